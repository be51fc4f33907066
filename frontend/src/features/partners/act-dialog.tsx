import { Button, Group, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { ActFields, deedOf, isComplete, NOTHING_SAID, type ActForm } from './act-fields';
import { useBeginAct } from './act-queries';
import { ActResult } from './act-result';
import { titleOf } from './act-words';
import { exactCount } from '@/design/words';
import { countOf, selectionBody, type Selection } from './selection';

export type { ActForm };

type Props = { brandId: string; selection: Selection; form: ActForm; onClose: () => void };

/** One thing for many: what, then how it went. Who was meant when it was opened is meant to the end. */
export function ActDialog({ brandId, selection, form, onClose }: Props) {
  const [meant] = useState(selection);
  const [key] = useState(idempotencyKey);
  const [said, setSaid] = useState(NOTHING_SAID);
  const begin = useBeginAct(brandId);
  const count = countOf(meant);
  const words = exactCount(count);
  return (
    <Dialog
      onClose={onClose}
      title={titleOf(form)}
      // What is typed or done here is the dialog's, not the row's below.
      onClick={(event) => event.stopPropagation()}
    >
      {begin.data ? (
        <ActResult brandId={brandId} begun={begin.data} onClose={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            begin.mutate({ key, selection: selectionBody(meant), deed: deedOf(form, said) });
          }}
        >
          <Stack>
            <Text size="sm">
              {count === 1 && 'rows' in meant ? meant.rows[0]?.displayName : t`For ${words} partners`}
            </Text>
            <ActFields brandId={brandId} form={form} said={said} onChange={(part) => setSaid({ ...said, ...part })} />
            <ProblemNote problem={begin.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                <Trans>Cancel</Trans>
              </Button>
              <Button
                type="submit"
                loading={begin.isPending}
                disabled={!isComplete(form, said)}
                color={form === 'CLOSE_CONTACT' ? 'red' : undefined}
              >
                {doOf(form)}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}

function doOf(form: ActForm): string {
  switch (form) {
    case 'TAG':
      return t`Tag`;
    case 'UNTAG':
      return t`Take off`;
    case 'ASSIGN':
      return t`Assign`;
    case 'FILL':
      return t`Fill in`;
    case 'JOIN_CAMPAIGN':
      return t`Add`;
    case 'CLOSE_CONTACT':
      return t`No longer contact`;
    case 'DISCUSS':
    case 'COMPLETE':
      return t`Confirm`;
    case 'DROP':
      return t`Go on without them`;
    default:
      return form satisfies never;
  }
}
