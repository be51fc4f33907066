import { plural, t } from '@lingui/core/macro';
import type { components } from '@/api/schema';
import type { Tone } from '@/design/status-pill';
import { exactCount, exactDate, moneyWords } from '@/design/words';
import type { Network } from './partner-queries';
import { networkName } from './partner-words';

type Schemas = components['schemas'];
export type AvailabilityView = Schemas['AvailabilityView'];
export type AvailabilityKind = Schemas['AvailabilityKind'];
export type AvailabilityNow = Schemas['AvailabilityNow'];
export type AskingView = Schemas['AskingView'];
export type ReliabilityView = Schemas['ReliabilityView'];
export type MandateView = Schemas['MandateView'];
export type MandatePower = Schemas['MandatePower'];

export const AVAILABILITIES = ['AVAILABLE', 'LIMITED', 'UNAVAILABLE', 'IN_WORDS'] as const satisfies AvailabilityKind[];
export const POWERS = ['NEGOTIATE', 'SIGN', 'SUBMIT', 'INVOICE'] as const satisfies MandatePower[];

/** What somebody said of the time there is. */
export function saidWord(kind: AvailabilityKind): string {
  switch (kind) {
    case 'AVAILABLE':
      return t`Available`;
    case 'LIMITED':
      return t`Limited`;
    case 'UNAVAILABLE':
      return t`Unavailable`;
    case 'IN_WORDS':
      return t`In words`;
  }
}

/** What it comes to today. */
export function nowWord(now: AvailabilityNow): string {
  switch (now) {
    case 'AVAILABLE':
      return t`Available`;
    case 'LIMITED':
      return t`Limited`;
    case 'LATER':
      return t`Said of days to come`;
    case 'IN_WORDS':
      return t`In words`;
    case 'UNAVAILABLE':
      return t`Unavailable`;
    case 'OVER':
      return t`No longer said`;
  }
}

export function nowTone(now: AvailabilityNow): Tone {
  switch (now) {
    case 'AVAILABLE':
      return 'good';
    case 'LIMITED':
      return 'warn';
    case 'LATER':
      return 'waiting';
    case 'UNAVAILABLE':
      return 'bad';
    case 'IN_WORDS':
    case 'OVER':
      return 'neutral';
  }
}

/** "Unavailable, 17 Nov – 20 Nov"; the words themselves where there is nothing else. */
export function availabilityWords({ word, from, until, note }: AvailabilityView): string {
  if (word === 'IN_WORDS') {
    return note;
  }
  return [saidWord(word), periodWords(from, until)].filter(Boolean).join(', ');
}

export function periodWords(from?: string, until?: string): string {
  if (from && until) {
    return `${exactDate(from)} – ${exactDate(until)}`;
  }
  return from ? t`from ${exactDate(from)}` : until ? t`until ${exactDate(until)}` : '';
}

/** Who said it, and when. */
export function saidBy({ saidBy: who, saidOn }: { saidBy: string; saidOn: string }): string {
  return who ? t`${who}, on ${exactDate(saidOn)}` : exactDate(saidOn);
}

/** "Reel, Instagram: €450 excl. VAT, media kit, on 16 Nov". */
export function askingWords(asking: AskingView): string {
  const what = `${asking.format}, ${networkName(asking.network)}`;
  const price = moneyWords(asking.price);
  const who = saidBy(asking);
  return t`${what}: ${price} excl. VAT, said by ${who}`;
}

/** An amount of euros that somebody narrows by. */
export function euroWords(amount: number): string {
  return moneyWords({ amount: String(amount), currency: 'EUR' });
}

/** What the price was divided by. */
export function cpmWords({ cpmBasis, counted = 0 }: AskingView): string {
  const many = exactCount(counted);
  return cpmBasis === 'VIEWS'
    ? t`price × 1,000 ÷ ${many} views of a post on average`
    : t`price × 1,000 ÷ ${many} followers: no views are known`;
}

/** The lowest, on one of the networks asked for; euros before other currencies, which nobody converts. */
export function lowest(asks: AskingView[] = [], networks: Network[]): AskingView | undefined {
  return least(asks, networks, (asking) => asking.price);
}

/** The one by which a thousand people cost least. */
export function leastPerThousand(asks: AskingView[] = [], networks: Network[]): AskingView | undefined {
  return least(asks, networks, (asking) => asking.cpm);
}

function least(asks: AskingView[], networks: Network[], of: (asking: AskingView) => AskingView['price'] | undefined) {
  const rank = (asking: AskingView) => {
    const money = of(asking);
    return money ? Number(money.amount) + (money.currency === 'EUR' ? 0 : 1e12) : Infinity;
  };
  return asks
    .filter((asking) => of(asking) && (networks.length === 0 || networks.includes(asking.network)))
    .reduce<AskingView | undefined>((best, asking) => (best && rank(best) <= rank(asking) ? best : asking), undefined);
}

/** "5 h", "3 days". */
export function waitWords(minutes: number): string {
  const hours = Math.round(minutes / 60);
  if (minutes < 60) {
    return t`less than an hour`;
  }
  const days = Math.round(minutes / 1440);
  return hours < 48
    ? plural(hours, { one: '# hour', other: '# hours' })
    : plural(days, { one: '# day', other: '# days' });
}

export function powerWord(power: MandatePower): string {
  switch (power) {
    case 'NEGOTIATE':
      return t`Negotiate`;
    case 'SIGN':
      return t`Sign`;
    case 'SUBMIT':
      return t`Hand content in`;
    case 'INVOICE':
      return t`Invoice`;
  }
}

export function mandateStateWord(state: MandateView['state']): string {
  switch (state) {
    case 'UPCOMING':
      return t`To come`;
    case 'IN_FORCE':
      return t({ message: 'In force', context: 'mandate' });
    case 'ENDED':
      return t({ message: 'Ended', context: 'mandate' });
    case 'REPLACED':
      return t`Former agency`;
  }
}

export function mandateTone(state: MandateView['state']): Tone {
  switch (state) {
    case 'IN_FORCE':
      return 'good';
    case 'UPCOMING':
      return 'waiting';
    case 'ENDED':
    case 'REPLACED':
      return 'neutral';
  }
}
