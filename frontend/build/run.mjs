import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Runs one tool to its end; a failure ends the whole build with its output on the screen. */
export function run(what, command, args) {
  const begun = Date.now();
  const result = spawnSync(command, args, { encoding: 'utf8', shell: process.platform === 'win32' });
  if (result.status !== 0) {
    process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}\n`);
    console.error(`frontend: ${what} failed`);
    process.exit(1);
  }
  console.log(`frontend: ${what} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
  return result.stdout;
}

export const tool = (what, name, ...args) => run(what, 'npx', ['--no-install', name, ...args]);

export const remembered = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

export function remember(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}
