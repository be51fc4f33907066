import { t } from '@lingui/core/macro';
import type { components } from '@/api/schema';
import { networkName } from '@/design/networks';
import type { Tone } from '@/design/status-pill';

type Schemas = components['schemas'];
export type Collaboration = Schemas['CollaborationView'];
export type CollaborationRow = Schemas['CollaborationRow'];
export type Stage = Schemas['CollaborationStage'];
export type Contract = Schemas['ContractView'];
export type ContractState = Schemas['ContractStateName'];
export type Terms = Schemas['TermsView'];
export type TermsVersion = Schemas['TermsVersionView'];
export type Party = Schemas['PartyView'];
export type Network = Schemas['Network'];
export type Format = Schemas['ContentFormat'];
export type Channel = Schemas['UsageChannel'];
export type Act = Schemas['UsageAct'];
export type PortalTerms = Schemas['PortalTermsView'];
export type Deliverable = Schemas['DeliverableTermsView'];

export type Said = { words: string; tone: Tone };

/** The only switch on stages: how each is said, and how it looks. */
export function stageSaid(stage: Stage): Said {
  switch (stage) {
    case 'IDENTIFIED':
      return { words: t`Spotted`, tone: 'neutral' };
    case 'INFO_REQUESTED':
      return { words: t`Information requested`, tone: 'waiting' };
    case 'VETTED':
      return { words: t`Vetted`, tone: 'info' };
    case 'CONTACTED':
      return { words: t`Contacted`, tone: 'waiting' };
    case 'IN_DISCUSSION':
      return { words: t`In discussion`, tone: 'active' };
    case 'OFFERED':
      return { words: t`Offer sent`, tone: 'waiting' };
    case 'COUNTERED':
      return { words: t`Counter-proposal`, tone: 'warn' };
    case 'AGREED':
      return { words: t`Agreed in principle`, tone: 'info' };
    case 'ACTIVE':
      return { words: t`Under way`, tone: 'good' };
    case 'SUSPENDED':
      return { words: t`Suspended`, tone: 'bad' };
    case 'COMPLETED':
      return { words: t`Completed`, tone: 'good' };
    case 'DECLINED':
      return { words: t`Declined`, tone: 'neutral' };
    case 'DROPPED':
      return { words: t`Not retained`, tone: 'neutral' };
    case 'TERMINATED':
      return { words: t`Terminated`, tone: 'bad' };
  }
}

/** The only switch on contract states. */
export function contractSaid(state: ContractState): Said {
  switch (state) {
    case 'DRAFTED':
      return { words: t`Draft contract`, tone: 'neutral' };
    case 'SENT':
      return { words: t`Sent`, tone: 'waiting' };
    case 'PARTNER_SIGNED':
      return { words: t`Signed by the partner`, tone: 'active' };
    case 'IN_LEGAL_REVIEW':
      return { words: t`In legal review`, tone: 'warn' };
    case 'IN_FORCE':
      return { words: t`In force`, tone: 'good' };
    case 'RETURNED':
      return { words: t`Returned for correction`, tone: 'bad' };
    case 'REFUSED':
      return { words: t`Refused`, tone: 'bad' };
    case 'WITHDRAWN':
      return { words: t`Withdrawn`, tone: 'neutral' };
  }
}

export const FORMATS: Format[] = [
  'REEL',
  'STORY',
  'POST',
  'CAROUSEL',
  'VIDEO',
  'SHORT',
  'LIVE',
  'PIN',
  'ARTICLE',
  'EPISODE',
];

export function formatName(format: Format): string {
  switch (format) {
    case 'POST':
      return t`Post`;
    case 'CAROUSEL':
      return t`Carousel`;
    case 'REEL':
      return t`Reel`;
    case 'STORY':
      return t`Story`;
    case 'VIDEO':
      return t`Video`;
    case 'SHORT':
      return t`Short video`;
    case 'LIVE':
      return t`Live`;
    case 'PIN':
      return t`Pin`;
    case 'ARTICLE':
      return t`Article`;
    case 'EPISODE':
      return t`Episode`;
  }
}

export const CHANNELS: Channel[] = [
  'BRAND_SOCIAL',
  'BRAND_WEBSITE',
  'NEWSLETTER',
  'PAID_SOCIAL',
  'POINT_OF_SALE',
  'PRESS',
  'INTERNAL',
];

export function channelName(channel: Channel): string {
  switch (channel) {
    case 'BRAND_SOCIAL':
      return t`the brand’s social accounts`;
    case 'BRAND_WEBSITE':
      return t`the brand’s website and shop`;
    case 'NEWSLETTER':
      return t`newsletters`;
    case 'PAID_SOCIAL':
      return t`paid social advertising`;
    case 'POINT_OF_SALE':
      return t`points of sale`;
    case 'PRESS':
      return t`press`;
    case 'INTERNAL':
      return t`internal communication`;
  }
}

export const ACTS: Act[] = ['REPRODUCTION', 'REPRESENTATION', 'ADAPTATION'];

export function actName(act: Act): string {
  switch (act) {
    case 'REPRODUCTION':
      return t`copy`;
    case 'REPRESENTATION':
      return t`show`;
    case 'ADAPTATION':
      return t`adapt`;
  }
}

export function clauseName(code: string): string {
  switch (code) {
    case 'minimum-online-1':
      return t`Six months online`;
    case 'statistics-1':
      return t`Statistics after 7 and 30 days`;
    case 'amplification-1':
      return t`Paid amplification, 30 days`;
    default:
      return code;
  }
}

export function lightName(axis: string): string {
  switch (axis) {
    case 'UNIVERSE':
      return t`Universe fit`;
    case 'REPUTATION':
      return t`E-reputation`;
    case 'AUDIENCE':
      return t`Audience`;
    case 'AUTHENTICITY':
      return t`Authenticity`;
    case 'ENGAGEMENT':
      return t`Engagement`;
    default:
      return axis;
  }
}

/** "3 × Story · Instagram" */
export function pieceWords(owed: Deliverable): string {
  const piece = `${formatName(owed.format)} · ${networkName(owed.network)}`;
  return owed.count > 1 ? `${owed.count} × ${piece}` : piece;
}
