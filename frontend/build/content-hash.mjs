import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const OUTSIDE = new Set(['node_modules', 'target', 'test-results', 'schema.d.ts', 'routeTree.gen.ts']);

/** Every file below these paths, in a stable order, without what the build itself writes. */
export function filesBelow(paths) {
  return paths
    .filter(existsSync)
    .flatMap((path) =>
      statSync(path).isDirectory()
        ? filesBelow(
            readdirSync(path)
              .filter((name) => !OUTSIDE.has(name) && !/^locales.*\.mjs$/.test(name))
              .sort()
              .map((name) => join(path, name)),
          )
        : [path],
    )
    .filter((path) => !/[\\/]locales[\\/].*\.mjs$/.test(path));
}

/** One hash over names and contents. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const file of filesBelow(paths)) {
    hash.update(file.replaceAll('\\', '/')).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}
