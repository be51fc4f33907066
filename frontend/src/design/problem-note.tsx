import { Alert, Button, Group } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconAlertOctagon } from '@tabler/icons-react';
import { createContext, useContext } from 'react';

/** The part of a problem that design needs to know; the API's own type fits. */
export type SaidProblem = { code: string; params: Record<string, string>; passing?: boolean };

/** How a problem becomes a sentence; the application frame provides it. */
export const ProblemWords = createContext<(problem: unknown) => string>(() => '');

/** The sentence of a thrown problem, for places that need bare text. */
export function useProblemWords(): (problem: unknown) => string {
  return useContext(ProblemWords);
}

type Props = { problem: unknown; onRetry?: () => void };

/** A refusal, said in place: what happened, what is kept, what to do. */
export function ProblemNote({ problem, onRetry }: Props) {
  const words = useProblemWords();
  if (!problem) {
    return null;
  }
  return (
    <Alert color="red" variant="light" role="alert" icon={<IconAlertOctagon aria-hidden />} title={undefined}>
      <Group justify="space-between" gap="xs">
        <span>{words(problem)}</span>
        {onRetry && (
          <Button size="compact-sm" variant="default" onClick={onRetry} aria-label={t`Try again`}>
            <Trans>Try again</Trans>
          </Button>
        )}
      </Group>
    </Alert>
  );
}
