import { Button, Group, Stack, Textarea } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { ProblemNote } from '@/design/problem-note';
import { usePasting } from './pasting';

type Props = { brandId: string; slug: string };

/** Cells copied from a spreadsheet, instead of a file. */
export function PasteBox({ brandId, slug }: Props) {
  const { paste, problem, isPending } = usePasting(brandId, slug);
  const [text, setText] = useState('');
  return (
    <Stack gap="xs">
      <Textarea
        label={t`Or paste cells from a spreadsheet`}
        description={t`With their header, if there is one. Profile addresses, one per line, are enough.`}
        value={text}
        rows={4}
        spellCheck={false}
        styles={{ input: { whiteSpace: 'pre', overflowX: 'auto' } }}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ProblemNote problem={problem} />
      <Group>
        <Button variant="default" disabled={text.trim() === ''} loading={isPending} onClick={() => paste(text)}>
          <Trans>Read what was pasted</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
