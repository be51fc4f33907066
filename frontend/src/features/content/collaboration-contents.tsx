import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DateText } from '@/design/date-text';
import { ErrorNote } from '@/design/error-note';
import { CardState } from './card-state';
import { contentsOfQuery } from './content-queries';
import { owedWords } from './content-words';

type Props = { slug: string; brandId: string; collaborationId: string };

/** What the partner owes in one collaboration, and how far each piece has come; nothing before terms are agreed. */
export function CollaborationContents({ slug, brandId, collaborationId }: Props) {
  const contents = useQuery(contentsOfQuery(brandId, collaborationId));
  if (contents.isError) {
    return <ErrorNote problem={contents.error} onRetry={() => void contents.refetch()} />;
  }
  if (!contents.data || contents.data.items.length === 0) {
    return null;
  }
  return (
    <Paper p="lg" withBorder component="section" aria-labelledby="contents-title">
      <Stack>
        <Title order={2} size="h3" id="contents-title">
          <Trans>Contents</Trans>
        </Title>
        {contents.data.items.map((card) => (
          <Group key={card.id} justify="space-between" gap="xs">
            <div>
              <Anchor
                fw={550}
                renderRoot={(props: object) => (
                  <Link {...props} to="/b/$slug/review/$deliverableId" params={{ slug, deliverableId: card.id }} />
                )}
              >
                {owedWords(card.owed)}
              </Anchor>
              <Text size="sm" c="dimmed">
                <Trans>for</Trans> <DateText at={card.owed.dueOn} exact />
                {card.draft > 0 && ` · V${card.draft}`}
              </Text>
            </div>
            <CardState card={card} />
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
