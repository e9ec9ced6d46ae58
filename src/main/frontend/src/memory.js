// What the browser remembers of uploads that are not sent yet: the address of each, under a hash of what tells the file
// from others. No name, no size, no time; only as long as the tab is open, and only until the form has been sent. On the
// tracking page nothing: another receipt may be looked at in the same tab.

const KEY = 'marsad-uploads';

let keeps = true;

/** From now on nothing is remembered, and nothing is known of what was. */
export function rememberNothing() {
  keeps = false;
}

function read() {
  if (!keeps) {
    return {};
  }
  try {
    return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

function write(uploads) {
  if (!keeps) {
    return;
  }
  try {
    if (Object.keys(uploads).length === 0) {
      sessionStorage.removeItem(KEY);
    } else {
      sessionStorage.setItem(KEY, JSON.stringify(uploads));
    }
  } catch {
    // A browser that stores nothing resumes after a broken connection, and not after a reload.
  }
}

/** Hash of what tells a file from others; null where the browser cannot hash, and then nothing is remembered. */
export async function fingerprint(file) {
  if (!globalThis.crypto?.subtle) {
    return null;
  }
  const text = JSON.stringify([file.name, file.size, file.type, file.lastModified]);
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export const addressOf = (print) => (print === null ? null : (read()[print] ?? null));

export const remembered = () => Object.values(read());

export function remember(print, address) {
  if (print !== null) {
    write({ ...read(), [print]: address });
  }
}

export function forget(address) {
  write(Object.fromEntries(Object.entries(read()).filter(([, known]) => known !== address)));
}

export const forgetAll = () => write({});
