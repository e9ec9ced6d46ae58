// Data packages before the reference implementation of Frictionless Data: the descriptor by its schema, every row by its
// resource's schema, every file by the checksum and size that the descriptor gives.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import datapackage from 'datapackage';

export async function judge(plan) {
  const findings = [];
  for (const path of plan.packages) {
    const folder = join(plan.out, 'packages', path.replaceAll('/', '_'));
    rmSync(folder, { recursive: true, force: true });
    findings.push(...(await packaged(plan, path, folder)).map((finding) => `${path}: ${finding}`));
  }
  return findings;
}

async function packaged(plan, path, folder) {
  const address = new URL(path, plan.origin);
  const answer = await fetch(address);
  if (answer.status !== 200) {
    return [`answered ${answer.status}`];
  }
  const descriptor = await answer.json();
  const findings = [];
  for (const resource of descriptor.resources) {
    findings.push(...(await downloaded(resource, address, folder)));
  }
  const judged = await datapackage.Package.load(descriptor, { basePath: folder, strict: false });
  findings.push(...judged.errors.map(String));
  for (const resource of judged.resources.filter((one) => one.tabular)) {
    findings.push(...(await rows(resource)));
  }
  return findings;
}

/** The file beside the descriptor, compared with what the descriptor says of it. */
async function downloaded(resource, address, folder) {
  const answer = await fetch(new URL(resource.path, address));
  const bytes = Buffer.from(await answer.arrayBuffer());
  const file = join(folder, resource.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const findings = [];
  if (answer.status !== 200) {
    findings.push(`${resource.path}: answered ${answer.status}`);
  }
  if (resource.bytes !== bytes.length) {
    findings.push(`${resource.path}: ${bytes.length} bytes, and ${resource.bytes} in the descriptor`);
  }
  const hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (resource.hash !== hash) {
    findings.push(`${resource.path}: ${hash}, and ${resource.hash} in the descriptor`);
  }
  return findings;
}

async function rows(resource) {
  try {
    await resource.read({ keyed: true });
    return [];
  } catch (failure) {
    const reasons = failure.multiple ? failure.errors.slice(0, 5) : [failure];
    return reasons.map((reason) => `${resource.name}: ${reason.message} ${reason.rowNumber ?? ''}`);
  }
}
