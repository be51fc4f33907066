import { plural, t } from '@lingui/core/macro';
import { type LightName, type LightReading } from '@/design/lights';
import type { LightColour } from '@/design/light-shape';
import type { Tone } from '@/design/status-pill';
import type {
  ClientCard,
  EntryView,
  GuestChoice,
  GuestView,
  Opinion,
  ShortlistPhase,
  SharedField,
} from './shortlist-queries';

/** How far a shortlist has come. */
export function phaseWord(phase: ShortlistPhase): string {
  switch (phase) {
    case 'GATHERING':
      return t`Gathering`;
    case 'IN_REVIEW':
      return t`In internal review`;
    case 'WITH_CLIENT':
      return t`With the client`;
    case 'CLOSED':
      return t({ message: 'Closed', context: 'shortlist' });
  }
}

export function phaseTone(phase: ShortlistPhase): Tone {
  switch (phase) {
    case 'GATHERING':
      return 'neutral';
    case 'IN_REVIEW':
      return 'active';
    case 'WITH_CLIENT':
      return 'waiting';
    case 'CLOSED':
      return 'good';
  }
}

/** What a colleague thinks. */
export function opinionWord(opinion: Opinion): string {
  switch (opinion) {
    case 'YES':
      return t({ message: 'Keep', context: 'vote' });
    case 'MAYBE':
      return t({ message: 'To discuss', context: 'vote' });
    case 'NO':
      return t({ message: 'Leave out', context: 'vote' });
  }
}

/** What the client answered. */
export function choiceWord(choice: GuestChoice): string {
  switch (choice) {
    case 'APPROVED':
      return t({ message: 'Kept', context: 'answer' });
    case 'TENTATIVE':
      return t({ message: 'To discuss', context: 'answer' });
    case 'BACKUP':
      return t({ message: 'Backup', context: 'answer' });
    case 'REJECTED':
      return t({ message: 'Left out', context: 'answer' });
  }
}

export const choiceTone = (choice: GuestChoice): Tone =>
  ({ APPROVED: 'good', TENTATIVE: 'waiting', BACKUP: 'info', REJECTED: 'bad' })[choice] as Tone;

export const CHOICES: GuestChoice[] = ['APPROVED', 'TENTATIVE', 'BACKUP', 'REJECTED'];
export const OPINIONS: Opinion[] = ['YES', 'MAYBE', 'NO'];

/** What can be shown to the client, and what it means to show it. */
export function fieldWord(field: SharedField): string {
  switch (field) {
    case 'ACCOUNTS':
      return t`Networks and handles`;
    case 'FOLLOWERS':
      return t`Followers`;
    case 'ENGAGEMENT':
      return t`Engagement, against accounts of the same size`;
    case 'LIGHTS':
      return t`The five lights, in words`;
    case 'CATEGORIES':
      return t`Categories`;
    case 'BIO':
      return t`Bio`;
    case 'PITCH':
      return t`Your words for the client`;
    case 'FEES':
      return t`Fees, excl. VAT`;
  }
}

export const FIELDS: SharedField[] = [
  'ACCOUNTS',
  'FOLLOWERS',
  'ENGAGEMENT',
  'LIGHTS',
  'CATEGORIES',
  'BIO',
  'PITCH',
  'FEES',
];

/** What is ticked when nobody says otherwise: nothing that costs trust. */
export const USUAL_FIELDS: SharedField[] = ['ACCOUNTS', 'FOLLOWERS', 'ENGAGEMENT', 'CATEGORIES', 'BIO', 'PITCH'];

const ORDER: LightName[] = ['UNIVERSE', 'REPUTATION', 'AUDIENCE', 'AUTHENTICITY', 'ENGAGEMENT'];

/** The five lights, in the shape in which they are drawn. */
export function lightReadings(lights: EntryView['partner']['lights']): LightReading[] {
  return readingsOf([lights.universe, lights.reputation, lights.audience, lights.authenticity, lights.engagement]);
}

/** Five colours in their order. */
export const readingsOf = (colours: ClientCard['lights']): LightReading[] =>
  ORDER.map((light, at) => ({ light, colour: colours[at] ?? 'GREY' }));

/** A light as somebody outside the house reads it. */
export function clientColourWord(colour: LightColour): string {
  switch (colour) {
    case 'GREEN':
      return t`good`;
    case 'AMBER':
      return t`to look at`;
    case 'RED':
      return t`a reservation`;
    case 'GREY':
      return t`not known yet`;
  }
}

/** Where a guest's link stands, and what they did with it. */
export function guestState(guest: GuestView): { words: string; tone: Tone } {
  if (guest.standing === 'WITHDRAWN') {
    return { words: t({ message: 'Withdrawn', context: 'link' }), tone: 'neutral' };
  }
  if (guest.sentAt) {
    return guest.unsent
      ? { words: t`Answered, changing something`, tone: 'active' }
      : { words: t`Answered`, tone: 'good' };
  }
  if (guest.standing === 'EXPIRED') {
    return { words: t({ message: 'Expired', context: 'link' }), tone: 'warn' };
  }
  if (guest.underWay > 0) {
    return {
      words: plural(guest.underWay, { one: '# answer, not sent yet', other: '# answers, not sent yet' }),
      tone: 'active',
    };
  }
  return guest.openedAt ? { words: t`Opened`, tone: 'info' } : { words: t`Not opened yet`, tone: 'waiting' };
}

/** Audience : bon, Karim : retenu. */
export const said = (light: string, words: string): string => t`${light}: ${words}`;

/** "4 people". */
export const peopleWords = (count: number): string =>
  plural(count, { 0: 'Nobody', one: '# person', other: '# people' });

/** How large an account is, in the words of the trade. */
export function tierWord(tier: 'NANO' | 'MICRO' | 'MID' | 'MACRO' | 'MEGA'): string {
  switch (tier) {
    case 'NANO':
      return t`nano`;
    case 'MICRO':
      return t`micro`;
    case 'MID':
      return t`mid-size`;
    case 'MACRO':
      return t`macro`;
    case 'MEGA':
      return t`mega`;
  }
}
