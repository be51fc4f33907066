import { Tooltip } from '@mantine/core';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { StatusPill } from '@/design/status-pill';
import { exactDate, moneyWords } from '@/design/words';
import {
  askingWords,
  availabilityWords,
  cpmWords,
  leastPerThousand,
  lowest,
  nowTone,
  saidBy,
  waitWords,
} from './casting-words';
import type { CellSight, GridColumn } from './grid-columns';
import type { PartnerRow } from './partner-queries';

/** The columns of a casting sheet, in the order in which such a sheet has them, beside the filters of a usual screen. */
export const CASTING_SHEET = [
  { id: 'name', width: 170 },
  { id: 'followers' },
  { id: 'lights' },
  { id: 'rates' },
  { id: 'cpm' },
  { id: 'availability' },
  { id: 'reliability' },
  { id: 'closed' },
];

/** What every casting sheet has: prices, time, reliability, and whom nobody writes to. */
export function castingColumns(): GridColumn[] {
  return [
    {
      id: 'rates',
      header: t`Rates, excl. VAT`,
      width: 104,
      extra: true,
      sortsBy: 'price',
      cell: (row, sight) => <RateCell row={row} sight={sight} />,
    },
    {
      id: 'cpm',
      header: t`Estimated CPM`,
      width: 108,
      number: true,
      extra: true,
      sortsBy: 'cpm',
      cell: (row, sight) => <CpmCell row={row} sight={sight} />,
    },
    {
      id: 'availability',
      header: t`Availability`,
      width: 150,
      extra: true,
      sortsBy: 'availability',
      cell: (row) => <AvailabilityCell row={row} />,
    },
    {
      id: 'reliability',
      header: t`Reliability`,
      width: 120,
      extra: true,
      sortsBy: 'reliability',
      sortsFirst: 'down',
      cell: (row) => <ReliabilityCell row={row} />,
    },
    {
      id: 'closed',
      header: t`Do not contact`,
      width: 160,
      extra: true,
      sortsBy: 'doNotContact',
      cell: (row) => <ClosedCell row={row} />,
    },
  ];
}

type CellProps = { row: PartnerRow; sight: CellSight };

function RateCell({ row, sight }: CellProps) {
  const asking = lowest(row.asks, sight.networks);
  if (!asking) {
    return <span>–</span>;
  }
  const price = moneyWords(asking.price);
  return (
    <Tooltip label={askingWords(asking)} multiline maw={320}>
      <span className="figures">
        <Trans>from {price}</Trans>
      </span>
    </Tooltip>
  );
}

function CpmCell({ row, sight }: CellProps) {
  const asking = leastPerThousand(row.asks, sight.networks);
  if (!asking?.cpm) {
    return <span className="figures">–</span>;
  }
  return (
    <Tooltip label={`${askingWords(asking)}; ${cpmWords(asking)}`} multiline maw={320}>
      <span className="figures">
        ≈ {moneyWords(asking.cpm)}
        {asking.cpmBasis === 'FOLLOWERS' && '*'}
      </span>
    </Tooltip>
  );
}

function AvailabilityCell({ row }: { row: PartnerRow }) {
  const said = row.availability;
  if (!said) {
    return <span>–</span>;
  }
  const words = availabilityWords(said);
  return (
    <Tooltip label={[said.note, saidBy(said)].filter(Boolean).join(' · ')} multiline maw={320}>
      <span>{said.now === 'IN_WORDS' ? words : <StatusPill tone={nowTone(said.now)}>{words}</StatusPill>}</span>
    </Tooltip>
  );
}

function ReliabilityCell({ row }: { row: PartnerRow }) {
  const history = row.reliability;
  if (!history?.enough || history.onTime === undefined) {
    return <span>–</span>;
  }
  const { onTime, finished } = history;
  return (
    <Tooltip label={historyWords(history)} multiline maw={320}>
      <span className="figures">
        <Trans>
          {onTime} of {finished} on time
        </Trans>
      </span>
    </Tooltip>
  );
}

function historyWords({ rounds = 0, theirMinutes, ourMinutes }: NonNullable<PartnerRow['reliability']>): string {
  const answer = theirMinutes === undefined ? '' : waitWords(theirMinutes);
  const own = ourMinutes === undefined ? '' : waitWords(ourMinutes);
  return [
    plural(rounds, { one: '# round on average', other: '# rounds on average' }),
    answer && t`answers in ${answer}`,
    own && t`we answer in ${own}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function ClosedCell({ row }: { row: PartnerRow }) {
  if (!row.closed) {
    return <span>–</span>;
  }
  const { reason, until, byName } = row.closed;
  const words = [reason, until ? t`until ${exactDate(until)}` : t`for good`, byName].filter(Boolean).join(' · ');
  return (
    <Tooltip label={words} multiline maw={320}>
      <span>{words}</span>
    </Tooltip>
  );
}
