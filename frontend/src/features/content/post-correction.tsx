import { Anchor, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { DateText } from '@/design/date-text';
import { ProblemNote } from '@/design/problem-note';
import type { OwnContentView } from './content-queries';

type Props = {
  post: NonNullable<OwnContentView['post']>;
  isCorrecting: boolean;
  problem: unknown;
  /** None for whoever may only look. */
  onCorrect?: (url: string, done: () => void) => void;
};

/** Where the post is live, the addresses said before, and a way to put a mistyped one right. */
export function PostCorrection({ post, isCorrecting, problem, onCorrect }: Props) {
  const [url, setUrl] = useState<string>();
  return (
    <Stack gap="xs" align="stretch">
      <Anchor href={post.url} target="_blank" rel="noreferrer noopener" style={{ wordBreak: 'break-all' }}>
        {post.url}
      </Anchor>
      {post.earlier.map((address) => (
        <Text key={address.at} size="xs" c="dimmed" style={{ wordBreak: 'break-all' }}>
          <Trans>
            Before: {address.url}, corrected <DateText at={address.at} />
          </Trans>
        </Text>
      ))}
      {onCorrect && url === undefined && (
        <div>
          <Button variant="default" size="compact-sm" onClick={() => setUrl(post.url)}>
            <Trans>Correct the address</Trans>
          </Button>
        </div>
      )}
      {onCorrect && url !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            onCorrect(url, () => setUrl(undefined));
          }}
        >
          <Stack gap="xs">
            <TextInput
              label={t`Address of the post`}
              description={t`The address said before stays in the history.`}
              inputMode="url"
              autoComplete="off"
              required
              value={url}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
            <ProblemNote problem={problem} />
            <Group gap="xs">
              <Button type="submit" size="sm" loading={isCorrecting} disabled={url.trim() === ''}>
                <Trans>Correct the address</Trans>
              </Button>
              <Button variant="default" size="sm" onClick={() => setUrl(undefined)}>
                <Trans>Cancel</Trans>
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Stack>
  );
}
