// What there is to see in a demo: one submission, verified and published with an example picture, by the demo's staff over
// the public API and Camunda's REST API (shared/design/http.md). Everything in it says that it is an example.
const PROMISE = 'coalition-presence';
const STATEMENT = 'مثال توضيحي: كنت حاضراً عند تسليم الموقع، وهذه صورة لوحة الإعلان عنه.';
const PUBLISHED = {
  ar: 'مثال توضيحي: لوحة إعلان عن تسليم موقع إلى الجانب العراقي، لا تخص موقعاً بعينه.',
  en: 'An example: a notice that a site was handed over to the Iraqi side. It stands for no real place.',
};
const WORDS = 'مثال: طوبقت الصورة بمصدر ثانٍ.';

/** Sends, verifies and publishes one piece of evidence; the receipt and the public id of what is shown. */
export async function fill(origin, picture) {
  const receipt = await submit(origin, picture);
  const analyst = staff(origin, 'analyst1');
  const verify = await analyst.task('verifyEvidence');
  const items = JSON.parse((await analyst.get(`/task/${verify}/variables?deserializeValues=false`)).evidenceItems.value);
  await analyst.complete(verify, {
    verificationOutcome: text('VERIFIED'),
    verificationSummary: text(WORDS),
    assessments: json(items.filter((item) => item.state === 'ACCEPTED').map((item) => ({
      evidenceItemId: item.evidenceItemId,
      conclusion: 'CORROBORATES',
      evidenceStrength: 'PROBABLE',
      methods: item.kind === 'FILE' ? ['REVERSE_IMAGE_SEARCH', 'SECOND_SOURCE'] : ['SOURCE_CONTACTED'],
      findings: WORDS,
    }))),
  });
  const editor = staff(origin, 'editor1');
  await editor.complete(await editor.task('approveAssessment'), {
    editorialDecision: text('APPROVED'),
    entryDate: text('2021-12-30'),
    entryPrecision: text('DAY'),
    entryTextAr: text(PUBLISHED.ar),
    entryTextEn: text(PUBLISHED.en),
  });
  return { receipt, evidence: await shown(origin) };
}

async function submit(origin, picture) {
  const form = new FormData();
  form.set('promise', PROMISE);
  form.set('statement', STATEMENT);
  form.set('consent', 'PUBLISH');
  form.append('files', new Blob([picture], { type: 'image/jpeg' }), 'example.jpg');
  const answer = await fetch(`${origin}/api/v1/submissions`, { method: 'POST', body: form });
  return (await read(answer)).receipt;
}

function staff(origin, name) {
  const authorization = `Basic ${Buffer.from(`${name}:${process.env.MARSAD_DEMO_PASSWORD ?? 'marsad-demo'}`).toString('base64')}`;
  const ask = async (path, body) => read(await fetch(`${origin}/engine-rest${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  }));
  return {
    get: ask,
    task: (key) => until(async () => (await ask(`/task?taskDefinitionKey=${key}&unassigned=true`))[0]?.id),
    async complete(task, variables) {
      await ask(`/task/${task}/claim`, { userId: name });
      await ask(`/task/${task}/complete`, { variables });
    },
  };
}

/** The public id of the file that has a public copy. */
function shown(origin) {
  return until(async () => {
    const promise = await read(await fetch(`${origin}/api/v1/promises/${PROMISE}`));
    return promise.timeline.flatMap((entry) => entry.evidence).find((item) => item.public_copy_url)?.id;
  });
}

/** What comes in a while: files are looked into and copies are made before a task is there. */
async function until(look) {
  for (const end = Date.now() + 120_000; Date.now() < end;) {
    const found = await look();
    if (found) {
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  throw new Error('waited two minutes in vain');
}

async function read(answer) {
  const body = await answer.text();
  if (!answer.ok) {
    throw new Error(`${answer.url} answered ${answer.status}: ${body}`);
  }
  return body ? JSON.parse(body) : undefined;
}

const text = (value) => ({ value, type: 'String' });
const json = (value) => ({ value: JSON.stringify(value), type: 'Json' });
