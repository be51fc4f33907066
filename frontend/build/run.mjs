import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Runs one tool to its end, others beside it; a failure ends the whole build, when all have ended, with its output on the screen. */
export function run(what, command, args) {
  const begun = Date.now();
  const told = [];
  const complained = [];
  return new Promise((done, failed) => {
    const stdio = ['ignore', 'pipe', 'pipe'];
    const started = spawn(command, args, { stdio, shell: process.platform === 'win32' });
    started.stdout.on('data', (part) => told.push(part));
    started.stderr.on('data', (part) => complained.push(part));
    started.on('error', failed);
    started.on('close', (status) => {
      const output = Buffer.concat(told).toString('utf8');
      if (status === 0) {
        console.log(`frontend: ${what} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
        done(output);
      } else {
        process.stderr.write(`${output}${Buffer.concat(complained).toString('utf8')}\n`);
        failed(new Error(`frontend: ${what} failed`));
      }
    });
  });
}

/** Waits until all have ended; then fails if one of them did. */
export async function all(...running) {
  await Promise.allSettled(running);
  await Promise.all(running);
}

export const tool = (what, name, ...args) => run(what, 'npx', ['--no-install', name, ...args]);

export const remembered = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

export function remember(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}
