// Bundles what the pages load. Does nothing when nothing has changed, so that every Maven build may call it.
//   node build.mjs <directory for the bundles> <file that remembers what they were made of>
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [outdir, memory] = process.argv.slice(2).map((path) => resolve(path));
const ENTRIES = ['upload.js', 'sent.js'];

const sources = readdirSync(join(here, 'src')).sort().map((name) => join('src', name));
const made = hash(['package.json', 'package-lock.json', 'build.mjs', ...sources]);
const known = existsSync(memory) && readFileSync(memory, 'utf8') === made;

if (!known || !ENTRIES.every((name) => existsSync(join(outdir, name)))) {
  install();
  await bundle();
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, made);
}

function hash(names) {
  const digest = createHash('sha256');
  for (const name of names) {
    digest.update(name).update(readFileSync(join(here, name)));
  }
  return digest.digest('hex');
}

/** Exactly what the lock file names; no package runs a script of its own. */
function install() {
  const stamp = join(here, 'node_modules', '.marsad');
  const lock = hash(['package.json', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) {
    return;
  }
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: 'inherit' });
  if (npm.status !== 0) {
    throw new Error('npm ci failed: Node 18 or later with npm is needed');
  }
  writeFileSync(stamp, lock);
}

async function bundle() {
  const esbuild = await import('esbuild');
  await esbuild.build({
    absWorkingDir: here,
    entryPoints: ENTRIES.map((name) => join('src', name)),
    outdir,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2020',
    charset: 'utf8',
    legalComments: 'eof',
    logLevel: 'warning',
  });
}
