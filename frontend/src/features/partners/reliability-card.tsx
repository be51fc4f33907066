import { Paper, Text, Title } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { Fact, Facts } from '@/design/facts';
import { exactCount } from '@/design/words';
import { waitWords, type ReliabilityView } from './casting-words';

type Props = { history: ReliabilityView | undefined };

/** What the brand's own history with a partner says, with what it was counted from; too little says nothing. */
export function ReliabilityCard({ history }: Props) {
  const finished = history?.finished ?? 0;
  const rounds = exactCount(history?.rounds ?? 0);
  const onTime = history?.onTime ?? 0;
  return (
    <Paper component="section" aria-label={t`Reliability`}>
      <Title order={2} size="h3" mb="sm">
        <Trans>Reliability</Trans>
      </Title>
      <Facts>
        <Fact label={t`On time`}>
          {history?.enough ? (
            <Trans>
              {onTime} of {finished}
            </Trans>
          ) : (
            <Trans>Not enough history</Trans>
          )}
        </Fact>
        {history?.enough && <Fact label={t`Rounds before approval, on average`}>{rounds}</Fact>}
        <Fact label={t`Answers in`}>
          <Wait minutes={history?.theirMinutes} />
        </Fact>
        <Fact label={t`We answer in`}>
          <Wait minutes={history?.ourMinutes} />
        </Fact>
      </Facts>
      <Text size="xs" c="dimmed" mt="sm">
        {counted(history)}
      </Text>
    </Paper>
  );
}

function Wait({ minutes }: { minutes: number | undefined }) {
  return <>{minutes === undefined ? <Trans>Not enough history</Trans> : waitWords(minutes)}</>;
}

/** What it was counted from, and what counts. */
function counted(history: ReliabilityView | undefined): string {
  const contents = plural(history?.finished ?? 0, {
    0: 'no approved content',
    one: '# approved content',
    other: '# approved contents',
  });
  const theirs = plural(history?.theirAnswers ?? 0, { 0: 'no answer', one: '# answer', other: '# answers' });
  const ours = plural(history?.ourAnswers ?? 0, { 0: 'no answer', one: '# answer', other: '# answers' });
  return t`Counted from ${contents}, ${theirs} of theirs and ${ours} of ours; from two on something is said. On time: the first version came by its due day. Waits are the middle ones.`;
}
