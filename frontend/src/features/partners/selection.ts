import { useState } from 'react';
import type { components } from '@/api/schema';
import type { PartnerRow } from './partner-queries';
import { asks, questionOf, type PartnerSearch } from './partner-search';

type Schemas = components['schemas'];

/**
 * Whom somebody has selected: some, each with the row they were picked by, or all who match a question but for some. The
 * second is no list: it says of everybody, on whatever page, whether they are meant.
 */
export type Selection =
  | {
      rows: PartnerRow[];
      /** The question that is shown while they are selected. */
      seenIn?: Schemas['GridQuestion'];
    }
  | {
      question: Schemas['GridQuestion'];
      except: string[];
      /** How many matched, exceptions and all. */
      told: number;
    };

/** As many as can be named one by one, on either side. */
export const MOST = 500;

export function countOf(selection: Selection): number {
  return 'rows' in selection ? selection.rows.length : selection.told - selection.except.length;
}

/** The selection as the server takes it. */
export function selectionBody(selection: Selection): Schemas['PartnerSelection'] {
  return 'rows' in selection ? { ids: selection.rows.map((row) => row.id) } : selection;
}

type Kept = { some: ReadonlyMap<string, PartnerRow> } | { asked: string; except: ReadonlySet<string>; told: number };

const NOBODY: Kept = { some: new Map() };

/** The same, in the order of the view that is shown and with the accounts that it means. */
export function selectionAsShown(selection: Selection): Schemas['PartnerSelection'] {
  return 'rows' in selection ? { ...selectionBody(selection), seenIn: selection.seenIn } : selectionBody(selection);
}

/** Rows in the order in which they are shown; those picked in other views after them. */
export function asShown(picked: PartnerRow[], shown: PartnerRow[]): PartnerRow[] {
  const places = new Map(shown.map((row, place) => [row.id, place]));
  const place = (row: PartnerRow) => places.get(row.id) ?? shown.length;
  return picked.map((row) => shown[place(row)] ?? row).sort((one, other) => place(one) - place(other));
}

/** What is selected of a list that is only partly loaded; filtering otherwise ends "all who match". */
export function useSelection(search: PartnerSearch, shown: PartnerRow[], total: number) {
  const question = questionOf(search);
  const asked = asks({ ...search, sort: undefined });
  const [stored, setKept] = useState<Kept>(NOBODY);
  const [anchor, setAnchor] = useState<string>();
  const kept = 'asked' in stored && stored.asked !== asked ? NOBODY : stored;

  const isSelected = (id: string) => ('some' in kept ? kept.some.has(id) : !kept.except.has(id));
  const put = (rows: PartnerRow[], selected: boolean) => {
    if ('some' in kept) {
      const some = new Map(kept.some);
      rows.forEach((row) => (selected ? some.set(row.id, row) : some.delete(row.id)));
      setKept({ some: new Map([...some].slice(0, MOST)) });
    } else {
      const except = new Set(kept.except);
      rows.forEach((row) => (selected ? except.delete(row.id) : except.add(row.id)));
      setKept({ ...kept, except: new Set([...except].slice(0, MOST)) });
    }
  };
  const selection: Selection =
    'some' in kept
      ? { rows: [...kept.some.values()], seenIn: question }
      : { question, except: [...kept.except], told: kept.told };
  const count = countOf(selection);

  return {
    /** Nothing where nobody is selected. */
    selection: count > 0 ? selection : undefined,
    isSelected: (row: PartnerRow) => isSelected(row.id),
    /** This one alone, or with `range` everybody from the last one touched to this one. */
    toggle: (row: PartnerRow, range = false) => {
      const from = range ? shown.findIndex((one) => one.id === anchor) : -1;
      const to = shown.findIndex((one) => one.id === row.id);
      setAnchor(row.id);
      if (from < 0) {
        put([row], !isSelected(row.id));
      } else {
        put(shown.slice(Math.min(from, to), Math.max(from, to) + 1), isSelected(shown[from]!.id));
      }
    },
    /** Everybody who is loaded, as far as they can be named. */
    selectShown: () => put(shown, true),
    selectAll: () => setKept({ asked, except: new Set(), told: total }),
    clear: () => {
      setKept(NOBODY);
      setAnchor(undefined);
    },
    all: 'asked' in kept,
    shown: shown.length > 0 && shown.every((row) => isSelected(row.id)),
    full: ('some' in kept ? kept.some.size : kept.except.size) >= MOST,
  };
}
