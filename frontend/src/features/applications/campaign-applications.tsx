import {
  Anchor,
  Button,
  CopyButton,
  Group,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconClipboardList, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useBrand } from '@/api/session';
import { ConfirmButton } from '@/design/confirm-button';
import { EmptyState } from '@/design/empty-state';
import { ErrorNote } from '@/design/error-note';
import { Fact, Facts } from '@/design/facts';
import { ProblemNote } from '@/design/problem-note';
import { ListSkeleton } from '@/design/skeletons';
import { StatusPill } from '@/design/status-pill';
import { exactCount, exactDate } from '@/design/words';
import { ApplicationCard } from './application-card';
import { applicationsQuery, campaignFormQuery, useFormChanges } from './application-queries';
import type { ApplicationState, CampaignForm } from './application-queries';
import { formStateWord, questionWord } from './application-words';
import { FormEditor } from './form-editor';

type Props = { slug: string; campaignId: string };

const PAGE = 50;

/** The campaign's public form, who applied, and what is decided. */
export function CampaignApplications({ slug, campaignId }: Props) {
  const { id: brandId } = useBrand(slug);
  const door = useQuery(campaignFormQuery(brandId, campaignId));
  const [writing, { open: write, close }] = useDisclosure(false);
  if (door.isPending) {
    return <ListSkeleton rows={3} />;
  }
  if (door.isError) {
    return <ErrorNote problem={door.error} onRetry={() => void door.refetch()} />;
  }
  const { form, edits } = door.data;
  return (
    <Stack>
      {form ? (
        <FormCard brandId={brandId} campaignId={campaignId} door={door.data} form={form} onWrite={write} />
      ) : (
        <EmptyState
          icon={<IconClipboardList size={32} stroke={1.5} color="var(--ink-faint)" aria-hidden />}
          title={t`No application form for this campaign`}
          action={
            edits && (
              <Button onClick={write}>
                <Trans>Open a form</Trans>
              </Button>
            )
          }
        >
          <Trans>
            A public page where people apply by themselves. You get a link to share; whoever confirms their address
            shows up here, with their agreement.
          </Trans>
        </EmptyState>
      )}
      {form && <Applications slug={slug} brandId={brandId} campaignId={campaignId} door={door.data} />}
      {writing && <FormEditor brandId={brandId} campaignId={campaignId} form={form} onClose={close} />}
    </Stack>
  );
}

type CardProps = {
  brandId: string;
  campaignId: string;
  door: CampaignForm;
  form: NonNullable<CampaignForm['form']>;
  onWrite: () => void;
};

function FormCard({ brandId, campaignId, door, form, onWrite }: CardProps) {
  const { open } = useFormChanges(brandId, campaignId);
  const { plan, state, url, version } = form;
  const { words, tone } = formStateWord(state);
  const turn = (to: boolean) => open.mutate({ version, open: to });
  return (
    <Paper>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Group gap="xs">
            <Title order={2} size="h3">
              {plan.fr.title || plan.en.title}
            </Title>
            <StatusPill tone={tone}>{words}</StatusPill>
          </Group>
          {door.edits && (
            <Group gap="xs">
              <Button variant="default" onClick={onWrite}>
                <Trans>Change</Trans>
              </Button>
              {form.open ? (
                <ConfirmButton
                  question={t`Close the form?`}
                  consequence={t`Nobody can apply any more. Whoever applied before may still confirm. You can open it again.`}
                  confirm={t`Close the form`}
                  loading={open.isPending}
                  onConfirm={() => turn(false)}
                >
                  <Trans>Close the form</Trans>
                </ConfirmButton>
              ) : (
                <Button loading={open.isPending} onClick={() => turn(true)}>
                  <Trans>Open it again</Trans>
                </Button>
              )}
            </Group>
          )}
        </Group>
        <Facts>
          <Fact label={t`Asks for`}>{[t`name, e-mail`, ...plan.questions.map(questionWord)].join(', ')}</Fact>
          <Fact label={t`Open until`}>{plan.openUntil ? exactDate(plan.openUntil) : t`you close it`}</Fact>
          <Fact label={t`At most`}>{plan.most ? exactCount(plan.most) : t`no limit`}</Fact>
          <Fact label={t`Age`}>{plan.adultsOnly ? t`adults only` : t`not asked`}</Fact>
        </Facts>
        <Group gap="xs" align="flex-end">
          <TextInput
            label={t`Address to share`}
            readOnly
            value={url}
            style={{ flex: '1 1 240px' }}
            onFocus={(event) => event.currentTarget.select()}
          />
          <CopyButton value={url}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? t`Copied` : t`Copy`}
              </Button>
            )}
          </CopyButton>
          <Anchor href={url} target="_blank" rel="noreferrer" style={{ paddingBlockEnd: 8 }}>
            <IconExternalLink size={16} aria-hidden /> <Trans>See the page</Trans>
          </Anchor>
        </Group>
        <ProblemNote problem={open.error} />
      </Stack>
    </Paper>
  );
}

type ListProps = { slug: string; brandId: string; campaignId: string; door: CampaignForm };

function Applications({ slug, brandId, campaignId, door }: ListProps) {
  const [state, setState] = useState<ApplicationState>('FRESH');
  const [skip, setSkip] = useState(0);
  const list = useQuery(applicationsQuery(brandId, campaignId, state, skip));
  return (
    <Stack>
      <SegmentedControl
        aria-label={t`Applications`}
        style={{ alignSelf: 'flex-start' }}
        value={state}
        onChange={(next) => {
          setState(next);
          setSkip(0);
        }}
        data={[
          { value: 'FRESH', label: t`New (${exactCount(door.fresh)})` },
          { value: 'TAKEN', label: t`Taken (${exactCount(door.taken)})` },
          { value: 'DECLINED', label: t`Declined (${exactCount(door.declined)})` },
        ]}
      />
      {list.isPending && <ListSkeleton rows={3} />}
      {list.isError && <ErrorNote problem={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.items.length === 0 && (
        <Text c="dimmed">
          <Trans>Nobody here.</Trans>
        </Text>
      )}
      <Stack component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
        {list.data?.items.map((one) => (
          <li key={one.id}>
            <ApplicationCard slug={slug} brandId={brandId} application={one} edits={door.edits} />
          </li>
        ))}
      </Stack>
      {list.data && list.data.total > PAGE && (
        <Group justify="center">
          <Button variant="default" disabled={skip === 0} onClick={() => setSkip(skip - PAGE)}>
            <Trans>Newer</Trans>
          </Button>
          <Button variant="default" disabled={skip + PAGE >= list.data.total} onClick={() => setSkip(skip + PAGE)}>
            <Trans>Older</Trans>
          </Button>
        </Group>
      )}
    </Stack>
  );
}
