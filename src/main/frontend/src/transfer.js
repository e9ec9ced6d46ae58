// One file on its way to the server.
import { Upload } from 'tus-js-client';
import { addressOf, fingerprint, forget, remember } from './memory.js';
import { Pace } from './pace.js';

/** Bytes of a request: a proxy that keeps requests back until they are whole loses no more than that. */
const PART = 8 * 1024 * 1024;
/** Milliseconds before each further try; after the last one somebody, or the connection's return, begins anew. */
const RETRIES = [0, 1000, 3000, 5000, 10_000, 20_000, 30_000];

/**
 * States: waiting (for its turn), running, paused, broken (the connection is gone), failed (the server will not), done,
 * lost (begun before a reload; the file must be chosen again).
 */
export class Transfer {
  constructor(file, endpoint, changed) {
    this.file = file;
    this.name = file.name;
    this.size = file.size;
    this.endpoint = endpoint;
    this.changed = changed;
    this.state = 'waiting';
    this.sent = 0;
    this.status = 0;
    this.pace = new Pace();
  }

  /** What the server knows of an upload that was begun before a reload. */
  static lost(address, known, changed) {
    const transfer = new Transfer({ name: known.name, size: known.length }, null, changed);
    transfer.file = null;
    transfer.address = address;
    transfer.sent = known.offset;
    transfer.state = known.offset === known.length ? 'done' : 'lost';
    return transfer;
  }

  get id() {
    return this.address?.split('/').pop() ?? '';
  }

  get isOpen() {
    return ['waiting', 'running', 'paused', 'broken'].includes(this.state);
  }

  async run() {
    this.become('running');
    this.pace = new Pace();
    if (!this.upload) {
      const print = await fingerprint(this.file);
      if (this.state === 'running') {
        this.upload = this.begin(print);
        this.upload.start();
      }
    } else {
      this.upload.start();
    }
  }

  begin(print) {
    return new Upload(this.file, {
      endpoint: this.endpoint,
      uploadUrl: addressOf(print),
      chunkSize: PART,
      retryDelays: RETRIES,
      storeFingerprintForResuming: false,
      metadata: { filename: this.file.name, filetype: this.file.type },
      onUploadUrlAvailable: () => {
        this.address = new URL(this.upload.url, location.href).pathname;
        remember(print, this.address);
      },
      onProgress: (sent) => {
        this.sent = sent;
        this.pace.reached(sent);
        this.changed(this, false);
      },
      onSuccess: () => {
        this.sent = this.size;
        this.address = new URL(this.upload.url, location.href).pathname;
        this.become('done');
      },
      onError: (error) => {
        this.status = error.originalResponse?.getStatus() ?? 0;
        this.become(this.status === 0 || this.status >= 500 || this.status === 423 ? 'broken' : 'failed');
      },
    });
  }

  pause() {
    this.upload?.abort();
    this.become('paused');
  }

  again() {
    if (this.state === 'failed') {
      this.upload = null;
    }
    this.become('waiting');
  }

  /** Ends it here and, as far as it can be reached, on the server; there it would expire by itself. */
  async cancel() {
    const address = this.address;
    this.state = 'cancelled';
    await this.upload?.abort();
    if (address) {
      forget(address);
      await Upload.terminate(address, { retryDelays: RETRIES.slice(0, 3) }).catch(() => {});
    }
  }

  become(state) {
    if (this.state !== 'cancelled') {
      this.state = state;
      this.changed(this, true);
    }
  }
}
