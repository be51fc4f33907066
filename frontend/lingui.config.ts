import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from '@lingui/conf';
import { formatter } from '@lingui/format-po';

const names = (folder: string, keep: (name: string) => boolean) =>
  existsSync(folder) ? readdirSync(folder).filter(keep).sort() : [];

/** One catalogue per feature and per file of problem sentences, so that rooms do not meet in one big file. */
const features = names('src/features', (name) => !name.startsWith('.'));
const problems = names('src/app/problems', (name) => name.endsWith('.ts')).map((name) => name.replace(/\.ts$/, ''));

/** Where the catalogues are; the build gathers into copies, so that it leaves the tree as it was. */
const home = process.env.RELAIS_WORDS ?? 'src';

export default defineConfig({
  sourceLocale: 'en',
  locales: ['fr', 'en'],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
  compileNamespace: 'es',
  catalogs: [
    ...features.map((name) => ({
      path: `${home}/features/${name}/locales/{locale}`,
      include: [`src/features/${name}`],
      exclude: ['**/*.test.*'],
    })),
    ...problems.map((name) => ({
      path: `${home}/app/problems/locales/${name}.{locale}`,
      include: [`src/app/problems/${name}.ts`],
    })),
    { path: `${home}/design/locales/{locale}`, include: ['src/design'], exclude: ['**/*.test.*'] },
    {
      path: `${home}/app/locales/{locale}`,
      include: ['src/app', 'src/routes'],
      exclude: ['src/app/problems/**', '**/*.test.*'],
    },
  ],
});
