import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Trans } from '@lingui/react/macro';
import { IconDownload } from '@tabler/icons-react';
import { ExportDialog } from './export-dialog';
import type { Selection } from './selection';

type Props = { brandId: string; selection: Selection; columns: string[] };

/** Takes what is shown out as a file. */
export function ExportButton(props: Props) {
  const [open, { open: ask, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={ask}>
        <Trans>Export</Trans>
      </Button>
      {open && <ExportDialog {...props} onClose={close} />}
    </>
  );
}
