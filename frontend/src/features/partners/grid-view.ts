import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { GridColumn } from './grid-columns';
import { useOwnLayout, usualLayout, type GridLayout } from './grid-layout';
import { asks, asksNothing, questionOf, searchOf, type PartnerSearch } from './partner-search';
import { viewsQuery, type SavedView, type ViewSheet } from './view-queries';

/** The word in the address for no view at all, whatever one's grid opens with. */
export const NO_VIEW = 'all';

/** The address that shows a view. */
export function addressOf(view: SavedView): PartnerSearch {
  return { ...searchOf(view.sheet.question), view: view.id };
}

type Asked = {
  brandId: string;
  search: PartnerSearch;
  all: GridColumn[];
  /** Who may see names only has no views. */
  enabled: boolean;
  /** Puts another address in the place of this one. */
  onGo: (search: PartnerSearch) => void;
};

/**
 * The saved view that the grid shows, and how it is laid out. The address stays the truth: it holds the question, a view
 * only says where it came from, so what differs from the view is a change that can be kept.
 */
export function useGridView({ brandId, search, all, enabled, onGo }: Asked) {
  const { data } = useQuery({ ...viewsQuery(brandId), enabled });
  const usual = usualLayout(all);
  const [own, setOwn] = useOwnLayout(brandId, usual);
  const [changed, setChanged] = useState<{ viewId: string; layout: GridLayout }>();
  const views = data?.items ?? [];
  const view = views.find((one) => one.id === search.view);
  const kept = view && layoutOf(view);
  const layout = view ? (changed?.viewId === view.id ? changed.layout : (kept ?? usual)) : own;

  const modified =
    view !== undefined &&
    (asks(search) !== asks(searchOf(view.sheet.question)) || JSON.stringify(layout) !== JSON.stringify(kept));

  // What is changed was changed in the view as one opened it. What a colleague keeps in it since is seen by opening it again.
  const [seen, setSeen] = useState<SavedView>();
  if (view && view !== seen && (!modified || seen?.id !== view.id || showsTheSame(seen, view))) {
    setSeen(view);
  }

  // Without a question of its own, an address shows what the view asks, or what one's grid opens with; once, so that a
  // question can be cleared.
  const opens =
    asksNothing(search) && !search.open && !search.add
      ? (view ?? (search.view ? undefined : usualOf(data)))
      : undefined;
  const [opened, setOpened] = useState<string>();
  useEffect(() => {
    if (opens && opened !== opens.id) {
      setOpened(opens.id);
      onGo(addressOf(opens));
    } else if (view && opened !== view.id) {
      setOpened(view.id);
    }
  }, [opens, view, opened, onGo]);

  const sheet = (name: string, shared: boolean): ViewSheet => ({
    name,
    shared,
    question: questionOf(search),
    ...layout,
  });
  return {
    views,
    usual: data?.usual,
    view,
    /** The link names a view that this person does not see, or that is gone. */
    missing: data !== undefined && search.view !== undefined && search.view !== NO_VIEW && !view,
    modified,
    /** The view as it was when it was opened: what is kept over it names that version. */
    seen: seen?.id === view?.id ? seen : view,
    layout,
    setLayout: (next: GridLayout) => (view ? setChanged({ viewId: view.id, layout: next }) : setOwn(next)),
    forget: () => setChanged(undefined),
    /** What is seen now, as a view would keep it. */
    sheet,
  };
}

function showsTheSame(one: SavedView, other: SavedView): boolean {
  const shown = (view: SavedView) => JSON.stringify([asks(searchOf(view.sheet.question)), layoutOf(view)]);
  return shown(one) === shown(other);
}

function layoutOf({ sheet }: SavedView): GridLayout {
  return { columns: sheet.columns, density: sheet.density };
}

function usualOf(list: { items: SavedView[]; usual?: string } | undefined): SavedView | undefined {
  return list?.items.find((one) => one.id === list.usual);
}
