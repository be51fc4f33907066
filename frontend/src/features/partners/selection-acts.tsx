import { Button, Menu } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconDots, IconDownload, IconFlag, IconTag, IconUserCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ActDialog, type ActForm } from './act-dialog';
import { ExportDialog } from './export-dialog';
import { fieldsQuery, shownFields } from './field-queries';
import type { Selection } from './selection';

type Props = {
  brandId: string;
  selection: Selection;
  /** The columns shown, by their ids. */
  columns: string[];
  /** Whether this person may change what they see. */
  edits: boolean;
};

/** What can be done to all who are selected; the work is the server's, also when this page is closed. */
export function SelectionActs({ brandId, selection, columns, edits }: Props) {
  const [form, setForm] = useState<ActForm | 'EXPORT'>();
  const { data: fields } = useQuery({ ...fieldsQuery(brandId), enabled: edits });
  return (
    <>
      {edits && (
        <>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconTag size={16} aria-hidden />}
            onClick={() => setForm('TAG')}
          >
            <Trans>Tag</Trans>
          </Button>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconUserCheck size={16} aria-hidden />}
            onClick={() => setForm('ASSIGN')}
          >
            <Trans>Assign</Trans>
          </Button>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconFlag size={16} aria-hidden />}
            onClick={() => setForm('JOIN_CAMPAIGN')}
          >
            <Trans>Add to a campaign</Trans>
          </Button>
        </>
      )}
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => setForm('EXPORT')}
      >
        <Trans>Export</Trans>
      </Button>
      {edits && (
        <Menu position="top-end">
          <Menu.Target>
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconDots size={16} aria-hidden />}
              aria-label={t`More to do with the selection`}
            >
              <Trans>More</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {shownFields(fields).length > 0 && (
              <Menu.Item onClick={() => setForm('FILL')}>
                <Trans>Fill in a field</Trans>
              </Menu.Item>
            )}
            <Menu.Item onClick={() => setForm('UNTAG')}>
              <Trans>Take tags off</Trans>
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item onClick={() => setForm('DISCUSS')}>
              <Trans>They answered</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => setForm('COMPLETE')}>
              <Trans>Collaboration completed</Trans>
            </Menu.Item>
            <Menu.Item onClick={() => setForm('DROP')}>
              <Trans>Go on without them</Trans>
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item color="red" onClick={() => setForm('CLOSE_CONTACT')}>
              <Trans>No longer contact</Trans>
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      {form === 'EXPORT' && (
        <ExportDialog brandId={brandId} selection={selection} columns={columns} onClose={() => setForm(undefined)} />
      )}
      {form && form !== 'EXPORT' && (
        <ActDialog brandId={brandId} selection={selection} form={form} onClose={() => setForm(undefined)} />
      )}
    </>
  );
}
