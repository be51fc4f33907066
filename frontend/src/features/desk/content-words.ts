import { t } from '@lingui/core/macro';
import type { components } from '@/api/schema';
import { networkName } from '@/design/networks';

type Format = components['schemas']['ContentFormat'];
type Network = components['schemas']['Network'];

/** "Reel, Instagram" */
export function contentWords(format?: Format, network?: Network): string {
  return [format && formatWord(format), network && networkName(network)].filter(Boolean).join(', ');
}

function formatWord(format: Format): string {
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
      return t`Short`;
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
