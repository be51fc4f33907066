import { Button, Group } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPlayerPause } from '@tabler/icons-react';
import { ConfirmButton } from '@/design/confirm-button';
import { ProblemNote } from '@/design/problem-note';
import { exactCount } from '@/design/words';
import { useImportActions, type ImportView } from './import-queries';

type Props = { brandId: string; job: ImportView };

/** Pause and cancel: what a person can do while an import moves, and before it does. */
export function ImportBrakes({ brandId, job }: Props) {
  const { pause, cancel } = useImportActions(brandId, job);
  const done = exactCount((job.outcome?.created ?? 0) + (job.outcome?.updated ?? 0));
  return (
    <>
      <Group gap="sm">
        {job.actions.includes('PAUSE') && (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={18} aria-hidden />}
            loading={pause.isPending}
            onClick={() => pause.mutate()}
          >
            <Trans>Pause</Trans>
          </Button>
        )}
        {job.actions.includes('CANCEL') && (
          <ConfirmButton
            question={t`Cancel this import?`}
            consequence={
              job.state === 'RUNNING' || job.state === 'PAUSED' || job.state === 'FAILED'
                ? t`No further row is imported. The ${done} partners imported so far stay; you can undo them afterwards.`
                : t`Nothing of this list is imported. The list stays among the earlier imports.`
            }
            confirm={t`Cancel the import`}
            onConfirm={() => cancel.mutate()}
            loading={cancel.isPending}
          >
            <Trans>Cancel this import</Trans>
          </ConfirmButton>
        )}
      </Group>
      <ProblemNote problem={pause.error ?? cancel.error} />
    </>
  );
}
