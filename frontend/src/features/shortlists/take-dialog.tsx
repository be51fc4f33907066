import { Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { StatusPill } from '@/design/status-pill';
import { useTakeIntoCampaign, type EntryView, type ShortlistView } from './shortlist-queries';
import { choiceTone, choiceWord } from './shortlist-words';

type Props = { brandId: string; list: ShortlistView; onClose: () => void };

/** Those whom every guest kept are ticked; the team decides. */
export function TakeDialog({ brandId, list, onClose }: Props) {
  const free = list.entries.filter((entry) => !entry.collaborationId);
  const inside = list.entries.length - free.length;
  const [chosen, setChosen] = useState(() => free.filter(isKept).map((entry) => entry.id));
  const take = useTakeIntoCampaign(brandId, list);
  const done = take.data;
  const count = chosen.length;
  return (
    <Dialog onClose={onClose} size="lg" title={t`Take into the campaign`}>
      {done ? (
        <Stack>
          <Text role="status">
            {plural(done.begun, {
              0: 'Nobody new came into the campaign.',
              one: 'One person came into the campaign.',
              other: '# people came into the campaign.',
            })}
          </Text>
          {done.over.length > 0 && (
            <Text role="status">
              {t`Left out, because their collaboration in this campaign is over: ${done.over.join(', ')}.`}
            </Text>
          )}
          <Group justify="flex-end">
            <Button onClick={onClose}>
              <Trans>Done</Trans>
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack>
          <Text size="sm">
            <Trans>
              For each, a collaboration begins in {list.campaignName}, as a spotted partner, or as a vetted one where
              all five lights are open. Nobody is written to, and each can be dropped again. Backups stay on the list.
            </Trans>
          </Text>
          {free.length === 0 ? (
            <Text c="dimmed">
              <Trans>Everybody on the list is in the campaign already.</Trans>
            </Text>
          ) : (
            <Checkbox.Group value={chosen} onChange={setChosen} aria-label={t`People on the shortlist`}>
              <Stack gap="xs">
                {free.map((entry) => (
                  <Checkbox
                    key={entry.id}
                    value={entry.id}
                    label={
                      <Group gap={8}>
                        <span>{entry.partner.name}</span>
                        {entry.answers.map((answer) => (
                          <StatusPill key={answer.guestId} tone={choiceTone(answer.choice)}>
                            {choiceWord(answer.choice)}
                          </StatusPill>
                        ))}
                        {entry.partner.doNotContact && (
                          <Badge color="red" variant="light">
                            <Trans>Do not contact</Trans>
                          </Badge>
                        )}
                      </Group>
                    }
                  />
                ))}
              </Stack>
            </Checkbox.Group>
          )}
          {inside > 0 && (
            <Text size="sm" c="dimmed">
              {plural(inside, {
                one: 'One person is in the campaign already.',
                other: '# people are in the campaign already.',
              })}
            </Text>
          )}
          <ProblemNote problem={take.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button disabled={count === 0} loading={take.isPending} onClick={() => take.mutate(chosen)}>
              {plural(count, { 0: 'Nobody chosen', one: 'Take one person', other: 'Take # people' })}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}

const isKept = (entry: EntryView): boolean =>
  !entry.partner.doNotContact &&
  entry.answers.length > 0 &&
  entry.answers.every((answer) => answer.choice === 'APPROVED');
