import { t } from '@lingui/core/macro';
import type { Network, TimelineEntryView } from './partner-queries';
import { networkName } from './partner-words';

type Params = Record<string, string>;

/** Says what happened; the route brings the sentences of all rooms together. */
export type TimelineWords = (entry: TimelineEntryView) => string;

/** What happened in this room, as the timeline says it. */
export const partnerEvents = {
  PARTNER_ADDED: () => t`Partner added`,
  PARTNER_EDITED: (p: Params) => t`Changed: ${partWords(p.parts ?? '')}`,
  ACCOUNT_ADDED: (p: Params) => t`Account added: ${accountWords(p.account ?? '')}`,
  PARTNER_MEASURED: (p: Params) => t`Figures noted for ${accountWords(p.account ?? '')}`,
  NOTE_WRITTEN: () => t`Note written`,
  NOTE_REMOVED: () => t`Note removed`,
  OWNER_CHANGED: (p: Params) => (p.ownerId ? t`New colleague in charge` : t`Nobody in charge any more`),
  FIELDS_FILLED: (p: Params) => t`Filled in: ${p.fields ?? ''}`,
  CONTACT_CLOSED: () => t`Marked as “do not contact”`,
  CONTACT_REOPENED: () => t`Contact allowed again`,
  PERSON_OBJECTED: () => t`The person objected: no more contact`,
  PERSON_READMITTED: () => t`Objection lifted by legal`,
  NOTICE_SENT: () => t`Data notice sent`,
  PARTNER_THINNED: () => t`Never written to: all but the public account removed`,
  PERSON_INFORMED: () => t`Informed of their data otherwise`,
  PARTNERS_MERGED: (p: Params) => t`Merged with ${p.name ?? ''}`,
  MERGE_TAKEN_BACK: (p: Params) => t`Merge with ${p.name ?? ''} taken back`,
};

/** How a partner that came with a list begins. */
export const importedWords = (source: string): string =>
  source ? t`Partner imported: ${source}` : t`Partner imported`;

function accountWords(key: string): string {
  const [network = '', ...rest] = key.split(':');
  const handle = rest[0] === 'name' ? rest.slice(1).join(':') : `@${rest.join(':')}`;
  return `${networkName(network.toUpperCase() as Network)} ${handle}`;
}

function partWords(parts: string): string {
  return parts.split(',').filter(Boolean).map(partWord).join(', ');
}

function partWord(part: string): string {
  switch (part) {
    case 'profile':
      return t`profile`;
    case 'contacts':
      return t`contacts`;
    case 'tags':
      return t`tags`;
    case 'rates':
      return t`rates`;
    case 'availability':
      return t`availability`;
    case 'shipping':
      return t`address and sizes`;
    case 'mandates':
      return t`mandates`;
    case 'agency':
      return t`agency`;
    case 'owner':
      return t`colleague in charge`;
    default:
      return part;
  }
}
