import { Button, Stack } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconPlayerPlay } from '@tabler/icons-react';
import { ProblemNote } from '@/design/problem-note';
import { useImportActions, type ImportView } from './import-queries';

/** Lets an import that stopped go on where it was. */
export function ResumeButton({ brandId, job }: { brandId: string; job: ImportView }) {
  const { resume } = useImportActions(brandId, job);
  if (!job.actions.includes('RESUME')) {
    return null;
  }
  return (
    <Stack gap="xs" align="flex-start">
      <Button
        variant="default"
        leftSection={<IconPlayerPlay size={18} aria-hidden />}
        loading={resume.isPending}
        onClick={() => resume.mutate()}
      >
        <Trans>Resume the import</Trans>
      </Button>
      <ProblemNote problem={resume.error} />
    </Stack>
  );
}
