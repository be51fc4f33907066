/** What each network calls itself, the same in every language. */
const NAMES = {
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

/** The name of the network that a code means; a code unknown here stands for itself. */
export const networkName = (network: string): string => (NAMES as Record<string, string>)[network] ?? network;

/** All networks as the choices of a list. */
export const networkChoices = Object.entries(NAMES).map(([value, label]) => ({
  value: value as keyof typeof NAMES,
  label,
}));
