import { plural, t } from '@lingui/core/macro';
import type { components } from '@/api/schema';
import type { LightReading } from '@/design/lights';
import type { Tone } from '@/design/status-pill';
import { countryName } from '@/design/words';
import type { AccountView, Network, PartnerRow, RelationshipStage } from './partner-queries';

type Schemas = components['schemas'];

/** What a network calls itself. */
export function networkName(network: Network): string {
  switch (network) {
    case 'INSTAGRAM':
      return 'Instagram';
    case 'TIKTOK':
      return 'TikTok';
    case 'YOUTUBE':
      return 'YouTube';
    case 'X':
      return 'X';
    case 'FACEBOOK':
      return 'Facebook';
    case 'LINKEDIN':
      return 'LinkedIn';
    case 'PINTEREST':
      return 'Pinterest';
    case 'SNAPCHAT':
      return 'Snapchat';
    case 'TWITCH':
      return 'Twitch';
    case 'VIMEO':
      return 'Vimeo';
    case 'THREADS':
      return 'Threads';
    case 'BLUESKY':
      return 'Bluesky';
    case 'BLOG':
      return t`Blog`;
    case 'PODCAST':
      return t`Podcast`;
  }
}

/** How far a brand is with a partner. */
export function stageWord(stage: RelationshipStage): string {
  switch (stage) {
    case 'NONE':
      return t`None`;
    case 'IDENTIFIED':
      return t`Spotted`;
    case 'INFO_REQUESTED':
      return t`Information asked`;
    case 'VETTED':
      return t`Vetted`;
    case 'CONTACTED':
      return t`Contacted`;
    case 'IN_DISCUSSION':
      return t`In discussion`;
    case 'OFFERED':
      return t`Offer sent`;
    case 'COUNTERED':
      return t`Counter-offer`;
    case 'AGREED':
      return t`Agreed in principle`;
    case 'ACTIVE':
      return t`Under way`;
    case 'COMPLETED':
      return t`Completed`;
    case 'DECLINED':
      return t`Declined`;
    case 'DROPPED':
      return t`Not kept`;
    case 'SUSPENDED':
      return t`Suspended`;
    case 'TERMINATED':
      return t`Terminated`;
  }
}

export function stageTone(stage: RelationshipStage): Tone {
  switch (stage) {
    case 'NONE':
    case 'IDENTIFIED':
    case 'COMPLETED':
    case 'DROPPED':
      return 'neutral';
    case 'INFO_REQUESTED':
    case 'CONTACTED':
    case 'OFFERED':
      return 'waiting';
    case 'VETTED':
      return 'info';
    case 'IN_DISCUSSION':
    case 'COUNTERED':
      return 'active';
    case 'AGREED':
    case 'ACTIVE':
      return 'good';
    case 'SUSPENDED':
      return 'warn';
    case 'DECLINED':
    case 'TERMINATED':
      return 'bad';
  }
}

export function kindWord(kind: Schemas['PartnerKind']): string {
  switch (kind) {
    case 'INFLUENCER':
      return t`Influencer`;
    case 'AMBASSADOR':
      return t`Ambassador`;
  }
}

export function channelWord(channel: Schemas['ContactChannel']): string {
  switch (channel) {
    case 'EMAIL':
      return t`E-mail`;
    case 'PHONE':
      return t`Phone`;
    case 'WHATSAPP':
      return 'WhatsApp';
    case 'ADDRESS':
      return t`Address`;
    case 'WEBSITE':
      return t`Website`;
  }
}

/** What was divided by what: an engagement rate never stands without it. */
export function variantWords(variant: Schemas['EngagementVariant']): string {
  switch (variant) {
    case 'LIKES_COMMENTS_BY_FOLLOWERS':
      return t`(likes + comments) / followers`;
    case 'LIKES_COMMENTS_SHARES_BY_VIEWS':
      return t`(likes + comments + shares) / views`;
    case 'LIKES_COMMENTS_BY_VIEWS':
      return t`(likes + comments) / views`;
    case 'ENGAGEMENTS_BY_FOLLOWERS':
      return t`engagements / followers, as the list counts them`;
    case 'ENGAGEMENTS_BY_VIEWS':
      return t`engagements / views, as the list counts them`;
    case 'AS_STATED':
      return t`rate as the source gives it`;
  }
}

/** Who told a figure. */
export function sourceWords(kind: Schemas['MetricSourceKind'], source: string): string {
  switch (kind) {
    case 'IMPORT':
      return source ? t`import: ${source}` : t`import`;
    case 'TYPED':
      return source ? t`typed: ${source}` : t`typed`;
    case 'DECLARED':
      return source ? t`declared by the partner: ${source}` : t`declared by the partner`;
    case 'VENDOR':
      return source ? t`vendor: ${source}` : t`vendor`;
  }
}

/** The account that a row speaks of: the largest, of the networks that are filtered if any are. */
export function mainAccount(row: PartnerRow, networks: Network[] = []): AccountView | undefined {
  const wanted = (row.accounts ?? []).filter((account) => networks.length === 0 || networks.includes(account.network));
  const all = wanted.length > 0 ? wanted : (row.accounts ?? []);
  return all.reduce<AccountView | undefined>(
    (best, one) => (best && (best.latest?.followers ?? -1) >= (one.latest?.followers ?? -1) ? best : one),
    undefined,
  );
}

/** "@ines" where a handle is one, the bare words otherwise. */
export function handleWords(account: AccountView): string {
  const bare = account.isName || account.network === 'BLOG' || account.network === 'PODCAST';
  return bare ? account.handle : `@${account.handle}`;
}

/** The five lights, in the shape in which they are drawn. */
export function lightReadings(lights: Schemas['LightsView'] | undefined): LightReading[] {
  return lights
    ? [
        { light: 'UNIVERSE', colour: lights.universe },
        { light: 'REPUTATION', colour: lights.reputation },
        { light: 'AUDIENCE', colour: lights.audience },
        { light: 'AUTHENTICITY', colour: lights.authenticity },
        { light: 'ENGAGEMENT', colour: lights.engagement },
      ]
    : [];
}

/** "4 partners", "1 partner". */
export function howMany(total: number): string {
  return plural(total, { 0: 'No partner', one: '# partner', other: '# partners' });
}

/** Where someone is and whom they reach, when the two differ. */
export function placeWords(country?: string, audienceCountry?: string): string {
  const here = country ? countryName(country) : '';
  const there = audienceCountry ? countryName(audienceCountry) : '';
  if (here && there && here !== there) {
    return t`${here}, audience in ${there}`;
  }
  return here || (there ? t`Audience in ${there}` : '');
}
