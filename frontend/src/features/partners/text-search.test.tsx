import { screen } from '@testing-library/react';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import type { components } from '@/api/schema';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import { Excerpts } from './excerpts';
import { LookAlikes } from './look-alikes';
import type { PartnerRow } from './partner-queries';

type Schemas = components['schemas'];

it('marks the words asked for where they stand: in the bio, a note, a field of the brand’s own', async () => {
  server.use(
    http.get('*/api/brands/b1/fields', () =>
      HttpResponse.json({ version: 1, items: [{ id: 'f1', name: 'Team note', kind: 'TEXT' }], most: 60, actions: [] }),
    ),
  );
  const found: PartnerRow = {
    id: 'p1',
    displayName: 'Awa',
    fragments: [
      {
        place: 'BIO',
        parts: [
          { text: 'cooks ', marked: false },
          { text: 'vegetal', marked: true },
          { text: ' things <b>daily</b>', marked: false },
        ],
      },
      { place: 'NOTE', parts: [{ text: 'végétale', marked: true }] },
      { place: 'FIELD', fieldId: 'f1', parts: [{ text: 'Vegetal', marked: true }] },
    ],
  };
  const { container } = await draw(<Excerpts of={found} brandId="b1" />);
  expect(await screen.findByText('Team note')).toBeVisible();
  expect([...container.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual([
    'vegetal',
    'végétale',
    'Vegetal',
  ]);
  expect(container).toHaveTextContent('Bio cooks vegetal things <b>daily</b>');
  expect(container).toHaveTextContent('Note végétale');
});

it('says of each who is alike by what they are', async () => {
  const reasons: Schemas['Likeness'][] = [
    { kind: 'CATEGORIES', values: ['cuisine', 'vélo'] },
    { kind: 'SIZE', values: [] },
    { kind: 'COUNTRY', values: ['BE'] },
    { kind: 'AUDIENCE_COUNTRY', values: ['FR'] },
    { kind: 'NETWORK', values: ['TIKTOK'] },
    { kind: 'WORDS', values: ['potager'] },
  ];
  server.use(
    http.get('*/api/brands/b1/partners/p1/look-alikes', () =>
      HttpResponse.json({ items: [{ partner: { id: 'p2', displayName: 'Malik' }, reasons }] }),
    ),
  );
  await draw(<LookAlikes slug="atelier" brandId="b1" partnerId="p1" frame={(inside) => inside} />);
  expect(await screen.findByRole('link', { name: 'Malik' })).toHaveAttribute('href', '/b/atelier/partners/p2');
  expect(screen.getByRole('listitem')).toHaveTextContent(
    'cuisine, vélo · similar size · Belgium · audience in France · TikTok · also speaks of potager',
  );
});
