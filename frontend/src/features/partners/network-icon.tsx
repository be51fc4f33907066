import {
  IconBrandBluesky,
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandPinterest,
  IconBrandSnapchat,
  IconBrandThreads,
  IconBrandTiktok,
  IconBrandTwitch,
  IconBrandVimeo,
  IconBrandX,
  IconBrandYoutube,
  IconMicrophone,
  IconWriting,
  type Icon,
} from '@tabler/icons-react';
import type { Network } from './partner-queries';
import { networkName } from './partner-words';

const ICONS: Record<Network, Icon> = {
  INSTAGRAM: IconBrandInstagram,
  TIKTOK: IconBrandTiktok,
  YOUTUBE: IconBrandYoutube,
  X: IconBrandX,
  FACEBOOK: IconBrandFacebook,
  LINKEDIN: IconBrandLinkedin,
  PINTEREST: IconBrandPinterest,
  SNAPCHAT: IconBrandSnapchat,
  TWITCH: IconBrandTwitch,
  VIMEO: IconBrandVimeo,
  THREADS: IconBrandThreads,
  BLUESKY: IconBrandBluesky,
  BLOG: IconWriting,
  PODCAST: IconMicrophone,
};

type Props = { network: Network; size?: number; silent?: boolean };

/** A network's mark; it says its name unless the name stands beside it. */
export function NetworkIcon({ network, size = 18, silent = false }: Props) {
  const Mark = ICONS[network];
  return silent ? (
    <Mark size={size} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
  ) : (
    <Mark size={size} stroke={1.6} role="img" aria-label={networkName(network)} style={{ flex: 'none' }} />
  );
}
