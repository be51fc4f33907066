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
  IconWorld,
  IconWriting,
  type Icon,
} from '@tabler/icons-react';
import { networkName } from './networks';

const ICONS: Record<string, Icon> = {
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

type Props = { network: string; size?: number; silent?: boolean };

/** A network's mark; it says its name unless the name stands beside it. */
export function NetworkIcon({ network, size = 18, silent = false }: Props) {
  const Mark = ICONS[network] ?? IconWorld;
  return silent ? (
    <Mark size={size} stroke={1.6} aria-hidden style={{ flex: 'none' }} />
  ) : (
    <Mark size={size} stroke={1.6} role="img" aria-label={networkName(network)} style={{ flex: 'none' }} />
  );
}
