import { t } from '@lingui/core/macro';
import type { PortalCard } from './desk-queries';

type Told = { words: string; act?: string; path: string };

/** What each card says to a partner, and where its button leads. */
export function told(card: PortalCard): Told {
  const offer = `/portal/offers/${card.collaborationId}`;
  const contract = `/portal/contracts/${card.collaborationId}`;
  const content = `/portal/contents/${card.deliverableId ?? ''}`;
  switch (card.kind) {
    case 'OFFER_TO_ANSWER':
      return { words: t`An offer to read`, act: t`Read the offer`, path: offer };
    case 'CONTRACT_TO_SIGN':
      return { words: t`The contract to read and sign`, act: t`Read and sign`, path: contract };
    case 'CONDITIONS_TO_ACCEPT':
      return { words: t`The general conditions to accept`, act: t`Read the conditions`, path: offer };
    case 'CHANGES_TO_MAKE':
      return { words: t`A few points to change`, act: t`See the points`, path: content };
    case 'CONTENT_TO_HAND_IN':
      return { words: t`Content to hand in`, act: t`Hand in my content`, path: content };
    case 'POST_TO_PUBLISH':
      return { words: t`Approved: ready to post`, act: t`I have posted`, path: content };
    case 'BRAND_ANSWERS':
      return { words: t`The brand reads your proposal`, path: offer };
    case 'CONTRACT_WITH_BRAND':
      return { words: t`Contract signed; the brand reads it once more`, path: contract };
    case 'CONTRACT_RETURNED':
      return { words: t`Contract to be corrected; the brand sends the right version`, path: contract };
    case 'CONTRACT_IN_PREPARATION':
      return { words: t`Agreed; the brand prepares the contract`, path: offer };
    case 'CONTENT_WITH_BRAND':
      return { words: t`Content received; the brand looks at it`, path: content };
    case 'PUBLISHED':
      return { words: t`Posted`, path: content };
  }
}
