import { t } from '@lingui/core/macro';
import {
  IconAlarm,
  IconArrowsExchange,
  IconBulb,
  IconClipboardList,
  IconFileCertificate,
  IconFileText,
  IconMailExclamation,
  IconMailForward,
  IconMessageReply,
  IconPencil,
  IconPhotoCheck,
  IconSend,
  IconSignature,
  IconTicket,
  IconTrafficLights,
  IconUserCheck,
  type Icon,
} from '@tabler/icons-react';
import type { TodayItem, TodayKind } from './desk-queries';

type Told = { words: string; act: string; icon: Icon; path: string };

/** What each waiting thing says, what the button does, and where it leads. */
export function told(item: TodayItem): Told {
  const brand = `/b/${item.brandSlug}`;
  const collaboration = `${brand}/collaborations/${item.collaborationId ?? ''}`;
  const contract = `${brand}/contracts/${item.collaborationId ?? ''}`;
  const lights = `${brand}/partners/${item.partnerId ?? ''}/lights`;
  const content = `${brand}/review/${item.deliverableId ?? ''}`;
  switch (item.kind) {
    case 'DRAFT_TO_REVIEW':
      return {
        words: t`Content to approve`,
        act: t({ message: 'Review', context: 'button' }),
        icon: IconPhotoCheck,
        path: content,
      };
    case 'CONTRACT_TO_REVIEW':
      return { words: t`Signed contract to check`, act: t`Check`, icon: IconFileCertificate, path: contract };
    case 'BRAND_TO_SIGN':
      return { words: t`Contract to sign for the brand`, act: t`Sign`, icon: IconSignature, path: contract };
    case 'COUNTER_TO_ANSWER':
      return { words: t`Counter-proposal to answer`, act: t`Answer`, icon: IconArrowsExchange, path: collaboration };
    case 'CONTRACT_TO_DRAFT':
      return { words: t`Agreed: contract to prepare`, act: t`Prepare`, icon: IconFileText, path: collaboration };
    case 'CONTRACT_TO_SEND':
      return { words: t`Contract to send`, act: t`Send`, icon: IconSend, path: contract };
    case 'CONTRACT_RETURNED':
      return {
        words: t`Contract returned: new version to prepare`,
        act: t`Correct`,
        icon: IconPencil,
        path: collaboration,
      };
    case 'OFFER_TO_MAKE':
      return { words: t`In discussion: offer to make`, act: t`Make an offer`, icon: IconTicket, path: collaboration };
    case 'PARTNER_TO_CONTACT':
      return {
        words: t`Lights open: partner to write to`,
        act: t`Write`,
        icon: IconMailForward,
        path: `${collaboration}/write`,
      };
    case 'LIGHTS_TO_COMPLETE':
      return { words: t`Lights to complete`, act: t`See the lights`, icon: IconTrafficLights, path: lights };
    case 'CONTENT_OVERDUE':
      return { words: t`Content overdue`, act: t`See`, icon: IconAlarm, path: content };
    case 'POST_OVERDUE':
      return { words: t`Approved, not posted yet`, act: t`See`, icon: IconAlarm, path: content };
    case 'LIGHTS_EXPIRING':
      return { words: t`Lights about to expire`, act: t`See the lights`, icon: IconBulb, path: lights };
    case 'REPLY_TO_ANSWER':
      return {
        words: t`Reply to answer`,
        act: t`Answer`,
        icon: IconMessageReply,
        path: `${brand}/messages/${item.partnerId ?? ''}`,
      };
    case 'CLIENT_ANSWERED':
      return {
        words: t`The client has answered`,
        act: t`Read`,
        icon: IconUserCheck,
        path: `${brand}/shortlists/${item.shortlistId ?? ''}`,
      };
    case 'APPLICATIONS_TO_READ':
      return {
        words: t`Applications to read`,
        act: t`Read`,
        icon: IconClipboardList,
        path: `${brand}/campaigns/${item.campaignId ?? ''}?tab=applications`,
      };
    case 'LETTER_NOT_DELIVERED':
      return undelivered(item, brand);
  }
}

/** No mail server took it; or it was kept back, and somebody decides who has it. */
function undelivered(item: TodayItem, brand: string): Told {
  return item.letter?.withheld
    ? {
        words: t`Letter held back: choose who gets it (${item.partnerName})`,
        act: t`Choose who gets it`,
        icon: IconMailExclamation,
        path: `${brand}/messages/${item.partnerId ?? ''}`,
      }
    : {
        words: t`Letter not delivered`,
        act: t`Send again`,
        icon: IconMailExclamation,
        path: `${brand}/messages`,
      };
}

/** For counting by sort of work, in the order of the day. */
export function sortWords(kind: TodayKind): string {
  switch (kind) {
    case 'DRAFT_TO_REVIEW':
    case 'CONTENT_OVERDUE':
    case 'POST_OVERDUE':
      return t`Content`;
    case 'CONTRACT_TO_REVIEW':
    case 'BRAND_TO_SIGN':
    case 'CONTRACT_TO_DRAFT':
    case 'CONTRACT_TO_SEND':
    case 'CONTRACT_RETURNED':
      return t`Contracts`;
    case 'COUNTER_TO_ANSWER':
    case 'OFFER_TO_MAKE':
    case 'PARTNER_TO_CONTACT':
    case 'REPLY_TO_ANSWER':
    case 'LETTER_NOT_DELIVERED':
    case 'CLIENT_ANSWERED':
    case 'APPLICATIONS_TO_READ':
      return t`Conversations`;
    case 'LIGHTS_TO_COMPLETE':
    case 'LIGHTS_EXPIRING':
      return t`Lights`;
  }
}
