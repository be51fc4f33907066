import { t } from '@lingui/core/macro';
import type { components } from '@/api/schema';

type Format = components['schemas']['ContentFormat'];
type Network = components['schemas']['Network'];

/** "Reel, Instagram" */
export function contentWords(format?: Format, network?: Network): string {
  return [format && formatWord(format), network && NETWORKS[network]].filter(Boolean).join(', ');
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

const NETWORKS: Record<Network, string> = {
  INSTAGRAM: 'Instagram',
  TIKTOK: 'TikTok',
  YOUTUBE: 'YouTube',
  X: 'X',
  FACEBOOK: 'Facebook',
  LINKEDIN: 'LinkedIn',
  PINTEREST: 'Pinterest',
  SNAPCHAT: 'Snapchat',
  TWITCH: 'Twitch',
  VIMEO: 'Vimeo',
  THREADS: 'Threads',
  BLUESKY: 'Bluesky',
  BLOG: 'Blog',
  PODCAST: 'Podcast',
};
