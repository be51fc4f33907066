// Format, lint, tests, unused code, size: each runs again only when what it looks at changed since it last passed.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './content-hash.mjs';
import { remember, remembered, tool } from './run.mjs';

process.chdir(join(dirname(fileURLToPath(import.meta.url)), '..'));

const FRONTEND = ['.'];
const JAVA = ['../backend/src', '../contracts/build', '../.mvn/prerequisites'];

function once(name, looksAt, check) {
  const file = `target/checked/${name}.sha256`;
  const now = hashOf(looksAt);
  if (remembered(file) !== now) {
    check();
    remember(file, now);
  }
}

once('format', [...FRONTEND, ...JAVA, '../.prettierrc.json'], () =>
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
once('lint', FRONTEND, () => tool('lint', 'eslint', '.', '--max-warnings=0'));
once('tests', FRONTEND, () =>
  console.log(tool('tests', 'vitest', 'run', '--reporter=dot').trim().split('\n').slice(-6).join('\n')),
);
once('unused', FRONTEND, () => tool('unused code', 'knip'));
once('size', [...FRONTEND, 'target/built.sha256'], () => tool('size', 'size-limit'));
