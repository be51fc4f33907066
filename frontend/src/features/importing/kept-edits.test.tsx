import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { draw } from '@/test/render';
import { server } from '@/test/server';
import type { ImportView } from './import-queries';
import { KeptEdits } from './kept-edits';

const JOB = { id: 'i1', version: 7, undone: { removed: 0, kept: 0, edited: 3 } } as unknown as ImportView;

it('tells everybody whom an undo left as people had changed them, to the last page', async () => {
  server.use(
    http.get('*/api/brands/b1/imports/i1/edits', ({ request }) =>
      HttpResponse.json(
        new URL(request.url).searchParams.get('cursor')
          ? { items: [{ partnerId: 'p3', parts: ['WHOLE'] }], total: 3 }
          : {
              items: [
                { partnerId: 'p1', name: 'Maëlle', parts: ['COUNTRY'] },
                { partnerId: 'p2', name: 'Jonas', parts: ['TAGS'] },
              ],
              nextCursor: 'next',
              total: 3,
            },
      ),
    ),
  );
  const user = userEvent.setup({ delay: null });
  await draw(<KeptEdits brandId="b1" slug="b" job={JOB} />);
  expect(await screen.findByRole('link', { name: 'Maëlle' })).toBeDefined();
  expect(screen.getByText(/changed after the import: 3/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Show more (2 of 3)' }));
  expect(await screen.findByText(/Somebody who has left since/)).toBeDefined();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
  expect(screen.queryByRole('button', { name: /Show more/ })).toBeNull();
});
