// Spectral's rules for OpenAPI over the document as it is served: no error and no warning.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

export async function judge(plan) {
  const document = join(plan.out, 'openapi.json');
  writeFileSync(document, await (await fetch(`${plan.origin}/v3/api-docs`)).text());
  const run = spawnSync(
    process.execPath,
    [join(HERE, 'node_modules/@stoplight/spectral-cli/dist/index.js'), 'lint', document,
      '--ruleset', join(HERE, 'spectral.yaml'), '--format', 'json', '--fail-severity', 'hint', '--quiet'],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const found = run.stdout.slice(run.stdout.indexOf('['), run.stdout.lastIndexOf(']') + 1);
  if (!found.startsWith('[')) {
    return run.status === 0 ? [] : [`Spectral failed: ${run.stdout} ${run.stderr}`];
  }
  return JSON.parse(found).map((one) => `${one.code}: ${one.path.join('/')}: ${one.message}`);
}
