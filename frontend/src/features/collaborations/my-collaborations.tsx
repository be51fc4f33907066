import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DateText } from '@/design/date-text';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { MoneyText } from '@/design/money-text';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { myContractAt, myOfferAt } from './addresses';
import { myCollaborationsQuery, type MineRow } from './portal-queries';
import { stageSaid, type Stage } from './words';

/** One card per agreement: what waits for an answer first, then what is under way, then what is over. */
export function MyCollaborations() {
  const mine = useQuery(myCollaborationsQuery);
  if (mine.isPending) {
    return <ListSkeleton rows={3} height={120} />;
  }
  if (mine.isError) {
    return <ErrorNote problem={mine.error} onRetry={() => void mine.refetch()} />;
  }
  const rows = [...mine.data.items].sort((a, b) => rank(a) - rank(b));
  if (rows.length === 0) {
    return (
      <EmptyState title={t`Nothing to do right now`}>
        <Trans>A letter tells you when something is waiting here.</Trans>
      </EmptyState>
    );
  }
  return (
    <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label={t`My collaborations`}>
      {rows.map((row) => (
        <li key={row.id}>
          <Card row={row} />
        </li>
      ))}
    </Stack>
  );
}

const waits = (row: MineRow) =>
  row.actions.includes('ACCEPT') || row.actions.includes('SIGN') || row.actions.includes('ACCEPT_CONDITIONS');

const OVER: Stage[] = ['COMPLETED', 'DECLINED', 'TERMINATED', 'DROPPED'];

function rank(row: MineRow): number {
  if (waits(row)) {
    return 0;
  }
  return OVER.includes(row.stage) ? 2 : 1;
}

function Card({ row }: { row: MineRow }) {
  const said = stageSaid(row.stage);
  return (
    <Paper p="md" withBorder>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="start">
          <div>
            <Text size="sm" c="dimmed">
              {row.brandName}
            </Text>
            <Title order={2} size="h3">
              {row.campaignName}
            </Title>
          </div>
          <StatusPill tone={said.tone}>{said.words}</StatusPill>
        </Group>
        <Text>
          {row.fee && (
            <>
              <MoneyText money={row.fee} /> <Trans>excl. VAT</Trans> ·{' '}
            </>
          )}
          <DateText at={row.since} />
        </Text>
        <NextButton row={row} />
      </Stack>
    </Paper>
  );
}

function NextButton({ row }: { row: MineRow }) {
  if (row.actions.includes('SIGN')) {
    return (
      <Button component={Link} to={myContractAt(row.id)} fullWidth size="md">
        <Trans>Read and sign the contract</Trans>
      </Button>
    );
  }
  if (row.actions.includes('ACCEPT') || row.actions.includes('ACCEPT_CONDITIONS')) {
    return (
      <Button component={Link} to={myOfferAt(row.id)} fullWidth size="md">
        {row.actions.includes('ACCEPT') ? <Trans>See the offer</Trans> : <Trans>Accept the conditions</Trans>}
      </Button>
    );
  }
  return (
    <Button component={Link} to={myOfferAt(row.id)} fullWidth variant="default" size="md">
      <Trans>See the agreement</Trans>
    </Button>
  );
}
