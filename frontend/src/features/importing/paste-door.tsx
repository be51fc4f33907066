import { Button, Dialog, Stack, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useState } from 'react';
import { ProblemNote } from '@/design/problem-note';
import { isList, usePasting } from './pasting';

type Props = { brandId: string; slug: string };

/** A list pasted onto the page, outside any field, is read as an import. Nothing is seen of it until then. */
export function PasteDoor({ brandId, slug }: Props) {
  const { paste, problem, isPending } = usePasting(brandId, slug);
  const [closed, setClosed] = useState<unknown>();
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (isPending || isField(event.target) || !isList(text)) {
      return;
    }
    event.preventDefault();
    paste(text);
  });
  useEffect(() => {
    const listener = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener('paste', listener);
    return () => document.removeEventListener('paste', listener);
  }, []);
  const refused = problem !== undefined && problem !== closed;
  return (
    <Dialog opened={isPending || refused} size="lg">
      {isPending && (
        <Text size="sm" role="status">
          <Trans>Reading what was pasted…</Trans>
        </Text>
      )}
      {refused && (
        <Stack gap="xs" align="flex-start">
          <ProblemNote problem={problem} />
          <Button size="compact-sm" variant="default" onClick={() => setClosed(problem)}>
            <Trans>Close</Trans>
          </Button>
        </Stack>
      )}
    </Dialog>
  );
}

/** Where people type, pasting means typing. */
function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
