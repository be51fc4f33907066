import { Button, Group, Stack, TextInput } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { idempotencyKey } from '@/api/client';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { ContactsField } from './contacts-field';
import { useSaveAgency, type AgencyView } from './partner-queries';

type Props = { brandId: string; agency?: AgencyView; onClose: () => void; onSaved?: (agency: AgencyView) => void };

/** An agency's name, its agent and how to reach them. */
export function EditAgency({ brandId, agency, onClose, onSaved }: Props) {
  const [key] = useState(idempotencyKey);
  const save = useSaveAgency(brandId, key);
  const [name, setName] = useState(agency?.name ?? '');
  const [agent, setAgent] = useState(agency?.agent ?? '');
  const [contacts, setContacts] = useState(agency?.contacts ?? []);
  return (
    <Dialog onClose={onClose} size="xl" title={agency ? t`Edit ${agency.name}` : t`New agency`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          save.mutate(
            { name, agent, contacts, ...(agency ? { id: agency.id, version: agency.version } : {}) },
            {
              onSuccess: (saved) => {
                onSaved?.(saved);
                onClose();
              },
            },
          );
        }}
      >
        <Stack>
          <TextInput
            label={t`Name of the agency`}
            required
            data-autofocus
            maxLength={160}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t`Agent`}
            description={t`The person you write to`}
            maxLength={160}
            value={agent}
            onChange={(event) => setAgent(event.currentTarget.value)}
          />
          <ContactsField value={contacts} onChange={setContacts} />
          <ProblemNote problem={save.error} />
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
