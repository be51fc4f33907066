import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { DayField } from '@/design/day-field';
import { dayIn, today } from '@/design/local-day';
import { MoneyField } from '@/design/money-field';
import { networkChoices, networkName } from '@/design/networks';
import { ProblemNote } from '@/design/problem-note';
import { exactDate, moneyWords, type MoneyLike } from '@/design/words';
import {
  ACTS,
  actName,
  CHANNELS,
  channelName,
  clauseName,
  FORMATS,
  formatName,
  type Channel,
  type Format,
  type Network,
  type Terms,
} from './words';

/** Terms as they are being typed: amounts may still be missing. */
type Draft = Omit<Terms, 'fee' | 'gift'> & {
  fee?: MoneyLike;
  gift?: { what: string; valueToPartner?: MoneyLike; costToBrand?: MoneyLike };
};

type Props = {
  start: Draft;
  clauses: string[];
  pending: boolean;
  problem: unknown;
  /** What there is to say before it is sent. */
  note?: ReactNode;
  onOffer: (terms: Terms, unpaid: boolean, message: string) => void;
};

type Owed = Terms['deliverables'][number];
type Right = Terms['rights'][number];

/** What is offered, all on one page; the law's limits are checked by the server and said here. */
export function OfferForm({ start, clauses, pending, problem, note, onOffer }: Props) {
  const [terms, setTerms] = useState(start);
  const [free, setFree] = useState(start.fee !== undefined && isNothing(start.fee) && !start.gift);
  const [message, setMessage] = useState('');
  const unpaid = free && !terms.gift;
  const fee = unpaid ? zero(terms) : terms.fee;
  const change = (part: Partial<Draft>) => setTerms((before) => ({ ...before, ...part }));
  const owed = (index: number, part: Partial<Owed>) =>
    change({ deliverables: terms.deliverables.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  const right = (index: number, part: Partial<Right>) =>
    change({ rights: terms.rights.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (fee) {
          onOffer(complete(terms, fee), unpaid, message);
        }
      }}
    >
      <Stack gap="lg">
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <DayField label={t`From`} required value={terms.from} onChange={(from) => change({ from: from ?? '' })} />
          <DayField label={t`To`} required value={terms.to} onChange={(to) => change({ to: to ?? '' })} />
        </SimpleGrid>
        {terms.deliverables.map((one, index) => (
          <Fieldset key={one.key} legend={t`Content ${index + 1}`}>
            <Stack gap="sm">
              <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
                <Select
                  label={t`Network`}
                  data={networkChoices}
                  allowDeselect={false}
                  value={one.network}
                  onChange={(network) => owed(index, { network: network as Network })}
                />
                <Select
                  label={t`Format`}
                  data={FORMATS.map((value) => ({ value, label: formatName(value) }))}
                  allowDeselect={false}
                  value={one.format}
                  onChange={(format) => owed(index, { format: format as Format })}
                />
                <NumberInput
                  label={t`How many`}
                  min={1}
                  max={50}
                  value={one.count}
                  onChange={(count) => owed(index, { count: Number(count) || 1 })}
                />
                <DayField
                  label={t`Due on`}
                  required
                  value={one.dueOn}
                  onChange={(dueOn) => owed(index, { dueOn: dueOn ?? '' })}
                />
              </SimpleGrid>
              <SimpleGrid cols={{ base: 1, sm: 2 }}>
                <TagsInput
                  label={t`Required in the caption`}
                  placeholder={t`@brand, #tag, code`}
                  value={one.caption.requiredTags}
                  onChange={(requiredTags) => owed(index, { caption: { ...one.caption, requiredTags } })}
                />
                <TagsInput
                  label={t`Banned in the caption`}
                  value={one.caption.bannedWords}
                  onChange={(bannedWords) => owed(index, { caption: { ...one.caption, bannedWords } })}
                />
              </SimpleGrid>
              {terms.deliverables.length > 1 && (
                <Group justify="flex-end">
                  <Button
                    variant="subtle"
                    color="red"
                    size="compact-sm"
                    leftSection={<IconTrash size={16} />}
                    onClick={() => change({ deliverables: terms.deliverables.filter((_, at) => at !== index) })}
                  >
                    <Trans>Remove this content</Trans>
                  </Button>
                </Group>
              )}
            </Stack>
          </Fieldset>
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} />}
            onClick={() => change({ deliverables: [...terms.deliverables, another(terms)] })}
          >
            <Trans>Add content</Trans>
          </Button>
        </Group>
        <Fieldset legend={t`Money`}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <MoneyField
              key={String(unpaid)}
              label={t`Fee (excl. VAT)`}
              required
              disabled={unpaid}
              objection={
                isForNothing(terms, fee) && !unpaid ? t`Say the fee, add a gift, or tick “Unpaid”.` : undefined
              }
              value={fee}
              onChange={(told) => change({ fee: told })}
            />
            <NumberInput
              label={t`Payment, days after the invoice`}
              description={t`60 at most by law`}
              min={0}
              value={terms.paymentDays}
              onChange={(days) => change({ paymentDays: Number(days) || 0 })}
            />
          </SimpleGrid>
          {!terms.gift && (
            <Checkbox
              mt="md"
              label={t`Unpaid: neither fee nor gift`}
              checked={free}
              onChange={(event) => setFree(event.currentTarget.checked)}
            />
          )}
          <Checkbox
            mt="md"
            label={t`A gift comes with it`}
            checked={terms.gift !== undefined}
            onChange={(event) =>
              change({
                gift: event.currentTarget.checked ? { what: '' } : undefined,
              })
            }
          />
          {terms.gift && (
            <SimpleGrid cols={{ base: 1, sm: 3 }} mt="xs">
              <TextInput
                label={t`What`}
                required
                value={terms.gift.what}
                onChange={(event) => change({ gift: { ...gift(terms), what: event.currentTarget.value } })}
              />
              <MoneyField
                label={t`Value to the partner`}
                required
                value={terms.gift.valueToPartner}
                onChange={(value) => change({ gift: { ...gift(terms), valueToPartner: value } })}
              />
              <MoneyField
                label={t`Cost to the brand`}
                description={t`The partner does not see it`}
                required
                value={terms.gift.costToBrand}
                onChange={(value) => change({ gift: { ...gift(terms), costToBrand: value } })}
              />
            </SimpleGrid>
          )}
        </Fieldset>
        <Fieldset legend={t`Usage rights`}>
          <Stack>
            {terms.rights.length === 0 && (
              <Text size="sm" c="dimmed">
                <Trans>No right passes to the brand. Add one to reuse the content.</Trans>
              </Text>
            )}
            {terms.rights.map((one, index) => (
              <SimpleGrid key={index} cols={{ base: 1, sm: 2, md: 4 }}>
                <Select
                  label={t`Where`}
                  data={CHANNELS.map((value) => ({ value, label: channelName(value) }))}
                  allowDeselect={false}
                  value={one.channel}
                  onChange={(channel) => right(index, { channel: channel as Channel })}
                />
                <Checkbox.Group
                  label={t`Acts`}
                  value={one.acts}
                  onChange={(acts) => right(index, { acts: ACTS.filter((act) => acts.includes(act)) })}
                >
                  <Group gap="xs" mt={6}>
                    {ACTS.map((act) => (
                      <Checkbox key={act} value={act} label={actName(act)} />
                    ))}
                  </Group>
                </Checkbox.Group>
                <TagsInput
                  label={t`Countries`}
                  description={t`FR, BE… or WORLD`}
                  value={one.territories}
                  onChange={(codes) => right(index, { territories: codes.map((code) => code.toUpperCase()) })}
                />
                <Group align="end" wrap="nowrap">
                  <NumberInput
                    label={t`Months`}
                    min={1}
                    max={120}
                    value={one.months}
                    onChange={(months) => right(index, { months: Number(months) || 1 })}
                  />
                  <Button
                    variant="subtle"
                    color="red"
                    aria-label={t`Remove this right`}
                    px="xs"
                    onClick={() => change({ rights: terms.rights.filter((_, at) => at !== index) })}
                  >
                    <IconTrash size={18} />
                  </Button>
                </Group>
              </SimpleGrid>
            ))}
            <Group>
              <Button
                variant="default"
                size="compact-md"
                leftSection={<IconPlus size={16} />}
                onClick={() =>
                  change({
                    rights: [
                      ...terms.rights,
                      {
                        acts: ['REPRODUCTION', 'REPRESENTATION'],
                        deliverables: [],
                        channel: 'BRAND_SOCIAL',
                        territories: ['FR'],
                        months: 6,
                      },
                    ],
                  })
                }
              >
                <Trans>Add a right</Trans>
              </Button>
            </Group>
          </Stack>
        </Fieldset>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          <NumberInput
            label={t`Rounds of changes included`}
            min={0}
            max={10}
            value={terms.rounds}
            onChange={(rounds) => change({ rounds: Number(rounds) || 0 })}
          />
          <NumberInput
            label={t`Exclusivity, days`}
            min={0}
            max={730}
            value={terms.exclusivity?.days ?? 0}
            onChange={(days) =>
              change({
                exclusivity:
                  Number(days) > 0 ? { days: Number(days), towards: terms.exclusivity?.towards ?? '' } : undefined,
              })
            }
          />
          {terms.exclusivity && (
            <TextInput
              label={t`Towards`}
              required
              placeholder={t`Competitors or category`}
              value={terms.exclusivity.towards}
              onChange={(event) =>
                change({ exclusivity: { days: terms.exclusivity?.days ?? 1, towards: event.currentTarget.value } })
              }
            />
          )}
        </SimpleGrid>
        <Checkbox.Group
          label={t`Optional clauses`}
          value={terms.clauses}
          onChange={(chosen) => change({ clauses: clauses.filter((code) => chosen.includes(code)) })}
        >
          <Stack gap="xs" mt="xs">
            {clauses.map((code) => (
              <Checkbox key={code} value={code} label={clauseName(code)} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          label={t`Message to the partner`}
          autosize
          minRows={2}
          value={message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        <Recap terms={terms} fee={fee} unpaid={unpaid} />
        {note}
        <ProblemNote problem={problem} />
        <Group justify="flex-end">
          <Button type="submit" loading={pending}>
            <Trans>Send the offer</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** The whole offer in a few words, just before it leaves. */
function Recap({ terms, fee, unpaid }: { terms: Draft; fee: MoneyLike | undefined; unpaid: boolean }) {
  const pieces = terms.deliverables
    .map((owed) => `${owed.count} ${formatName(owed.format)} · ${networkName(owed.network)}`)
    .join(', ');
  const paid = unpaid ? t`unpaid` : fee ? t`${moneyWords(fee)} excl. VAT` : t`the fee is still to be said`;
  const gift = terms.gift?.what ? t`gift: ${terms.gift.what}` : undefined;
  const period = terms.from && terms.to ? t`from ${exactDate(terms.from)} to ${exactDate(terms.to)}` : undefined;
  return (
    <Text>
      <Text span fw={650}>
        <Trans>You offer:</Trans>
      </Text>{' '}
      {[pieces, paid, gift, period].filter(Boolean).join(' · ')}
    </Text>
  );
}

const zero = (terms: Draft): MoneyLike => ({ amount: '0.00', currency: terms.fee?.currency ?? 'EUR' });

const gift = (terms: Draft) => terms.gift ?? { what: '' };

const isNothing = (money: MoneyLike | undefined) => Number(money?.amount ?? 0) === 0;

const isForNothing = (terms: Draft, fee: MoneyLike | undefined) =>
  fee !== undefined && isNothing(fee) && isNothing(terms.gift?.valueToPartner);

function complete(terms: Draft, fee: MoneyLike): Terms {
  const { gift } = terms;
  return {
    ...terms,
    fee,
    gift: gift && {
      what: gift.what,
      valueToPartner: gift.valueToPartner ?? zero(terms),
      costToBrand: gift.costToBrand ?? zero(terms),
    },
  };
}

function another(terms: Draft): Owed {
  const last = terms.deliverables.at(-1);
  const numbers = terms.deliverables.map((one) => Number(one.key.slice(1)) || 0);
  return {
    key: `d${Math.max(0, ...numbers) + 1}`,
    network: last?.network ?? 'INSTAGRAM',
    format: 'STORY',
    count: 1,
    dueOn: last?.dueOn ?? terms.to,
    caption: last?.caption ?? { requiredTags: [], bannedWords: [] },
  };
}

/** What is usually asked for on each network. */
const USUAL: Record<Network, Format> = {
  INSTAGRAM: 'REEL',
  TIKTOK: 'SHORT',
  YOUTUBE: 'VIDEO',
  X: 'POST',
  FACEBOOK: 'POST',
  LINKEDIN: 'POST',
  PINTEREST: 'PIN',
  SNAPCHAT: 'STORY',
  TWITCH: 'LIVE',
  VIMEO: 'VIDEO',
  THREADS: 'POST',
  BLUESKY: 'POST',
  BLOG: 'ARTICLE',
  PODCAST: 'EPISODE',
};

/** A first offer: one piece of content on the partner's main network within a month, 30 days to pay, two rounds. */
export function firstTerms(network: Network = 'INSTAGRAM'): Draft {
  return {
    deliverables: [
      {
        key: 'd1',
        network,
        format: USUAL[network],
        count: 1,
        dueOn: dayIn(21),
        caption: { requiredTags: [], bannedWords: [] },
      },
    ],
    rights: [],
    rounds: 2,
    paymentDays: 30,
    from: today(),
    to: dayIn(45),
    clauses: [],
  };
}
