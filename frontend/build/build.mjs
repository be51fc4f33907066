// The interface, built into target/classes for the jar. Does nothing when nothing changed since the last time.
// `--types` is the short way for narrow runs: it only proves that contract, addresses and screens still fit together.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './content-hash.mjs';
import { remember, remembered, run, tool } from './run.mjs';
import { wordsAreGathered } from './words.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const API = '../contracts/target/openapi/relais.yaml';
const BUILT = 'target/built.sha256';
const FITS = 'target/fits.sha256';
const INDEX = 'target/classes/META-INF/resources/index.html';
const INSTALLED = 'node_modules/.installed.sha256';
const SOURCES = [
  'build',
  'index.html',
  'lingui.config.ts',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
  'vite.config.ts',
  API,
];

const lock = hashOf(['package.json', 'package-lock.json']);
if (remembered(INSTALLED) !== lock) {
  await run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund']);
  remember(INSTALLED, lock);
}

const narrow = process.argv.includes('--types');
const generated = existsSync('src/api/schema.d.ts') && existsSync('src/routeTree.gen.ts');
const now = hashOf(SOURCES);
if (generated && (narrow || existsSync(INDEX)) && [remembered(BUILT), narrow ? remembered(FITS) : ''].includes(now)) {
  process.exit(0);
}

await tool('API types', 'openapi-typescript', API, '-o', 'src/api/schema.d.ts', '--enum-values=false');
if (narrow) {
  await run('addresses', 'node', ['build/addresses.mjs']);
} else {
  await wordsAreGathered();
  await tool('words complete', 'lingui', 'compile', '--strict');
  await tool('bundle', 'vite', 'build', '--logLevel', 'warn');
}
await tool('types', 'tsc', '--incremental', '--tsBuildInfoFile', 'target/tsc.tsbuildinfo');
remember(narrow ? FITS : BUILT, hashOf(SOURCES));
