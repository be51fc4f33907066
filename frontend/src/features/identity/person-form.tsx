import { Button, Checkbox, Group, MultiSelect, Stack, Switch, Text, TextInput } from '@mantine/core';
import { i18n } from '@lingui/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { type Brand, type TeamRole, type User, useChangeUser, useInvite, useInviteAgain } from './identity-queries';
import { InvitationLink } from './invitation-link';
import { ROLES, roleWord } from './role-words';

type Props = { user?: User; brands: Brand[]; onClose: () => void };

/** Invites someone, or changes what they may do. */
export function PersonForm({ user, brands, onClose }: Props) {
  const [name, setName] = useState(user?.name ?? '');
  const [title, setTitle] = useState(user?.title ?? '');
  const [email, setEmail] = useState(user?.email ?? '');
  const [admin, setAdmin] = useState(user?.admin ?? false);
  const [open, setOpen] = useState(user?.open ?? true);
  const [roles, setRoles] = useState<Record<string, TeamRole[]>>(
    Object.fromEntries((user?.roles ?? []).map((held) => [held.brandId, held.roles])),
  );
  const invite = useInvite();
  const change = useChangeUser(user);
  const again = useInviteAgain(user?.id ?? '');
  const invited = invite.data ?? again.data;
  const save = () => {
    const wishes = {
      name,
      title,
      email,
      admin,
      open,
      locale: i18n.locale === 'en' ? ('en' as const) : ('fr' as const),
      roles: Object.entries(roles).map(([brandId, held]) => ({ brandId, roles: held })),
    };
    if (user) {
      change.mutate(wishes, { onSuccess: onClose });
    } else {
      invite.mutate(wishes);
    }
  };
  return (
    <Dialog onClose={onClose} title={user ? user.name : t`Invite someone`}>
      {invited ? (
        <InvitationLink invited={invited} onClose={onClose} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <Stack>
            <ProblemNote problem={invite.error ?? change.error ?? again.error} />
            <TextInput label={t`Name`} required value={name} onChange={(event) => setName(event.currentTarget.value)} />
            <TextInput label={t`Title`} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
            <TextInput
              label={t`E-mail`}
              type="email"
              required
              disabled={Boolean(user)}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            {brands.map((brand) => (
              <MultiSelect
                key={brand.id}
                label={t`Roles in ${brand.name}`}
                data={ROLES.map((role) => ({ value: role, label: roleWord(role) }))}
                value={roles[brand.id] ?? []}
                onChange={(held) => setRoles({ ...roles, [brand.id]: ROLES.filter((role) => held.includes(role)) })}
              />
            ))}
            <Checkbox
              label={t`Administrator: people, brands, journal of the whole installation`}
              checked={admin}
              onChange={(event) => setAdmin(event.currentTarget.checked)}
            />
            {user && (
              <Switch
                label={t`The account is open`}
                description={t`Closing it ends its sessions at once; nothing this person did is lost.`}
                checked={open}
                onChange={(event) => setOpen(event.currentTarget.checked)}
              />
            )}
            {user?.open && (
              <Group justify="space-between">
                <Text size="sm" c="dimmed">
                  <Trans>Password forgotten or never chosen?</Trans>
                </Text>
                <Button variant="default" size="compact-md" loading={again.isPending} onClick={() => again.mutate()}>
                  <Trans>Make a new link</Trans>
                </Button>
              </Group>
            )}
            <Button type="submit" loading={invite.isPending || change.isPending}>
              {user ? <Trans>Save</Trans> : <Trans>Invite</Trans>}
            </Button>
          </Stack>
        </form>
      )}
    </Dialog>
  );
}
