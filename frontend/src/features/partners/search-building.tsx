import { Alert, Progress } from '@mantine/core';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import type { components } from '@/api/schema';
import { exactCount } from '@/design/words';

type Props = components['schemas']['SearchBuilding'];

/** Until the search knows everybody, nothing on the page may be taken for whole. */
export function SearchBuilding({ done, of }: Props) {
  const known = exactCount(done);
  const all = of === undefined ? '' : exactCount(of);
  return (
    <Alert color="blue" variant="light" role="status" title={t`The search is being built`}>
      {of === undefined ? t`All partners are being counted.` : t`${known} of ${all} partners are known so far.`}{' '}
      <Trans>Until it is done, lists and counts are incomplete; nothing is lost.</Trans>
      <Progress
        mt="xs"
        aria-label={t`The search is being built`}
        value={of ? (100 * done) / of : 0}
        striped={of === undefined}
      />
    </Alert>
  );
}
