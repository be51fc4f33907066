// Format, lint, tests, unused code, size: each runs again only when what it looks at changed since it last passed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './content-hash.mjs';
import { all, remember, remembered, tool } from './run.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const FRONTEND = ['.'];
const JAVA = ['../backend/src', '../contracts/build', '../.mvn/prerequisites'];

async function once(name, looksAt, check) {
  const file = `target/checked/${name}.sha256`;
  const now = hashOf(looksAt);
  if (remembered(file) !== now) {
    await check();
    remember(file, now);
  }
}

const format = once('format', [...FRONTEND, ...JAVA, '../.prettierrc.json'], () =>
  tool(
    'format (repair with: npm run format)',
    'prettier',
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-strategy=content',
    '--cache-location=node_modules/.cache/prettier-check',
    '.',
    '../backend/src/**/*.java',
    '../contracts/build/*.java',
    '../.mvn/prerequisites/*.java',
  ),
);
const lint = once('lint', FRONTEND, () => tool('lint', 'eslint', '.', '--max-warnings=0'));
await all(format, lint);
await once('tests', FRONTEND, async () => {
  const told = await tool('tests', 'vitest', 'run', '--reporter=dot');
  console.log(told.trim().split('\n').slice(-6).join('\n'));
});
await once('unused', FRONTEND, () => tool('unused code', 'knip'));
await once('size', [...FRONTEND, 'target/built.sha256'], () => tool('size', 'size-limit'));
