// Every page's markup before the Nu HTML checker, all of them in one run of it.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fetched } from './fetched.mjs';

const VNU = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

export async function judge(plan) {
  const folder = join(plan.out, 'markup');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = new Map();
  for (const page of await fetched(plan)) {
    const file = join(folder, `${page.name}-${page.language}.html`);
    writeFileSync(file, page.body);
    files.set(basename(file), page.path);
  }
  const run = spawnSync(
    plan.java,
    ['-Xss2m', '-Xmx256m', '-jar', VNU, '--format', 'json', '--stdout', '--exit-zero-always', ...[...files.keys()].map((name) => join(folder, name))],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return JSON.parse(run.stdout).messages
    .filter((message) => message.type !== 'info')
    .map((message) => {
      const name = basename(new URL(message.url).pathname);
      return `${files.get(name)} (${name}) line ${message.lastLine}: ${message.type}: ${message.message} ${(message.extract ?? '').replace(/\s+/g, ' ')}`;
    });
}
