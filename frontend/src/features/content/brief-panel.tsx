import { Button, Group, Stack, TagsInput, Text, Textarea } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { countryName } from '@/design/words';
import { roomQuery, type BriefView, type DeliverableView } from './content-queries';
import classes from './review-room.module.css';

type Props = { brandId: string; content: DeliverableView };

/** What the content must hold to. */
export function BriefPanel({ brandId, content }: Props) {
  const [editing, setEditing] = useState(false);
  return (
    <section className={classes.card} aria-labelledby="brief-title">
      <Group justify="space-between">
        <h2 id="brief-title" className={classes.title}>
          <Trans>Brief</Trans>
        </h2>
        {content.actions.includes('REWRITE_BRIEF') && (
          <Button size="compact-sm" variant="subtle" onClick={() => setEditing(true)}>
            <Trans>Edit</Trans>
          </Button>
        )}
      </Group>
      <BriefWords brief={content.brief} />
      {editing && <BriefForm brandId={brandId} content={content} onClose={() => setEditing(false)} />}
    </section>
  );
}

/** The brief as both sides read it. */
export function BriefWords({ brief }: { brief: BriefView }) {
  const publics = brief.countries.map(countryName).join(', ');
  const tags = brief.requiredTags.join(' ');
  const words = brief.bannedWords.join(', ');
  return (
    <Stack gap={6}>
      {brief.guidance && (
        <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {brief.guidance}
        </Text>
      )}
      <Text size="sm">
        <Trans>Public: {publics}</Trans>
      </Text>
      {tags && (
        <Text size="sm">
          <Trans>To mention: {tags}</Trans>
        </Text>
      )}
      {words && (
        <Text size="sm">
          <Trans>To avoid: {words}</Trans>
        </Text>
      )}
    </Stack>
  );
}

function BriefForm({ brandId, content, onClose }: Props & { onClose: () => void }) {
  const client = useQueryClient();
  const [guidance, setGuidance] = useState(content.brief.guidance);
  const [tags, setTags] = useState(content.brief.requiredTags);
  const [words, setWords] = useState(content.brief.bannedWords);
  const save = useMutation({
    mutationFn: () =>
      body(
        api.PUT('/api/brands/{brandId}/deliverables/{deliverableId}/brief', {
          params: { path: { brandId, deliverableId: content.id } },
          body: { version: content.version, guidance, requiredTags: tags, bannedWords: words },
        }),
      ),
    onSuccess: (next) => {
      client.setQueryData(roomQuery(brandId, content.id).queryKey, next);
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t`Brief`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <ProblemNote problem={save.error} />
          <Textarea
            label={t`What is asked`}
            value={guidance}
            maxLength={5000}
            onChange={(event) => setGuidance(event.currentTarget.value)}
          />
          <TagsInput label={t`Tags to mention`} value={tags} onChange={setTags} maxTags={30} />
          <TagsInput label={t`Words to avoid`} value={words} onChange={setWords} maxTags={100} />
          {content.stage === 'IN_REVIEW' && (
            <Text size="sm" c="dimmed">
              <Trans>The version under review is checked again.</Trans>
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={save.isPending}>
              <Trans>Save</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
