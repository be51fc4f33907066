import { Text } from '@mantine/core';
import { t } from '@lingui/core/macro';

/** How to turn a file that cannot be taken into one that can, by what its name says it is. */
export function ConversionHint({ name }: { name: string }) {
  return (
    <Text size="sm" c="dimmed">
      {hint(name.slice(name.lastIndexOf('.') + 1).toLowerCase())}
    </Text>
  );
}

function hint(ending: string): string {
  switch (ending) {
    case 'heic':
    case 'heif':
      return t`An iPhone photo in HEIC: Settings, Camera, Formats, Most compatible; or share it by mail to oneself, which makes a JPEG.`;
    case 'mov':
      return t`A video in MOV: export it as MP4 (H.264), for example from Photos or CapCut.`;
    case 'webp':
    case 'gif':
      return t`Open the image and save it as JPEG or PNG.`;
    case 'webm':
    case 'avi':
    case 'mkv':
      return t`Export the video as MP4 (H.264).`;
    default:
      return t`Accepted: JPEG, PNG, and MP4 (H.264).`;
  }
}
