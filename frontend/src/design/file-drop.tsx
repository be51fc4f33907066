import { Button, FileButton, Group, Progress, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import classes from './file-drop.module.css';
import { percent } from './words';

type Props = {
  label: string;
  hint?: string;
  accept?: string;
  /** 0 to 1 while a file is on its way. */
  progress?: number;
  fileName?: string;
  onFile: (file: File) => void;
  onCancel?: () => void;
};

/** Drop a file or choose one; shows how far it has come. */
export function FileDrop({ label, hint, accept, progress, fileName, onFile, onCancel }: Props) {
  const [over, setOver] = useState(false);
  if (progress !== undefined) {
    return (
      <div className={classes.drop}>
        <Text fw={550}>{fileName ?? label}</Text>
        <Progress.Root size="lg" w="100%" maw={420}>
          <Progress.Section value={progress * 100} aria-label={fileName ?? label} />
        </Progress.Root>
        <Group gap="sm">
          <Text size="sm" c="dimmed" role="status">
            {percent(progress, 0)}
          </Text>
          {onCancel && (
            <Button size="compact-sm" variant="subtle" onClick={onCancel}>
              <Trans>Cancel</Trans>
            </Button>
          )}
        </Group>
      </div>
    );
  }
  return (
    <div
      className={classes.drop}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file) {
          onFile(file);
        }
      }}
    >
      <IconUpload size={28} stroke={1.5} color="var(--accent)" aria-hidden />
      <Text fw={550}>{label}</Text>
      <FileButton
        accept={accept}
        onChange={(file) => file && onFile(file)}
        inputProps={{ 'aria-label': t`Choose a file` }}
      >
        {(props) => (
          <Button variant="default" {...props}>
            <Trans>Choose a file</Trans>
          </Button>
        )}
      </FileButton>
      {hint && <div className={classes.hint}>{hint}</div>}
    </div>
  );
}
