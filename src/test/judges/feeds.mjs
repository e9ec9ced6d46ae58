// Feeds before a grammar of RFC 4287 (in the Nu checker's own RELAX NG engine), and before what that RFC and RFC 5005
// demand beyond a grammar. Archives are followed to the oldest.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));
const VNU = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const GRAMMAR = 'nu.validator.vendor.thaiopensource.relaxng.util.Driver';
const MOST_ARCHIVES = 5;

export async function judge(plan) {
  const folder = join(plan.out, 'feeds');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const findings = [];
  const files = [];
  const ids = new Map();
  for (const start of plan.feeds) {
    let path = start;
    for (let i = 0; path && i < MOST_ARCHIVES; i++) {
      const feed = await read(plan, path, findings);
      if (!feed) {
        break;
      }
      files.push(join(folder, `${path.replaceAll('/', '_')}.xml`));
      writeFileSync(files.at(-1), feed.body);
      findings.push(...demands(feed, ids, plan).map((finding) => `${path}: ${finding}`));
      path = feed.previous;
    }
  }
  const run = spawnSync(plan.java, ['-cp', VNU, GRAMMAR, '-c', join(HERE, 'atom.rnc'), ...files], { encoding: 'utf8' });
  if (run.status !== 0) {
    findings.push(...`${run.stdout}${run.stderr}`.trim().split('\n'));
  }
  return findings;
}

async function read(plan, path, findings) {
  const answer = await fetch(plan.origin + path);
  const type = answer.headers.get('content-type') ?? '';
  if (answer.status !== 200 || !/^application\/atom\+xml/.test(type)) {
    findings.push(`${path}: answered ${answer.status} ${type}`);
    return null;
  }
  const body = await answer.text();
  const head = body.split('<entry')[0];
  const previous = link(head, 'prev-archive');
  return { path, body, head, previous: previous && new URL(previous, plan.origin + path).pathname };
}

function link(xml, rel) {
  const found = [...xml.matchAll(/<link\b[^>]*>/g)].map((match) => match[0]).find((one) => one.includes(`rel="${rel}"`));
  return found && /href="([^"]*)"/.exec(found)[1];
}

function demands(feed, ids, plan) {
  const findings = [];
  const need = (holds, what) => holds || findings.push(what);
  const self = link(feed.head, 'self');
  need(self, 'names no address of its own');
  need(self && new URL(self, plan.origin).pathname === feed.path, `calls itself ${self}`);
  const entries = feed.body.split('<entry').slice(1);
  need(feed.head.includes('<author') || entries.every((entry) => entry.includes('<author')), 'has no author');
  const own = entries.map((entry) => /<id>([^<]*)<\/id>/.exec(entry)?.[1]);
  need(new Set(own).size === own.length, 'has one entry twice');
  entries.forEach((entry, i) => {
    need(entry.includes('<content') || link(entry, 'alternate') || /<link(?![^>]*rel=)/.test(entry),
      `${own[i]} has neither content nor an address of a page`);
    const title = /<title[^>]*>([^<]*)</.exec(entry)?.[1];
    need(title && title.trim(), `${own[i]} has no title`);
  });
  const id = /<id>([^<]*)<\/id>/.exec(feed.head)?.[1];
  need(ids.get(id) === undefined || feed.head.includes('fh:') || feed.head.includes('archive'), `shares its id with ${ids.get(id)}`);
  ids.set(id, feed.path);
  return findings;
}
