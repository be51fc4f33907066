import type { OptionsFilter } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api, body } from '@/api/client';
import { folded } from './folding';
import type { FacetView } from './partner-queries';
import { asks, questionOf, type PartnerSearch } from './partner-search';

const WHILE_TYPING = 200;

/** The values of a facet that have these words somewhere, with how many partners of a question have each. */
const facetQuery = (brandId: string, facet: FacetView['facet'], words: string, search: PartnerSearch) =>
  queryOptions({
    queryKey: ['partners', brandId, 'choices', facet, words, asks({ ...search, sort: undefined })],
    placeholderData: keepPreviousData,
    queryFn: async () => {
      const found = await body(
        api.POST('/api/brands/{brandId}/partners/facet-values', {
          params: { path: { brandId } },
          body: { facet, words, question: questionOf(search) },
        }),
      );
      return { ...found, words };
    },
  });

/** Looks among all values of a facet, also those that did not come with the list. */
export function useFacetLook(brandId: string, facet: FacetView['facet'], search: PartnerSearch) {
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), WHILE_TYPING);
  const { data } = useQuery({ ...facetQuery(brandId, facet, words, search), enabled: words !== '' });
  return { look: setTyped, found: words !== '' && data?.words === typed.trim() ? data : undefined };
}

/** What the brand calls things already, to choose from while one types; as a box of tags takes it. */
export function useSuggestions(brandId: string, facet: 'CATEGORY' | 'TAG', enabled = true) {
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), WHILE_TYPING);
  const { data } = useQuery({ ...facetQuery(brandId, facet, words, {}), enabled });
  return { data: data?.values.map(({ label }) => label) ?? [], onSearchChange: setTyped, filter: alike };
}

const alike: OptionsFilter = ({ options, search }) =>
  options.filter((one) => 'label' in one && folded(one.label).includes(folded(search)));
