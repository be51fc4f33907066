import { Anchor, Stack, Text } from '@mantine/core';
import { Trans } from '@lingui/react/macro';
import { exactDate } from '@/design/words';
import type { ContactView } from './partner-queries';
import { channelWord } from './partner-words';
import classes from './partners.module.css';

/** Ways to reach someone, each with where it was found and when. */
export function ContactLines({ contacts }: { contacts: ContactView[] }) {
  if (contacts.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>No way to reach them yet.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {contacts.map((contact) => (
        <li key={`${contact.channel}${contact.value}`} className={classes.breakable}>
          <Text size="sm">
            {channelWord(contact.channel)}
            {contact.label && ` (${contact.label})`} : <Value contact={contact} />
          </Text>
          <Text size="xs" c="dimmed">
            {[contact.source, exactDate(contact.since)].filter(Boolean).join(', ')}
          </Text>
        </li>
      ))}
    </Stack>
  );
}

function Value({ contact }: { contact: ContactView }) {
  switch (contact.channel) {
    case 'EMAIL':
      return <Anchor href={`mailto:${contact.value}`}>{contact.value}</Anchor>;
    case 'PHONE':
    case 'WHATSAPP':
      return <Anchor href={`tel:${contact.value}`}>{contact.value}</Anchor>;
    case 'WEBSITE':
    case 'ADDRESS':
      return <>{contact.value}</>;
  }
}
