import { Group, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Plural, Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Fact, Facts } from '@/design/facts';
import { MoneyText } from '@/design/money-text';
import { countryName, exactDate } from '@/design/words';
import { actName, channelName, pieceWords, type Deliverable, type PortalTerms, type Terms } from './words';

type Props = { terms: Terms | PortalTerms; clauses: ReactNode; gift: ReactNode };

/** Terms in plain words, for both sides of the table. */
export function TermsFacts({ terms, clauses, gift }: Props) {
  return (
    <Stack gap="lg">
      <section>
        <Title order={3} size="h4" mb="xs">
          <Trans>Content</Trans>
        </Title>
        <ul style={{ margin: 0, paddingInlineStart: 'var(--space-2)' }}>
          {terms.deliverables.map((owed) => (
            <li key={owed.key}>
              <DeliverableWords owed={owed} />
            </li>
          ))}
        </ul>
      </section>
      <Facts>
        <Fact label={t`Fee (excl. VAT)`}>
          <Text component="span" fw={650} size="lg">
            <MoneyText money={terms.fee} />
          </Text>
        </Fact>
        <Fact label={t`Gift`}>{gift}</Fact>
        <Fact label={t`Payment`}>
          <Plural value={terms.paymentDays} one="# day after the invoice" other="# days after the invoice" />
        </Fact>
        <Fact label={t`Rounds of changes`}>{terms.rounds}</Fact>
        <Fact label={t`Period`}>
          {exactDate(terms.from)} – {exactDate(terms.to)}
        </Fact>
        <Fact label={t`Exclusivity`}>
          {terms.exclusivity ? (
            <Trans>
              {terms.exclusivity.days} days, not working with {terms.exclusivity.towards}
            </Trans>
          ) : (
            <Trans>None</Trans>
          )}
        </Fact>
      </Facts>
      <section>
        <Title order={3} size="h4" mb="xs">
          <Trans>What the brand may do with it</Trans>
        </Title>
        {terms.rights.length === 0 ? (
          <Text>
            <Trans>Nothing beyond sharing the post itself. All rights stay with its author.</Trans>
          </Text>
        ) : (
          <ul style={{ margin: 0, paddingInlineStart: 'var(--space-2)' }}>
            {terms.rights.map((right, index) => (
              <li key={index}>
                {right.acts.map(actName).join(', ')} · {channelName(right.channel)} ·{' '}
                {right.territories.map((code) => (code === 'WORLD' ? t`worldwide` : countryName(code))).join(', ')} ·{' '}
                <Plural value={right.months} one="# month" other="# months" />
              </li>
            ))}
          </ul>
        )}
      </section>
      {clauses}
    </Stack>
  );
}

function DeliverableWords({ owed }: { owed: Deliverable }) {
  const { requiredTags, bannedWords } = owed.caption;
  return (
    <>
      <Group gap="xs" component="span" display="inline-flex">
        <Text component="span" fw={600}>
          {pieceWords(owed)}
        </Text>
        <Text component="span" c="dimmed">
          <Trans>by {exactDate(owed.dueOn)}</Trans>
        </Text>
      </Group>
      {requiredTags.length > 0 && (
        <Text size="sm">
          <Trans>In the caption: {requiredTags.join(', ')}</Trans>
        </Text>
      )}
      {bannedWords.length > 0 && (
        <Text size="sm">
          <Trans>Not in the caption: {bannedWords.join(', ')}</Trans>
        </Text>
      )}
    </>
  );
}
