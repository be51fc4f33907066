import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { speak } from '@/app/catalogues';
import { eventWords } from './-timeline-words';

const TOLD = {
  account: 'instagram:ines.demo',
  changes: 'universe:grey:green',
  channel: 'PHONE',
  count: '1',
  draft: '2',
  fee: '1200.00 EUR',
  format: 'REEL',
  from: 'https://www.instagram.com/p/A/',
  input: 'SEARCH',
  network: 'INSTAGRAM',
  parts: 'tags',
  to: 'https://www.instagram.com/p/B/',
};

const contract = readFileSync('../contracts/target/openapi/relais.yaml', 'utf8');
const [, listed = ''] = /^ {4}TimelineCode:[\s\S]*?enum:([\s\S]*?)\n {4}\w/m.exec(contract) ?? [];
const codes = listed.match(/[A-Z_]+/g) ?? [];

test('everything that a timeline can tell has its sentence, in English and in French', async () => {
  expect(codes.length).toBeGreaterThan(40);
  expect(Object.keys(eventWords).sort()).toEqual([...codes].sort());
  const said: Record<string, string[]> = { en: [], fr: [] };
  for (const language of ['en', 'fr'] as const) {
    await speak(language);
    said[language] = Object.values(eventWords).map((words) => words(TOLD));
    expect(new Set(said[language]).size).toBe(codes.length);
    expect(said[language]?.filter((sentence) => !/^\p{Lu}/u.test(sentence) || /undefined|_/.test(sentence))).toEqual(
      [],
    );
  }
  expect(said.en?.filter((sentence, at) => sentence === said.fr?.[at])).toEqual([]);
});
