import { Button, Group, NumberInput, Select, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconChartBar, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { CountText } from '@/design/count-text';
import { DataTable } from '@/design/data-table';
import { DateText } from '@/design/date-text';
import { DayField } from '@/design/day-field';
import { Dialog } from '@/design/dialog';
import { today } from '@/design/local-day';
import { ProblemNote } from '@/design/problem-note';
import { EngagementText } from './engagement-text';
import { NetworkIcon } from './network-icon';
import { usePartnerChanges, type Network, type PartnerView } from './partner-queries';
import { NETWORKS } from './partner-search';
import { handleWords, networkName, sourceWords } from './partner-words';

type Props = { brandId: string; partner: PartnerView };

/** The dated figures of all accounts, and the ways to add an account or a measurement. */
export function AccountsAndFigures({ brandId, partner }: Props) {
  const [open, setOpen] = useState<'account' | 'figures'>();
  const metrics = partner.metrics ?? [];
  return (
    <>
      <Group gap={8} mt="md">
        {partner.actions.includes('ADD_ACCOUNT') && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setOpen('account')}
          >
            <Trans>Add an account</Trans>
          </Button>
        )}
        {partner.actions.includes('ADD_METRICS') && (partner.accounts?.length ?? 0) > 0 && (
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconChartBar size={16} aria-hidden />}
            onClick={() => setOpen('figures')}
          >
            <Trans>Record figures</Trans>
          </Button>
        )}
      </Group>
      {metrics.length > 0 && (
        <Stack gap="xs" mt="lg">
          <Title order={3} size="h4">
            <Trans>Figures, day by day</Trans>
          </Title>
          <DataTable
            label={t`Figures, day by day`}
            rows={metrics}
            rowKey={(row) => row.id}
            columns={[
              {
                id: 'day',
                header: t`Day`,
                main: true,
                cell: (row) => (
                  <Group gap={6} wrap="nowrap">
                    <NetworkIcon network={row.network} size={16} />
                    <DateText at={row.figures.measuredOn} exact />
                  </Group>
                ),
              },
              {
                id: 'followers',
                header: t`Followers`,
                number: true,
                cell: (row) => <CountText value={row.figures.followers} />,
              },
              {
                id: 'engagement',
                header: t`Engagement`,
                number: true,
                cell: (row) => <EngagementText figures={row.figures} />,
              },
              { id: 'views', header: t`Views`, number: true, cell: (row) => <CountText value={row.figures.views} /> },
              { id: 'likes', header: t`Likes`, number: true, cell: (row) => <CountText value={row.figures.likes} /> },
              {
                id: 'comments',
                header: t`Comments`,
                number: true,
                cell: (row) => <CountText value={row.figures.comments} />,
              },
              {
                id: 'source',
                header: t`Source`,
                cell: (row) => sourceWords(row.figures.sourceKind, row.figures.source),
              },
            ]}
          />
          <Text size="xs" c="dimmed">
            <Trans>Views, likes and comments are averages per post. Earlier figures are never overwritten.</Trans>
          </Text>
        </Stack>
      )}
      {open === 'account' && <AddAccount brandId={brandId} partner={partner} onClose={() => setOpen(undefined)} />}
      {open === 'figures' && <AddFigures brandId={brandId} partner={partner} onClose={() => setOpen(undefined)} />}
    </>
  );
}

type FormProps = Props & { onClose: () => void };

function AddAccount({ brandId, partner, onClose }: FormProps) {
  const { addAccount } = usePartnerChanges(brandId, partner.id);
  const [handle, setHandle] = useState('');
  const [network, setNetwork] = useState<Network | null>(null);
  return (
    <Dialog onClose={onClose} title={t`Add an account`}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          addAccount.mutate(
            { version: partner.version, handle, ...(network ? { network } : {}) },
            { onSuccess: onClose },
          );
        }}
      >
        <Stack>
          <TextInput
            label={t`Profile address or handle`}
            required
            data-autofocus
            autoComplete="off"
            value={handle}
            onChange={(event) => setHandle(event.currentTarget.value)}
          />
          <Select
            label={t`Network`}
            description={t`Not needed with a profile address`}
            searchable
            clearable
            value={network}
            onChange={(value) => setNetwork(value)}
            data={NETWORKS.map((value) => ({ value, label: networkName(value) }))}
          />
          <ProblemNote problem={addAccount.error} />
          <FormButtons onClose={onClose} pending={addAccount.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}

function AddFigures({ brandId, partner, onClose }: FormProps) {
  const { addMetrics } = usePartnerChanges(brandId, partner.id);
  const accounts = partner.accounts ?? [];
  const [account, setAccount] = useState(accounts[0]?.key ?? '');
  const [day, setDay] = useState<string | undefined>(today());
  const [source, setSource] = useState('');
  const [declared, setDeclared] = useState(false);
  const [figures, setFigures] = useState<Record<Figure, number | string>>({
    followers: '',
    views: '',
    likes: '',
    comments: '',
    shares: '',
  });
  return (
    <Dialog onClose={onClose} title={t`Record figures`} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const told = Object.entries(figures).filter(([, value]) => value !== '');
          addMetrics.mutate(
            {
              version: partner.version,
              account,
              measuredOn: day ?? '',
              source,
              declared,
              ...Object.fromEntries(told.map(([name, value]) => [name, Number(value)])),
            },
            { onSuccess: onClose },
          );
        }}
      >
        <Stack>
          <Group grow align="flex-start">
            <Select
              label={t`Account`}
              allowDeselect={false}
              value={account}
              onChange={(value) => setAccount(value ?? '')}
              data={accounts.map((one) => ({
                value: one.key,
                label: `${networkName(one.network)} ${handleWords(one)}`,
              }))}
            />
            <DayField label={t`Read on`} required value={day} onChange={setDay} />
          </Group>
          <Group grow align="flex-start">
            {FIGURES.map((name) => (
              <NumberInput
                key={name}
                label={figureWord(name)}
                min={0}
                hideControls
                thousandSeparator=" "
                value={figures[name]}
                onChange={(value) => setFigures((now) => ({ ...now, [name]: value }))}
              />
            ))}
          </Group>
          <TextInput
            label={t`Where were they read?`}
            description={t`For example: the account itself, the media kit of March`}
            required
            maxLength={120}
            value={source}
            onChange={(event) => setSource(event.currentTarget.value)}
          />
          <Switch
            label={t`The partner gave these figures`}
            checked={declared}
            onChange={(event) => setDeclared(event.currentTarget.checked)}
          />
          <ProblemNote problem={addMetrics.error} />
          <FormButtons onClose={onClose} pending={addMetrics.isPending} />
        </Stack>
      </form>
    </Dialog>
  );
}

const FIGURES = ['followers', 'views', 'likes', 'comments', 'shares'] as const;
type Figure = (typeof FIGURES)[number];

function figureWord(figure: Figure): string {
  switch (figure) {
    case 'followers':
      return t`Followers`;
    case 'views':
      return t`Views`;
    case 'likes':
      return t`Likes`;
    case 'comments':
      return t`Comments`;
    case 'shares':
      return t`Shares`;
  }
}

function FormButtons({ onClose, pending }: { onClose: () => void; pending: boolean }) {
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onClose}>
        <Trans>Cancel</Trans>
      </Button>
      <Button type="submit" loading={pending}>
        <Trans>Save</Trans>
      </Button>
    </Group>
  );
}
