import { ActionIcon, Button, Drawer, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { IconArrowLeft, IconHistory } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorNote } from '@/design/error-note';
import { ListSkeleton } from '@/design/skeletons';
import { exactDate, relativeDate } from '@/design/words';
import { latestActsQuery, type ActView } from './act-queries';
import { ActResult } from './act-result';
import { deedWords, endingWords } from './act-words';
import { fieldsQuery } from './field-queries';
import classes from './partners.module.css';

/** What colleagues did to many at once, lately: how it went, and the way back. */
export function RecentActs({ brandId }: { brandId: string }) {
  const [open, { open: show, close }] = useDisclosure(false);
  return (
    <>
      <Tooltip label={t`Done to many lately`}>
        <ActionIcon variant="default" size={36} aria-label={t`Done to many lately`} onClick={show}>
          <IconHistory size={18} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Drawer
        opened={open}
        onClose={close}
        position="right"
        title={t`Done to many lately`}
        closeButtonProps={{ 'aria-label': t`Close` }}
        size="min(100%, 460px)"
      >
        {open && <Latest brandId={brandId} onClose={close} />}
      </Drawer>
    </>
  );
}

function Latest({ brandId, onClose }: { brandId: string; onClose: () => void }) {
  const latest = useQuery(latestActsQuery(brandId));
  const fields = useQuery(fieldsQuery(brandId)).data?.items ?? [];
  const [read, setRead] = useState<ActView>();
  if (read) {
    return (
      <Stack>
        <Button
          variant="subtle"
          size="compact-md"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => setRead(undefined)}
        >
          <Trans>All of them</Trans>
        </Button>
        <Text fw={600}>{deedWords(read.deed, fields)}</Text>
        <ActResult brandId={brandId} begun={read} onClose={onClose} />
      </Stack>
    );
  }
  return (
    <Stack gap="xs">
      {latest.isPending && <ListSkeleton height={56} />}
      {latest.isError && <ErrorNote problem={latest.error} onRetry={() => void latest.refetch()} />}
      {latest.data?.items.length === 0 && (
        <Text c="dimmed">
          <Trans>Select partners and tag, assign or add them to a campaign: what was done is listed here.</Trans>
        </Text>
      )}
      {latest.data?.items.map((act) => (
        <UnstyledButton key={act.id} className={classes.act} onClick={() => setRead(act)}>
          <Text size="sm" fw={600} lineClamp={2}>
            {deedWords(act.deed, fields)}
          </Text>
          <Text size="sm">{endingWords(act)}</Text>
          <Text size="xs" c="dimmed" title={exactDate(act.at)}>
            {act.byName} · {relativeDate(act.at)}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  );
}
