import { Avatar } from '@mantine/core';

const HUES = [8, 28, 48, 92, 150, 182, 208, 236, 262, 292, 322, 344];

type Props = { name: string; size?: number };

/** Initials on a colour that stays the same for the same name. The name itself stands beside it, so this is decoration. */
export function PersonAvatar({ name, size = 32 }: Props) {
  const hue = HUES[hash(name) % HUES.length];
  return (
    <Avatar
      size={size}
      radius="xl"
      aria-hidden
      styles={{
        placeholder: {
          background: `light-dark(hsl(${hue} 42% 88%), hsl(${hue} 26% 26%))`,
          color: `light-dark(hsl(${hue} 50% 26%), hsl(${hue} 52% 84%))`,
          fontSize: size * 0.38,
          fontWeight: 600,
        },
      }}
    >
      {initials(name)}
    </Avatar>
  );
}

function initials(name: string): string {
  const words = name
    .replace(/^[@#]/, '')
    .split(/[\s._-]+/)
    .filter(Boolean);
  const [first = '?'] = words;
  const last = words.length > 1 ? words[words.length - 1]! : '';
  return ([...first][0]! + ([...last][0] ?? '')).toLocaleUpperCase();
}

function hash(text: string): number {
  let sum = 0;
  for (const char of text) {
    sum = (sum * 31 + char.codePointAt(0)!) >>> 0;
  }
  return sum;
}
