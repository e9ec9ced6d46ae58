// What the server knows of an upload that this tab began before a reload.

/** Its length, offset and name; null if it is gone. Fails if the server cannot be reached. */
export async function ask(address) {
  const answer = await fetch(address, { method: 'HEAD', headers: { 'Tus-Resumable': '1.0.0' }, credentials: 'omit' });
  if (!answer.ok) {
    return null;
  }
  return {
    length: Number(answer.headers.get('Upload-Length')),
    offset: Number(answer.headers.get('Upload-Offset')),
    name: name(answer.headers.get('Upload-Metadata') ?? ''),
  };
}

function name(metadata) {
  const pair = metadata.split(',').find((each) => each.trim().startsWith('filename '));
  if (!pair) {
    return '';
  }
  const bytes = Uint8Array.from(atob(pair.trim().split(' ')[1]), (letter) => letter.charCodeAt(0));
  return new TextDecoder().decode(bytes);
}
