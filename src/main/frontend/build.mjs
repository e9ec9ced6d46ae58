// Bundles what the pages load. Does nothing when nothing has changed, so that every Maven build may call it.
//   node build.mjs <directory for the bundles> <file that remembers what they were made of>
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const [outdir, memory] = process.argv.slice(2).map((path) => resolve(path));
const SCRIPTS = ['upload.js', 'sent.js', 'leave.js', 'work.js', 'work-machine.js', 'diagram.js', 'diagram-button.js'];
const STYLES = ['marsad.css', 'staff.css', 'viewer.css', 'promise-desk.css', 'approval-preview.css'];
/** What the pictures of promises are drawn with; the licence (SIL Open Font License) goes with the font. */
const FONT = 'node_modules/@expo-google-fonts/ibm-plex-sans-arabic';
const FONTS = ['400Regular/IBMPlexSansArabic_400Regular.ttf', '700Bold/IBMPlexSansArabic_700Bold.ttf', 'LICENSE_FONT'];

const sources = [...files('src'), ...files('css'), ...files('css/parts')];
const made = hash(['package.json', 'package-lock.json', 'build.mjs', ...sources]);
const known = existsSync(memory) && readFileSync(memory, 'utf8') === made;
const bundles = [...SCRIPTS.map((name) => join('js', name)), ...STYLES.map((name) => join('css', name))];
bundles.push(...FONTS.map((name) => join('fonts', basename(name))));
/** What of others is in the bundles, beside the list of libraries that Maven writes. */
const BILL = join('..', 'META-INF', 'sbom', 'frontend.cdx.json');
bundles.push(BILL);

if (!known || !bundles.every((name) => existsSync(join(outdir, name)))) {
  install();
  await bundle();
  fonts();
  bill();
  mkdirSync(dirname(memory), { recursive: true });
  writeFileSync(memory, made);
}

function files(folder) {
  return readdirSync(join(here, folder), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
    .sort();
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
    throw new Error('npm ci failed: Node 20 with npm is needed');
  }
  writeFileSync(stamp, lock);
}

function fonts() {
  mkdirSync(join(outdir, 'fonts'), { recursive: true });
  for (const name of FONTS) {
    copyFileSync(join(here, FONT, name), join(outdir, 'fonts', basename(name)));
  }
}

/** From the lock file; without what is another each time, so that the same sources make the same jar. */
function bill() {
  const what = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--omit=dev'];
  const npm = spawnSync('npm', what, { cwd: here, encoding: 'utf8', maxBuffer: 1 << 24 });
  if (npm.status !== 0) {
    throw new Error(`npm sbom failed: npm 10 or later is needed (it comes with Node 20)\n${npm.stderr}`);
  }
  const bom = JSON.parse(npm.stdout);
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  delete bom.metadata.tools;
  mkdirSync(dirname(join(outdir, BILL)), { recursive: true });
  writeFileSync(join(outdir, BILL), JSON.stringify(bom, null, 1));
}

async function bundle() {
  const esbuild = await import('esbuild');
  const both = { absWorkingDir: here, bundle: true, minify: true, charset: 'utf8', logLevel: 'warning' };
  await esbuild.build({
    ...both,
    entryPoints: SCRIPTS.map((name) => join('src', name)),
    outdir: join(outdir, 'js'),
    format: 'iife',
    target: 'es2020',
    legalComments: 'eof',
  });
  await esbuild.build({
    ...both,
    entryPoints: STYLES.map((name) => join('css', name)),
    outdir: join(outdir, 'css'),
  });
}
