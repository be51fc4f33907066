// Writes the route tree from the files in src/routes, as the bundler's plugin does.
import { Generator, getConfig } from '@tanstack/router-generator';

const config = getConfig(
  { target: 'react', autoCodeSplitting: true, routeFileIgnorePattern: '\\.test\\.' },
  process.cwd(),
);
await new Generator({ config, root: process.cwd() }).run();
