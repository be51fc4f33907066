import { i18n } from '@lingui/core';
import { msg, plural, t } from '@lingui/core/macro';
import type { MessageDescriptor } from '@lingui/core';
import { networkName } from '@/design/networks';
import type { Tone } from '@/design/status-pill';
import { countryName } from '@/design/words';
import type { ContentStage, DeliverableView, FindingView, OwedView } from './content-queries';

const STAGES: Record<ContentStage, { tone: Tone; team: MessageDescriptor; partner: MessageDescriptor }> = {
  PLANNED: {
    tone: 'neutral',
    team: msg({ message: 'Planned', context: 'content' }),
    partner: msg({ message: 'Planned', context: 'content' }),
  },
  AWAITING_DRAFT: { tone: 'waiting', team: msg`Content awaited`, partner: msg`To hand in` },
  SUBMITTED: { tone: 'active', team: msg`Received`, partner: msg`Received` },
  IN_REVIEW: { tone: 'active', team: msg`To approve`, partner: msg`Being read` },
  CHANGES_REQUESTED: { tone: 'warn', team: msg`Changes requested`, partner: msg`To rework` },
  APPROVED: { tone: 'good', team: msg`Approved`, partner: msg`Approved, to be posted` },
  PUBLISHED: { tone: 'good', team: msg`Published`, partner: msg`Published` },
  REJECTED: { tone: 'bad', team: msg`Refused`, partner: msg({ message: 'Not kept', context: 'content' }) },
  CANCELLED: { tone: 'neutral', team: msg`Cancelled`, partner: msg`Cancelled` },
};

export const toneOf = (stage: ContentStage): Tone => STAGES[stage].tone;
export const stageForTeam = (stage: ContentStage): string => i18n._(STAGES[stage].team);
export const stageForPartner = (stage: ContentStage): string => i18n._(STAGES[stage].partner);

/** For a content whose collaboration is suspended. */
export const frozenWord = (): string => t`Frozen`;
export const isOver = (stage: ContentStage): boolean => ['PUBLISHED', 'REJECTED', 'CANCELLED'].includes(stage);

const FORMATS: Record<OwedView['format'], MessageDescriptor> = {
  POST: msg`Post`,
  CAROUSEL: msg`Carousel`,
  REEL: msg`Reel`,
  STORY: msg`Story`,
  VIDEO: msg`Video`,
  SHORT: msg`Short`,
  LIVE: msg`Live`,
  PIN: msg`Pin`,
  ARTICLE: msg`Article`,
  EPISODE: msg`Episode`,
};

/** Reel Instagram, 3 stories Instagram */
export function owedWords(owed: Pick<OwedView, 'format' | 'network' | 'count'>): string {
  const network = networkName(owed.network);
  if (owed.format === 'STORY' && owed.count > 1) {
    const count = owed.count;
    return t`${count} stories on ${network}`;
  }
  const format = i18n._(FORMATS[owed.format]);
  return t`${format} on ${network}`;
}

const CHECKS: Record<FindingView['check'], MessageDescriptor> = {
  DISCLOSURE: msg`Commercial mention`,
  RETOUCHED_MENTION: msg`Retouched images`,
  VIRTUAL_MENTION: msg`Virtual images`,
  BRAND_NAMED: msg`Brand named`,
  REQUIRED_TAG: msg`Requested tag`,
  BANNED_WORD: msg`Words to avoid`,
  GREEN_CLAIM: msg`Environmental claim`,
  CAPTION_LENGTH: msg`Length of the caption`,
  FILES: msg`Files`,
};

export function checkName(finding: FindingView): string {
  return i18n._(CHECKS[finding.check]);
}

/** The public a disclosure finding is about, when several are aimed at. */
export function publicOf(finding: FindingView): string | undefined {
  return finding.params.country ? countryName(finding.params.country) : undefined;
}

const IN_COUNTRY: Record<string, MessageDescriptor> = {
  FR: msg`in France`,
  BE: msg`in Belgium`,
  GB: msg`in the United Kingdom`,
  US: msg`in the United States`,
  DE: msg`in Germany`,
  NL: msg`in the Netherlands`,
  ES: msg`in Spain`,
  IT: msg`in Italy`,
};

/** "in Belgium"; a country whose rules we do not hold stands for itself. */
function inCountry(country: string): string {
  const known = IN_COUNTRY[country];
  return known ? i18n._(known) : countryName(country);
}

/** What was found, said to whoever reads it. */
export function findingSentence(finding: FindingView): string {
  const { words = '', frame = '', tag = '', word = '', brand = '', length = '0', limit = '0' } = finding.params;
  const { say = 'Publicité' } = finding.params;
  switch (finding.reason) {
    case 'LABEL_PRESENT':
      return t`“${words}” is there, in plain sight.`;
    case 'LABEL_ON_PLATFORM':
      return t`The network’s own label says it. Keep a screenshot.`;
    case 'LABEL_ON_SCREEN':
      return t`The mention is on screen.`;
    case 'LABEL_EQUIVALENT':
      return t`The wording is close to the two of the law, but is not one of them: to be judged.`;
    case 'LABEL_AMBIGUOUS':
      return t`“${words}” alone is ambiguous. “${say}” leaves no doubt.`;
    case 'LABEL_ON_SCREEN_IN_PART':
      return t`The mention does not stay on screen for the whole promotion.`;
    case 'LABEL_CONTRADICTED':
      return t`The mention is there, and another sentence seems to deny it.`;
    case 'LABEL_NOT_ACCEPTED': {
      const there = inCountry(finding.params.country ?? '');
      return t`“${words}” is not accepted as a commercial mention ${there}: add “${say}” before the fold.`;
    }
    case 'LABEL_THANKS_ONLY':
      return t`A thank-you is no commercial mention. Add “${say}” at the start.`;
    case 'LABEL_NEGATED':
      return t`The sentence denies the collaboration, while something was given for it.`;
    case 'LABEL_AFTER_FOLD':
      return t`The mention only shows after “more”. Move it to the start.`;
    case 'LABEL_IN_HASHTAGS':
      return t`The mention is lost among hashtags. Move it to the start.`;
    case 'LABEL_IN_SENTENCE':
      return t`The word is part of a sentence; it has to stand as a mention of its own, at the start.`;
    case 'LABEL_MISSING':
      return t`No commercial mention. Add “${say}” before the fold.`;
    case 'LABEL_MISSING_ON_FRAME':
      return t`Frame ${frame} carries no commercial mention; each frame needs its own.`;
    case 'NO_COUNTERPART':
      return t`Nothing is given for this content: no mention is asked for.`;
    case 'NO_RULES_FOR_COUNTRY':
      return t`We hold no rules for this country: to be judged by a person.`;
    case 'MENTION_PRESENT':
      return t`The mention is there.`;
    case 'MENTION_EQUIVALENT':
      return t`The wording is close to the one the law asks for: to be judged.`;
    case 'MENTION_AFTER_FOLD':
      return t`The mention only shows after “more”.`;
    case 'MENTION_MISSING':
      return finding.check === 'VIRTUAL_MENTION'
        ? t`A face or a silhouette was made by a machine: add “Images virtuelles”.`
        : t`A face or a silhouette was retouched: add “Images retouchées”.`;
    case 'BRAND_NAMED':
      return t`${brand} is named.`;
    case 'BRAND_NOT_NAMED':
      return t`${brand} is not named: one should see who stands behind the content.`;
    case 'TAG_PRESENT':
      return t`${tag} is there.`;
    case 'TAG_MISSING':
      return t`${tag} is missing.`;
    case 'BANNED_WORD_FOUND':
      return t`“${word}” is on the brand’s list of words to avoid.`;
    case 'NO_BANNED_WORD':
      return t`No word to avoid.`;
    case 'CLAIM_NEEDS_PROOF':
      return t`“${words}” needs a proof on file before it may be said.`;
    case 'CAPTION_FITS': {
      const count = Number(length);
      return t`${plural(count, { one: '# character', other: '# characters' })} of ${limit}.`;
    }
    case 'CAPTION_TOO_LONG': {
      const over = Number(length) - Number(limit);
      return t`${plural(over, { one: '# character', other: '# characters' })} too many for this network.`;
    }
    case 'FILES_FIT':
      return t`The files are of the kind that was agreed.`;
    case 'VIDEO_AWAITED':
      return t`A video was agreed, and there is none: add it in MP4 (H.264).`;
    case 'FILE_AWAITED':
      return t`An image or a video was agreed, and there is none: add it.`;
    default:
      return finding.reason satisfies never;
  }
}

type Rounds = Pick<DeliverableView, 'owed' | 'roundsUsed'>;

/** Said before one more request for changes is sent, when the contract includes no more of them. */
export function roundBeyond({ owed: { rounds }, roundsUsed }: Rounds): string | undefined {
  const next = roundsUsed + 1;
  return next > rounds
    ? t`The contract includes ${roundCount(rounds)}: this would be request number ${next}. Agree on it with the partner first.`
    : undefined;
}

/** Said once more requests were made than the contract includes. */
export function roundsBeyond({ owed: { rounds }, roundsUsed }: Rounds): string | undefined {
  return roundsUsed > rounds ? t`Beyond the contract: ${roundCount(roundsUsed)} made, ${rounds} included.` : undefined;
}

const roundCount = (count: number): string =>
  plural(count, { one: '# request for changes', other: '# requests for changes' });

/** 0:07 */
export function timeCode(second: number): string {
  const whole = Math.floor(second);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
