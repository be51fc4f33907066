import { expect, test } from 'vitest';
import { betweenWords } from './caption-text';
import { owed } from './content-examples';
import { findingSentence, roundBeyond, roundsBeyond } from './content-words';

test('a request for changes beyond the contract says so before it is sent, and after', () => {
  expect(roundBeyond({ owed: owed({ rounds: 2 }), roundsUsed: 1 })).toBeUndefined();
  expect(roundBeyond({ owed: owed({ rounds: 2 }), roundsUsed: 2 })).toContain('request number 3');
  expect(roundsBeyond({ owed: owed({ rounds: 2 }), roundsUsed: 2 })).toBeUndefined();
  expect(roundsBeyond({ owed: owed({ rounds: 2 }), roundsUsed: 3 })).toContain(
    '3 requests for changes made, 2 included',
  );
});

test('a mention that a country does not accept is named, with the one to write instead', () => {
  expect(
    findingSentence({
      key: 'DISCLOSURE:BE',
      check: 'DISCLOSURE',
      verdict: 'FAIL',
      severity: 'BLOCK',
      reason: 'LABEL_NOT_ACCEPTED',
      params: { words: 'Collaboration commerciale', say: 'Publicité', country: 'BE' },
      waived: false,
      rulesVersion: '2026-11-22',
    }),
  ).toBe(
    '“Collaboration commerciale” is not accepted as a commercial mention in Belgium: add “Publicité” before the fold.',
  );
});

test('the fold of a caption tears no word', () => {
  const caption = 'Collaboration commerciale 🌊 Trois semaines';
  expect(caption.slice(0, betweenWords(caption, 33))).toBe('Collaboration commerciale 🌊 ');
  expect(caption.slice(0, betweenWords(caption, 34))).toBe('Collaboration commerciale 🌊 Trois');
  expect(betweenWords('Anticonstitutionnellement', 10)).toBe(10);
});
