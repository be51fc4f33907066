import { t } from '@lingui/core/macro';
import type { Channel, LetterKind } from './outreach-queries';

/** What kind of letter, in the reader's language. */
export function kindWords(kind: LetterKind): string {
  switch (kind) {
    case 'INFORMATION_REQUEST':
      return t`Information request`;
    case 'FIRST_CONTACT':
      return t`First contact`;
    case 'FOLLOW_UP':
      return t`Follow-up`;
    default:
      return kind satisfies never;
  }
}

/** How a message travelled, in the reader's language. */
export function channelWords(channel: Channel): string {
  switch (channel) {
    case 'MAIL':
      return t`Mail`;
    case 'INSTAGRAM':
      return t`Instagram message`;
    case 'TIKTOK':
      return t`TikTok message`;
    case 'WHATSAPP':
      return t`WhatsApp`;
    case 'PHONE':
      return t`Phone`;
    case 'MEETING':
      return t`Meeting`;
    default:
      return channel satisfies never;
  }
}

export const CHANNELS: Channel[] = ['MAIL', 'INSTAGRAM', 'TIKTOK', 'WHATSAPP', 'PHONE', 'MEETING'];
