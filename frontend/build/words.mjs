// Whether every string in the code stands in the catalogues, without touching them: gathers into copies and compares.
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { filesBelow } from './content-hash.mjs';
import { tool } from './run.mjs';

const COPIES = 'target/words';

export function wordsAreGathered() {
  const catalogues = filesBelow(['src']).filter((file) => file.endsWith('.po'));
  rmSync(COPIES, { recursive: true, force: true });
  catalogues.forEach((file) => cpSync(file, `${COPIES}/${relative('src', file)}`));
  process.env.RELAIS_WORDS = COPIES;
  tool('words gathered', 'lingui', 'extract', '--clean');
  delete process.env.RELAIS_WORDS;
  const gathered = filesBelow([COPIES]).map((file) => relative(COPIES, file));
  const changed = gathered.filter((file) => text(`${COPIES}/${file}`) !== text(`src/${file}`));
  if (changed.length > 0) {
    console.error(
      `frontend: strings changed in\n  ${changed.join('\n  ')}\nRun "npm run words", say them in French, commit.`,
    );
    process.exit(1);
  }
}

/** A catalogue without its date; nothing where there is none. */
function text(file) {
  try {
    return readFileSync(file, 'utf8').replace(/^"POT-Creation-Date:.*$/m, '');
  } catch {
    return '';
  }
}
