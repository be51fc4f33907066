import { Button, CopyButton, Paper, Stack, Text, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { networkName } from '@/design/networks';
import { ProblemNote } from '@/design/problem-note';
import { CaptionText } from './caption-text';
import { ownContentQuery, ownFile, type OwnContentView } from './content-queries';

/** Says where the post is live; said again, corrects it. */
export function useDeclarePost(content: OwnContentView) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (url: string) =>
      body(
        api.POST('/api/portal/contents/{deliverableId}/publication', {
          params: { path: { deliverableId: content.id } },
          body: { version: content.version, url },
        }),
      ),
    onSuccess: (next) => {
      client.setQueryData(ownContentQuery(content.id).queryKey, next);
      void client.invalidateQueries({ queryKey: ['own-contents'] });
    },
    onError: () => void client.invalidateQueries({ queryKey: ['own-content', content.id] }),
  });
}

/** All that is needed to post, on one card: the approved words, the label, the files; then where it went live. */
export function PostCard({ content }: { content: OwnContentView }) {
  const [url, setUrl] = useState('');
  const draft = content.drafts.at(-1);
  const network = networkName(content.owed.network);
  const declare = useDeclarePost(content);
  if (!draft) {
    return null;
  }
  return (
    <Paper
      p="md"
      component="section"
      aria-labelledby="post-title"
      style={{ borderInlineStart: '4px solid var(--green)' }}
    >
      <Stack gap="md">
        <h2 id="post-title" style={{ margin: 0, fontSize: 'var(--text-l)' }}>
          <Trans>Approved: ready to post on {network}</Trans>
        </h2>
        <div
          style={{ background: 'var(--surface-sunken)', borderRadius: 'var(--radius-m)', padding: 'var(--space-2)' }}
        >
          <CaptionText caption={draft.caption} />
        </div>
        <CopyButton value={draft.caption} timeout={3000}>
          {({ copied, copy }) => (
            <Button
              variant="default"
              fullWidth
              onClick={copy}
              leftSection={copied ? <IconCheck size={20} aria-hidden /> : <IconCopy size={20} aria-hidden />}
            >
              {copied ? <Trans>Copied</Trans> : <Trans>Copy the caption</Trans>}
            </Button>
          )}
        </CopyButton>
        {draft.platformLabel && (
          <Text size="sm">
            <Trans>
              Switch on in {network}: “{draft.platformLabel}”
            </Trans>
          </Text>
        )}
        {draft.pieces.map((piece, index) => {
          const number = index + 1;
          return (
            <a key={piece.assetId} href={ownFile(piece.assetId)} download>
              <Trans>Download file {number}</Trans>
            </a>
          );
        })}
        <Text size="sm" c="dimmed">
          <Trans>Post exactly this version. Another wording needs a new one.</Trans>
        </Text>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            declare.mutate(url);
          }}
        >
          <Stack gap="sm">
            <TextInput
              label={t`Address of the post`}
              description={t`In the app: Share, then Copy link.`}
              placeholder="https://"
              inputMode="url"
              autoComplete="off"
              required
              value={url}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
            <ProblemNote problem={declare.error} />
            <Button type="submit" fullWidth size="md" loading={declare.isPending} disabled={url.trim() === ''}>
              <Trans>I have posted it</Trans>
            </Button>
          </Stack>
        </form>
      </Stack>
    </Paper>
  );
}
