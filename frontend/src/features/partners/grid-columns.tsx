import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { CountText } from '@/design/count-text';
import type { GridColumn as DesignColumn } from '@/design/data-grid';
import { DateText } from '@/design/date-text';
import { Lights } from '@/design/lights';
import { countryName } from '@/design/words';
import { castingColumns } from './casting-columns';
import { OwnerCell, TagsCell } from './cell-editing';
import { EngagementText } from './engagement-text';
import { Excerpts } from './excerpts';
import type { AccountView, Network, PartnerRow } from './partner-queries';
import { lightReadings, mainAccount } from './partner-words';
import { PersonCell } from './person-cell';
import { StageCell, StageText } from './stage-cell';

/** What cells need to know beside their row. */
export type CellSight = {
  brandId: string;
  /** Whether this person may change what they see. */
  edits: boolean;
  /** The networks asked for: figures are those of the first account on one of them. */
  networks: Network[];
  onLook: (row: PartnerRow) => void;
};

/**
 * A column of the grid. A further one is a further entry of {@link gridColumns}: everything else (chooser, widths, saved
 * views) follows from it. The id is stored in views and never changes.
 */
export type GridColumn = Omit<DesignColumn<PartnerRow>, 'cell'> & {
  cell: (row: PartnerRow, sight: CellSight) => ReactNode;
  /** Only shown to those who choose it. */
  extra?: boolean;
};

/** Every column there is, in the order in which a new grid shows them; the first one names the row and stays. */
export function gridColumns(): GridColumn[] {
  return [nameColumn(), ...figures(), ...standing(), ...castingColumns(), ...person()];
}

export function nameColumn(): GridColumn {
  return {
    id: 'name',
    header: t`Partner`,
    width: 196,
    least: 140,
    main: true,
    sortsBy: 'name',
    cell: (row, { brandId, networks }) => (
      <>
        <PersonCell name={row.displayName} accounts={meantFirst(row, networks)} shown={1} />
        <Excerpts of={row} brandId={brandId} />
      </>
    ),
  };
}

/** The account that the figures are of, then the others. */
function meantFirst(row: PartnerRow, networks: Network[]): AccountView[] {
  const meant = mainAccount(row, networks);
  return meant ? [meant, ...(row.accounts ?? []).filter((one) => one !== meant)] : [];
}

function figures(): GridColumn[] {
  const latest = (row: PartnerRow, sight: CellSight) => mainAccount(row, sight.networks)?.latest;
  return [
    {
      id: 'followers',
      header: t`Followers`,
      width: 84,
      number: true,
      sortsBy: 'followers',
      sortsFirst: 'down',
      cell: (row, sight) => <CountText value={latest(row, sight)?.followers} />,
    },
    {
      id: 'engagement',
      header: t`Engagement`,
      width: 106,
      number: true,
      sortsBy: 'engagement',
      sortsFirst: 'down',
      cell: (row, sight) => <EngagementText figures={latest(row, sight)} />,
    },
    {
      id: 'views',
      header: t`Views`,
      width: 92,
      number: true,
      extra: true,
      sortsBy: 'views',
      sortsFirst: 'down',
      cell: (row, sight) => <CountText value={latest(row, sight)?.views} />,
    },
  ];
}

function standing(): GridColumn[] {
  return [
    {
      id: 'lights',
      header: t`Lights`,
      width: 120,
      sortsBy: 'lights',
      sortsFirst: 'down',
      cell: (row, { onLook }) => (
        <Lights readings={lightReadings(row.lights)} ownerName={row.displayName} onOpen={() => onLook(row)} />
      ),
    },
    {
      id: 'stage',
      header: t`Stage`,
      width: 140,
      sortsBy: 'stage',
      sortsFirst: 'down',
      cell: (row, { brandId, edits }) => (edits ? <StageCell brandId={brandId} row={row} /> : <StageText row={row} />),
    },
    {
      id: 'owner',
      header: t`Followed up by`,
      width: 104,
      sortsBy: 'owner',
      cell: (row, { brandId, edits }) => (edits ? <OwnerCell brandId={brandId} row={row} /> : (row.ownerName ?? '–')),
    },
    {
      id: 'contact',
      header: t`Last contact`,
      width: 108,
      sortsBy: 'lastContact',
      sortsFirst: 'down',
      cell: (row) => <DateText at={row.lastContact} />,
    },
    {
      id: 'nextDue',
      header: t`Next due`,
      width: 112,
      extra: true,
      sortsBy: 'nextDue',
      cell: (row) => <DateText at={row.nextDue} />,
    },
  ];
}

function person(): GridColumn[] {
  return [
    {
      id: 'place',
      header: t`Country`,
      width: 104,
      extra: true,
      sortsBy: 'country',
      cell: (row) => (row.country ? countryName(row.country) : '–'),
    },
    {
      id: 'audienceCountry',
      header: t`Audience’s country`,
      width: 120,
      extra: true,
      sortsBy: 'audienceCountry',
      cell: (row) => (row.audienceCountry ? countryName(row.audienceCountry) : '–'),
    },
    {
      id: 'categories',
      header: t`Categories`,
      width: 180,
      extra: true,
      sortsBy: 'categories',
      cell: (row) => row.categories?.join(', ') || '–',
    },
    {
      id: 'tags',
      header: t`Tags`,
      width: 160,
      extra: true,
      sortsBy: 'tags',
      cell: (row, { brandId, edits }) =>
        edits ? <TagsCell brandId={brandId} row={row} /> : row.tags?.join(', ') || '–',
    },
  ];
}
