// One judge over the running site: node judge.mjs <judge> <plan.json>. What it finds stands line by line on standard
// output, and nothing else does; 0 when it found nothing, 1 when it did. The plan is written by org.marsad.judges.
import { readFileSync } from 'node:fs';

const JUDGES = ['pages', 'markup', 'lighthouse', 'openapi', 'feeds', 'packages', 'reviews'];
const [name, planFile] = process.argv.slice(2);
if (!JUDGES.includes(name)) {
  throw new Error(`no such judge: ${name}; there are ${JUDGES.join(', ')}`);
}
const plan = JSON.parse(readFileSync(planFile, 'utf8'));
const { judge } = await import(`./${name}.mjs`);
const findings = await judge(plan);
findings.forEach((finding) => console.log(finding));
process.exit(findings.length === 0 ? 0 : 1);
