import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { exactCount } from '@/design/words';
import { useExport } from './act-queries';
import { exportColumns } from './export-columns';
import { countOf, selectionAsShown, type Selection } from './selection';

type Props = {
  brandId: string;
  selection: Selection;
  /** The columns shown, by their ids. */
  columns: string[];
  onClose: () => void;
};

type Kind = 'FR' | 'EN' | 'JSON';

/** A file of exactly those selected, in the order shown. */
export function ExportDialog({ brandId, selection, columns, onClose }: Props) {
  const { i18n } = useLingui();
  const [meant] = useState(selection);
  const [kind, setKind] = useState<Kind>(i18n.locale.startsWith('fr') ? 'FR' : 'EN');
  const [which, setWhich] = useState<'SHOWN' | 'ALL'>('SHOWN');
  const fetching = useExport(brandId);
  const count = exactCount(countOf(meant));
  return (
    <Dialog onClose={onClose} title={t`Export`} onClick={(event) => event.stopPropagation()}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          fetching.mutate(
            {
              selection: selectionAsShown(meant),
              columns: which === 'ALL' ? [] : exportColumns(columns),
              form: kind === 'JSON' ? 'JSON' : 'CSV',
              dialect: kind === 'JSON' ? 'EN' : kind,
            },
            { onSuccess: onClose },
          );
        }}
      >
        <Stack>
          <Text size="sm">{t`${count} partners, in the order shown`}</Text>
          <Radio.Group label={t`File`} value={kind} onChange={(kind) => setKind(kind)}>
            <Stack gap={6} mt={6}>
              <Radio value="FR" label={t`CSV for a French spreadsheet`} description={t`Semicolons, decimal commas`} />
              <Radio value="EN" label={t`CSV for an English spreadsheet`} description={t`Commas, decimal points`} />
              <Radio value="JSON" label={t`JSON`} description={t`For programs`} />
            </Stack>
          </Radio.Group>
          <Radio.Group label={t`Columns`} value={which} onChange={(which) => setWhich(which)}>
            <Stack gap={6} mt={6}>
              <Radio value="SHOWN" label={t`Those shown`} />
              <Radio value="ALL" label={t`All there are, contacts included`} />
            </Stack>
          </Radio.Group>
          <Text size="sm" c="dimmed">
            <Trans>The journal keeps who took a file out, and when.</Trans>
          </Text>
          <ProblemNote problem={fetching.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={fetching.isPending}>
              <Trans>Export</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
