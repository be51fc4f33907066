import { Accordion, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { DateText } from '@/design/date-text';
import { MoneyText } from '@/design/money-text';
import { StatusPill } from '@/design/status-pill';
import { exactDate, moneyWords, quoted } from '@/design/words';
import classes from './collaborations.module.css';
import { TermsFacts } from './terms-facts';
import { clauseName, pieceWords, type Collaboration, type Terms, type TermsVersion } from './words';

/** Every version of the terms, newest first, each with what it changed. */
export function TermsVersions({ known }: { known: Collaboration }) {
  if (known.terms.length === 0) {
    return null;
  }
  const newest = [...known.terms].reverse();
  return (
    <Paper p="lg" withBorder>
      <Title order={2} size="h3" mb="sm">
        {known.agreedTerms ? <Trans>Agreed terms</Trans> : <Trans>Offer</Trans>}
      </Title>
      <Accordion defaultValue={String(known.agreedTerms ?? newest[0]?.number)} variant="contained">
        {newest.map((version) => (
          <Accordion.Item key={version.number} value={String(version.number)}>
            <Accordion.Control>
              <Group gap="xs">
                <Text fw={600}>
                  {version.side === 'BRAND' ? (
                    <Trans>V{version.number} · brand</Trans>
                  ) : (
                    <Trans>V{version.number} · partner</Trans>
                  )}
                </Text>
                <MoneyText money={version.terms.fee} />
                {version.withdrawal && (
                  <StatusPill tone="neutral">
                    <Trans>Withdrawn</Trans>
                  </StatusPill>
                )}
                {version.number === known.agreedTerms && (
                  <StatusPill tone="good">
                    <Trans>Agreed</Trans>
                  </StatusPill>
                )}
                <Text size="sm" c="dimmed" component="span">
                  <DateText at={version.at} />
                </Text>
              </Group>
            </Accordion.Control>
            <Accordion.Panel>
              <Version version={version} before={known.terms[version.number - 2]} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Paper>
  );
}

function Version({ version, before }: { version: TermsVersion; before?: TermsVersion }) {
  const { terms } = version;
  const changes = before ? differences(before.terms, terms) : [];
  return (
    <Stack>
      {version.message && <Text>{quoted(version.message)}</Text>}
      {changes.length > 0 && (
        <section>
          <Title order={3} size="h4" mb={4}>
            <Trans>What changed</Trans>
          </Title>
          <ul style={{ margin: 0, paddingInlineStart: 'var(--space-2)' }}>
            {changes.map(({ what, from, to }) => (
              <li key={what}>
                {what}: <del className={classes.removed}>− {from}</del> <ins className={classes.added}>+ {to}</ins>
              </li>
            ))}
          </ul>
        </section>
      )}
      <TermsFacts
        terms={terms}
        gift={
          terms.gift ? (
            <Trans>
              {terms.gift.what}: worth <MoneyText money={terms.gift.valueToPartner} />, costs the brand{' '}
              <MoneyText money={terms.gift.costToBrand} />
            </Trans>
          ) : (
            <Trans>None</Trans>
          )
        }
        clauses={terms.clauses.length > 0 && <Text size="sm">{terms.clauses.map(clauseName).join(' · ')}</Text>}
      />
      <Text className={classes.fingerprint} c="dimmed">
        <Trans>Fingerprint</Trans> {version.fingerprint}
      </Text>
    </Stack>
  );
}

type Change = { what: string; from: string; to: string };

/** What differs between two versions, in the words of both. */
function differences(before: Terms, after: Terms): Change[] {
  const none = t`none`;
  const rows: Change[] = [
    { what: t`Fee`, from: moneyWords(before.fee), to: moneyWords(after.fee) },
    { what: t`Gift`, from: giftWords(before) ?? none, to: giftWords(after) ?? none },
    { what: t`Payment days`, from: String(before.paymentDays), to: String(after.paymentDays) },
    { what: t`Rounds`, from: String(before.rounds), to: String(after.rounds) },
    {
      what: t`Exclusivity (days)`,
      from: String(before.exclusivity?.days ?? 0),
      to: String(after.exclusivity?.days ?? 0),
    },
    { what: t`Rights`, from: String(before.rights.length), to: String(after.rights.length) },
    {
      what: t`Period`,
      from: `${exactDate(before.from)} – ${exactDate(before.to)}`,
      to: `${exactDate(after.from)} – ${exactDate(after.to)}`,
    },
  ];
  const keys = new Set([...before.deliverables, ...after.deliverables].map((owed) => owed.key));
  for (const key of keys) {
    const [was, is] = [before, after].map((terms) => {
      const owed = terms.deliverables.find((one) => one.key === key);
      return owed ? `${pieceWords(owed)}, ${exactDate(owed.dueOn)}` : none;
    });
    rows.push({ what: t`Content ${key.slice(1)}`, from: was ?? none, to: is ?? none });
  }
  return rows.filter((row) => row.from !== row.to);
}

const giftWords = ({ gift }: Terms) => gift && `${gift.what} (${moneyWords(gift.valueToPartner)})`;
