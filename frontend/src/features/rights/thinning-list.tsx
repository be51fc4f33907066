import { Anchor, Button, Group, NumberInput, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DataTable, type Column } from '@/design/data-table';
import { ErrorNote } from '@/design/error-note';
import { ProblemNote } from '@/design/problem-note';
import { ReasonDialog } from '@/design/reason-dialog';
import { ListSkeleton } from '@/design/skeletons';
import { exactDate } from '@/design/words';
import { thinningQuery, useThinningChanges, type KeptPerson, type Outlook, type ThinningDue } from './thinning-queries';

type Props = { slug: string; brandId: string };

/** How long people are kept who were never written to, who is next, and who stays beyond their time. */
export function ThinningList({ slug, brandId }: Props) {
  const { data, isPending, error, refetch } = useQuery(thinningQuery(brandId));
  const { keep, letGo } = useThinningChanges(brandId);
  const [keeping, setKeeping] = useState<ThinningDue>();
  if (isPending) {
    return <ListSkeleton rows={4} />;
  }
  if (!data) {
    return <ErrorNote problem={error} onRetry={() => void refetch()} />;
  }
  const name = (row: { partnerId: string; displayName: string }) => (
    <Anchor component={Link} to={`/b/${slug}/partners/${row.partnerId}`} style={{ overflowWrap: 'anywhere' }}>
      {row.displayName}
    </Anchor>
  );
  const due: Column<ThinningDue>[] = [
    { id: 'name', header: t`Name`, main: true, cell: name },
    { id: 'on', header: t`Thinned on`, cell: (row) => exactDate(row.thinnedOn) },
    { id: 'source', header: t`Source`, cell: (row) => row.source || '–' },
    { id: 'collected', header: t`Collected on`, cell: (row) => exactDate(row.collectedOn) },
    ...(data.edits
      ? [
          {
            id: 'act',
            header: t`Other ways`,
            cell: (row: ThinningDue) => (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t`Keep ${row.displayName}…`}
                onClick={() => setKeeping(row)}
              >
                <Trans>Keep…</Trans>
              </Button>
            ),
          },
        ]
      : []),
  ];
  const kept: Column<KeptPerson>[] = [
    { id: 'name', header: t`Name`, main: true, cell: name },
    { id: 'reason', header: t`Reason`, cell: (row) => row.reason },
    { id: 'by', header: t`Decided`, cell: (row) => `${row.byName} · ${exactDate(row.at)}` },
    ...(data.edits
      ? [
          {
            id: 'act',
            header: t`Other ways`,
            cell: (row: KeptPerson) => (
              <Button
                variant="default"
                size="compact-sm"
                loading={letGo.isPending && letGo.variables === row.partnerId}
                aria-label={t`Keep ${row.displayName} no longer`}
                onClick={() => letGo.mutate(row.partnerId)}
              >
                <Trans>Keep no longer</Trans>
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Stack>
      <HowLong key={data.version} brandId={brandId} outlook={data} />
      <Title order={2} size="h3">
        <Trans>Next, within 30 days</Trans>
      </Title>
      {data.due.length === 0 ? (
        <Text c="dimmed">
          <Trans>Nobody’s time is over within 30 days.</Trans>
        </Text>
      ) : (
        <DataTable label={t`Next, within 30 days`} rows={data.due} rowKey={(row) => row.partnerId} columns={due} />
      )}
      {data.more && (
        <Text size="sm" c="dimmed">
          <Trans>There are more; those whose time is over first are shown.</Trans>
        </Text>
      )}
      {data.kept.length > 0 && (
        <>
          <Title order={2} size="h3">
            <Trans>Kept beyond their time</Trans>
          </Title>
          <DataTable
            label={t`Kept beyond their time`}
            rows={data.kept}
            rowKey={(row) => row.partnerId}
            columns={kept}
          />
          <ProblemNote problem={letGo.error} />
        </>
      )}
      {keeping && (
        <ReasonDialog
          title={t`Keep ${keeping.displayName}`}
          label={t`Why are they kept?`}
          hint={t`The person may ask to read it.`}
          maxLength={500}
          confirm={t`Keep`}
          about={keeping.partnerId}
          onReason={(reason, partnerId) => keep.mutateAsync({ partnerId, reason })}
          onClose={() => setKeeping(undefined)}
        />
      )}
    </Stack>
  );
}

function HowLong({ brandId, outlook }: { brandId: string; outlook: Outlook }) {
  const [months, setMonths] = useState<number | string>(outlook.months);
  const [reason, setReason] = useState(outlook.reason);
  const { set } = useThinningChanges(brandId);
  return (
    <Paper>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate({ version: outlook.version, months: Number(months), reason });
        }}
      >
        <Stack gap="sm">
          <Text maw="var(--reading)">
            {outlook.months === 0 ? (
              <Trans>Nobody is thinned: {outlook.reason}</Trans>
            ) : (
              plural(outlook.months, {
                one: 'Whoever was never written to, is in no campaign and on no shortlist, is thinned after # month: the public account, country, categories and latest figures stay; name, contacts, notes, bio, rates, tags and the history of figures go, for good.',
                other:
                  'Whoever was never written to, is in no campaign and on no shortlist, is thinned after # months: the public account, country, categories and latest figures stay; name, contacts, notes, bio, rates, tags and the history of figures go, for good.',
              })
            )}
          </Text>
          {outlook.sets && (
            <Group align="flex-end" gap="sm">
              <NumberInput
                label={t`After so many months (0: never)`}
                min={0}
                max={120}
                allowDecimal={false}
                required
                value={months}
                onChange={setMonths}
                style={{ flex: '0 1 260px' }}
              />
              {Number(months) === 0 && (
                <Textarea
                  label={t`Why never?`}
                  required
                  autosize
                  maxLength={500}
                  value={reason}
                  onChange={(event) => setReason(event.currentTarget.value)}
                  style={{ flex: '1 1 260px' }}
                />
              )}
              <Button type="submit" variant="default" loading={set.isPending}>
                <Trans>Save</Trans>
              </Button>
            </Group>
          )}
          <ProblemNote problem={set.error} />
        </Stack>
      </form>
    </Paper>
  );
}
