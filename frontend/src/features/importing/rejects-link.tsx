import { Button } from '@mantine/core';
import { i18n } from '@lingui/core';
import { Trans } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import type { ImportView } from './import-queries';

type Props = { brandId: string; job: ImportView };

/** The rows that were not taken, as a file to be corrected and imported again. */
export function RejectsLink({ brandId, job }: Props) {
  if (!job.counts || job.counts.reject + job.counts.conflict === 0) {
    return null;
  }
  return (
    <Button
      component="a"
      variant="default"
      href={`/api/brands/${brandId}/imports/${job.id}/rejects.csv?locale=${i18n.locale}`}
      download
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      <Trans>Download the rows left out</Trans>
    </Button>
  );
}
