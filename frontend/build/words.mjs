// Whether every string in the code stands in the catalogues, without touching them: gathers into copies and compares.
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { filesBelow } from './content-hash.mjs';
import { tool } from './run.mjs';

const COPIES = 'target/words';

export async function wordsAreGathered() {
  const catalogues = filesBelow(['src']).filter((file) => file.endsWith('.po'));
  rmSync(COPIES, { recursive: true, force: true });
  catalogues.forEach((file) => cpSync(file, `${COPIES}/${relative('src', file)}`));
  process.env.RELAIS_WORDS = COPIES;
  await tool('words gathered', 'lingui', 'extract', '--clean');
  delete process.env.RELAIS_WORDS;
  const gathered = filesBelow([COPIES]).map((file) => relative(COPIES, file));
  const changed = gathered.filter((file) => text(`${COPIES}/${file}`) !== text(`src/${file}`));
  if (changed.length > 0) {
    console.error(
      `frontend: strings changed in\n  ${changed.join('\n  ')}\nRun "npm run words", say them in French, commit.`,
    );
    process.exit(1);
  }
  oneVoice(catalogues.filter((file) => file.endsWith('/fr.po')));
  spaced(catalogues.filter((file) => file.endsWith('fr.po')));
}

/** French keeps its marks on the line of their word; an address (https://…) and an hour (18:30) have no space anyway. */
function spaced(catalogues) {
  const places = catalogues.flatMap((file) => {
    let said = false;
    return readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => {
        said = line.startsWith('msgstr') || (said && line.startsWith('"'));
        return said && / (?!::)[;:!?»€%]|« /.test(line) ? [`${file}:${at + 1}  ${line}`] : [];
      });
  });
  if (places.length > 0) {
    console.error(`frontend: a plain space before ; : ! ? » € % or after «\n  ${places.join('\n  ')}`);
    console.error('frontend: put a no-break space (U+00A0) there, so that no line begins with a mark.');
    process.exit(1);
  }
}

/** All catalogues answer as one: the same English in the same context may not have two translations. */
function oneVoice(catalogues) {
  const said = new Map();
  for (const file of catalogues) {
    for (const block of readFileSync(file, 'utf8').split('\n\n')) {
      const [, english, french] = /^((?:msgctxt .*\n)?msgid .+?)\nmsgstr (.+)$/ms.exec(block) ?? [];
      if (english && english !== 'msgid ""') {
        said.set(english, (said.get(english) ?? new Map()).set(french.trim(), file));
      }
    }
  }
  const torn = [...said].filter(([, words]) => words.size > 1);
  for (const [english, words] of torn) {
    console.error(`frontend: ${english}\n  ${[...words].map(([french, file]) => `${french} (${file})`).join('\n  ')}`);
  }
  if (torn.length > 0) {
    console.error('frontend: the same words are said in two ways; agree on one, or give one of them a context.');
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
