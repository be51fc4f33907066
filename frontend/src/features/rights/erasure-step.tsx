import { Button, Group, Stack, Text } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { Dialog } from '@/design/dialog';
import { ProblemNote } from '@/design/problem-note';
import { workName, workStep } from './erasure-words';
import { useRightsChanges, type RightsRequest, type RightsWork } from './rights-queries';

type Whom = { partnerId: string; name: string; work: RightsWork[] };

/** What stands between somebody's wish to be erased and its being done; where nothing does, it is done from here. */
export function ErasureStep({ brandId, request, whom }: { brandId: string; request: RightsRequest; whom: Whom }) {
  const { name, partnerId, work } = whom;
  if (work.length > 0) {
    return (
      <Stack gap={4}>
        <Text size="sm">
          <Trans>
            Cannot be erased at once: work hangs on {name}. Decide on each, then say in the answer what stays and why.
          </Trans>
        </Text>
        <ul style={{ margin: 0, paddingInlineStart: 20 }}>
          {work.map((part) => (
            <li key={part.part}>
              <Text size="sm" component="span" fw={600}>
                {workName(part)}
              </Text>{' '}
              <Text size="sm" component="span" c="dimmed">
                {workStep(part)}
              </Text>
            </li>
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          <Trans>Meanwhile the person can be closed to contact: that holds at once.</Trans>
        </Text>
      </Stack>
    );
  }
  return (
    <Erase
      brandId={brandId}
      request={request}
      partnerId={partnerId}
      label={t`Erase ${name}…`}
      title={t`Erase ${name} for good?`}
      what={t`Their record, notes, figures, checks, applications, timeline and what was said and shown of them on castings go from this brand, and the person where no other brand keeps them. Their objection, if they made one, stays as a hash, so that no list brings them back. This cannot be taken back. Then send the answer.`}
    />
  );
}

/** What lies at the address beside nobody the brand knows. */
export function AddressErasure({ brandId, request }: { brandId: string; request: RightsRequest }) {
  return (
    <Erase
      brandId={brandId}
      request={request}
      label={plural(request.atAddress, { one: 'Erase the application…', other: 'Erase the # applications…' })}
      title={t`Erase what lies at this address for good?`}
      what={t`What was written on public forms from this address goes. What came into a campaign stays with the collaboration. This cannot be taken back. Then send the answer.`}
    />
  );
}

type Props = {
  brandId: string;
  request: RightsRequest;
  partnerId?: string;
  label: string;
  title: string;
  what: string;
};

function Erase({ brandId, request, partnerId, label, title, what }: Props) {
  const { erase } = useRightsChanges(brandId, request.id);
  const [asking, setAsking] = useState(false);
  return (
    <Group>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <Dialog onClose={() => setAsking(false)} title={title}>
          <Stack>
            <Text>{what}</Text>
            <ProblemNote problem={erase.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
                <Trans>Cancel</Trans>
              </Button>
              <Button
                color="red"
                loading={erase.isPending}
                onClick={() =>
                  erase.mutate(
                    { version: request.version, ...(partnerId ? { partnerId } : {}) },
                    { onSuccess: () => setAsking(false) },
                  )
                }
              >
                <Trans>Erase</Trans>
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </Group>
  );
}
