// The interface, built into target/classes for the jar. Does nothing when nothing changed since the last time.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './content-hash.mjs';
import { remember, remembered, run, tool } from './run.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const API = '../contracts/target/openapi/relais.yaml';
const BUILT = 'target/built.sha256';
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
  run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund']);
  remember(INSTALLED, lock);
}

const generated = existsSync('src/api/schema.d.ts') && existsSync('src/routeTree.gen.ts');
if (generated && existsSync('target/classes/META-INF/resources/index.html') && remembered(BUILT) === hashOf(SOURCES)) {
  process.exit(0);
}

tool('API types', 'openapi-typescript', API, '-o', 'src/api/schema.d.ts', '--enum-values=false');
tool('words gathered', 'lingui', 'extract', '--clean');
tool('words complete', 'lingui', 'compile', '--strict');
tool('bundle', 'vite', 'build', '--logLevel', 'warn');
tool('types', 'tsc');
remember(BUILT, hashOf(SOURCES));
