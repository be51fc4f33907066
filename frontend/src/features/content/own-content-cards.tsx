import { Group, Paper, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconChevronRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DateText } from '@/design/date-text';
import { ErrorNote } from '@/design/error-note';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { ownContentsQuery, type ContentStage, type OwnContentCard } from './content-queries';
import { owedWords, stageForPartner, toneOf } from './content-words';
import classes from './own-content-cards.module.css';

const TO_DO: ContentStage[] = ['CHANGES_REQUESTED', 'APPROVED', 'AWAITING_DRAFT', 'PLANNED'];
const UNDER_WAY: ContentStage[] = ['SUBMITTED', 'IN_REVIEW'];

/** A partner's contents: what is to be done first, then what is being read, then what is done. */
export function OwnContentCards() {
  const contents = useQuery(ownContentsQuery);
  if (contents.isPending) {
    return <ListSkeleton rows={3} height={88} />;
  }
  if (contents.isError) {
    return <ErrorNote problem={contents.error} onRetry={() => void contents.refetch()} />;
  }
  const items = contents.data.items;
  const toDo = TO_DO.flatMap((stage) => items.filter((card) => card.stage === stage));
  const underWay = items.filter((card) => UNDER_WAY.includes(card.stage));
  const done = items.filter((card) => !toDo.includes(card) && !underWay.includes(card));
  if (items.length === 0) {
    return null;
  }
  return (
    <Stack gap="lg">
      <Cards title={t`To do`} cards={toDo} />
      <Cards title={t`Being read`} cards={underWay} />
      <Cards title={t`Done`} cards={done} />
    </Stack>
  );
}

function Cards({ title, cards }: { title: string; cards: OwnContentCard[] }) {
  if (cards.length === 0) {
    return null;
  }
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <Stack gap="sm">
        {cards.map((card) => (
          <Paper key={card.id} p="md" className={classes.card}>
            <Link to="/portal/contents/$id" params={{ id: card.id }} className={classes.link}>
              <Group justify="space-between" wrap="nowrap" gap="sm">
                <Stack gap={4} miw={0}>
                  <Text fw={600}>{owedWords(card.owed)}</Text>
                  <Text size="sm" c="dimmed">
                    {card.brandName} · <Trans>for</Trans> <DateText at={card.owed.dueOn} exact />
                  </Text>
                  <span>
                    <StatusPill tone={toneOf(card.stage)}>{stageForPartner(card.stage)}</StatusPill>
                  </span>
                </Stack>
                <IconChevronRight size={20} aria-hidden />
              </Group>
            </Link>
          </Paper>
        ))}
      </Stack>
    </section>
  );
}
