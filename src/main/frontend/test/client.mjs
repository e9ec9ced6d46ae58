// A person with a bad line: sends one file with the real tus-js-client, remembers where, and goes on from there.
//   node client.mjs <origin> <file> <file that remembers the upload's path> [bytes after which to die]
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Upload } from 'tus-js-client';

const [origin, file, memory, death] = process.argv.slice(2);
const PART = 8 * 1024 * 1024;

const upload = new Upload(createReadStream(file), {
  endpoint: `${origin}/api/v1/uploads`,
  uploadUrl: existsSync(memory) ? origin + readFileSync(memory, 'utf8') : null,
  uploadSize: statSync(file).size,
  chunkSize: PART,
  retryDelays: [],
  metadata: { filename: basename(file), filetype: 'video/mp4' },
  // Slow enough that whoever wants to can kill the server in the middle.
  onBeforeRequest: () => setTimeout(30),
  onUploadUrlAvailable: () => writeFileSync(memory, new URL(upload.url).pathname),
  onProgress(sent) {
    if (death && sent >= Number(death)) {
      process.kill(process.pid, 'SIGKILL');
    }
  },
  onChunkComplete: (size, accepted) => console.log(`accepted ${accepted}`),
  onSuccess: () => console.log('done'),
  onError: (error) => {
    console.error(String(error));
    process.exitCode = 1;
  },
});
upload.start();
