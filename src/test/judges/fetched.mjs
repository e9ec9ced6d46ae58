// Pages as they come over the line, without a browser.
const FORM = 'application/x-www-form-urlencoded';

/** Every page of the plan in every language, with its body. */
export async function fetched(plan) {
  const pages = [];
  const cookies = new Map();
  for (const language of plan.languages) {
    for (const page of plan.pages) {
      const path = page.path.replace('{language}', language);
      if (!page.staff && path === page.path && language !== plan.languages[0]) {
        continue;
      }
      if (page.staff && !cookies.has(page.staff)) {
        cookies.set(page.staff, await login(plan, page.staff));
      }
      const cookie = page.staff ? `${cookies.get(page.staff)}; marsad-staff-language=${language}` : '';
      const answer = await fetch(plan.origin + path, { ...sent(plan, page.post), ...(cookie && { headers: { cookie } }) });
      pages.push({ ...page, path, language, status: answer.status, body: await answer.text() });
    }
  }
  return pages;
}

/** As a browser sends a form of ours: with its origin, and in parts where it may carry files. */
function sent(plan, post) {
  if (!post) {
    return {};
  }
  const body = new (post.receipt ? URLSearchParams : FormData)();
  Object.entries(post).forEach(([name, value]) => body.append(name, value));
  return { method: 'POST', headers: { origin: plan.origin }, body };
}

async function login(plan, name) {
  const form = await fetch(`${plan.origin}/login`);
  const before = cookie(form);
  const token = /name="_csrf"[^>]*value="([^"]+)"/.exec(await form.text())[1];
  const answer = await fetch(`${plan.origin}/login`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': FORM, cookie: before },
    body: new URLSearchParams({ username: name, password: plan.password, _csrf: token }),
  });
  return cookie(answer) || before;
}

function cookie(answer) {
  return answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
}
