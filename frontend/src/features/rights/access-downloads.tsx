import { Anchor, Group, Stack, Text } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';

/** The files that answer "what do you keep of me": a page to read in the person's language first, and one for machines. */
export function AccessDownloads({ of, href, locale }: { of: string; href: string; locale: string }) {
  const pages = [
    { language: 'fr', label: t`To read and print, in French` },
    { language: 'en', label: t`To read and print, in English` },
  ];
  const ordered = locale.startsWith('fr') ? pages : pages.toReversed();
  return (
    <Stack gap={4}>
      <Group gap="4px 16px" role="group" aria-label={t`What is kept of ${of}`}>
        {ordered.map(({ language, label }) => (
          <Anchor key={language} href={`${href}.html?language=${language}`} download size="sm">
            {label}
          </Anchor>
        ))}
        <Anchor href={`${href}.json`} download size="sm">
          <Trans>For machines (JSON)</Trans>
        </Anchor>
      </Group>
      <Text size="sm" c="dimmed">
        <Trans>The same content. Read it before you send it, and leave out what is others’.</Trans>
      </Text>
    </Stack>
  );
}
