import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Runs one tool to its end, others beside it; a failure ends the whole build with its output on the screen. */
export function run(what, command, args) {
  const begun = Date.now();
  const said = [];
  return new Promise((done) => {
    const started = spawn(command, args, { shell: process.platform === 'win32' });
    const ended = (status) => {
      const output = Buffer.concat(said).toString('utf8');
      if (status !== 0) {
        process.stderr.write(`${output}\n`);
        console.error(`frontend: ${what} failed`);
        process.exit(1);
      }
      console.log(`frontend: ${what} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
      done(output);
    };
    started.stdout.on('data', (part) => said.push(part));
    started.stderr.on('data', (part) => said.push(part));
    started.on('error', (failure) => said.push(Buffer.from(String(failure))));
    started.on('close', ended);
  });
}

export const tool = (what, name, ...args) => run(what, 'npx', ['--no-install', name, ...args]);

export const remembered = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '');

export function remember(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}
