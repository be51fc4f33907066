import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { components } from '@/api/schema';
import { partnerQuery, type PartnerRow, type PartnerView } from './partner-queries';

type ListPages = InfiniteData<components['schemas']['PartnerPage']>;

/** Rows of the grid that change under somebody's hands: they say something else and stay where they are. */
export function useRows(brandId: string) {
  const queryClient = useQueryClient();
  const show = (id: string, change: (row: PartnerRow) => PartnerRow) =>
    queryClient.setQueriesData<ListPages>({ queryKey: ['partners', brandId, 'list'] }, (list) =>
      list?.pages
        ? {
            ...list,
            pages: list.pages.map((page) => ({
              ...page,
              items: page.items.map((row) => (row.id === id ? change(row) : row)),
            })),
          }
        : list,
    );
  const kept = (partner: PartnerView) => {
    queryClient.setQueryData(partnerQuery(brandId, partner.id).queryKey, partner);
    show(partner.id, (now) => ({
      ...now,
      tags: partner.tags,
      ownerId: partner.ownerId,
      ownerName: partner.ownerName,
      fields: partner.fields,
    }));
    void queryClient.invalidateQueries({ queryKey: ['partners', brandId, 'choices'] });
    void queryClient.invalidateQueries({ queryKey: ['partners', brandId, 'timeline', partner.id] });
  };
  /** The partner as it is now; a row cuts long texts. */
  const read = (id: string) => queryClient.fetchQuery({ ...partnerQuery(brandId, id), staleTime: 0 });
  return { show, kept, read };
}
