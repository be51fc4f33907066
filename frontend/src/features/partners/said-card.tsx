import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useFormInPlace } from '@/design/form-in-place';
import { saidBy } from './casting-words';
import type { PartnerView } from './partner-queries';

type Said = Parameters<typeof saidBy>[0];
type Props<S extends Said> = {
  title: string;
  /** What the button to say it anew is called. */
  edit: string;
  partner: PartnerView;
  said: S | undefined;
  /** What was said, where something was. */
  children: (said: S) => ReactNode;
  form: (close: () => void) => ReactNode;
};

/** What somebody said of a partner and when; a form takes its place to say it anew. */
export function SaidCard<S extends Said>({ title, edit, partner, said, children, form }: Props<S>) {
  const { place, editing, open, close } = useFormInPlace();
  return (
    <Paper ref={place} component="section" aria-label={title}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {title}
        </Title>
        {partner.actions.includes('EDIT') && !editing && (
          <Button variant="subtle" size="compact-sm" onClick={open} aria-label={edit}>
            <Trans>Edit</Trans>
          </Button>
        )}
      </Group>
      {editing ? (
        form(close)
      ) : said ? (
        <Stack gap={4}>
          {children(said)}
          <Text size="xs" c="dimmed">
            {saidBy(said)}
          </Text>
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          <Trans>Nobody has said yet.</Trans>
        </Text>
      )}
    </Paper>
  );
}
