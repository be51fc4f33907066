import { Paper, Stack, Text, Title } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { IconArrowRight } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { useSession } from '@/api/session';
import { PersonAvatar } from '@/design/person-avatar';
import { ProblemNote } from '@/design/problem-note';
import classes from './demo-people.module.css';
import { useArrival } from './use-arrival';

type Props = { to: string };

/** The invented people of the demo: one press and you are one of them. */
export function DemoPeople({ to }: Props) {
  const { demoPeople } = useSession();
  const arrive = useArrival();
  const become = useMutation({
    mutationFn: (personId: string) => body(api.POST('/api/session/demo', { body: { personId } })),
    onSuccess: (session) => arrive(session, session.kind === 'PARTNER' ? '/portal' : to),
  });
  return (
    <Paper>
      <Stack>
        <div>
          <Title order={1} size="h2">
            <Trans>Who would you like to be?</Trans>
          </Title>
          <Text c="dimmed" size="sm">
            <Trans>This is a demo: every person and brand is invented, and nothing leaves this machine.</Trans>
          </Text>
        </div>
        <ProblemNote problem={become.error} />
        <ul className={classes.people}>
          {demoPeople.map((person) => (
            <li key={person.id}>
              <button
                type="button"
                className={classes.person}
                disabled={become.isPending}
                onClick={() => become.mutate(person.id)}
              >
                <PersonAvatar name={person.name} size={36} />
                <span className={classes.words}>
                  <span>{person.name}</span>
                  <span className={classes.title}>{person.title}</span>
                </span>
                <IconArrowRight size={18} color="var(--ink-faint)" aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      </Stack>
    </Paper>
  );
}
