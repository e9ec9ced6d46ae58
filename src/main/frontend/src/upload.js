// Makes the form's file field resume: files go to the server while the rest is written, and the form names them. If
// anything of this is missing or fails to start, the field stays as it is and the files go with the form.
import { isSupported } from 'tus-js-client';
import { addressOf, fingerprint, forget, rememberNothing, remembered } from './memory.js';
import { Row } from './row.js';
import { ask } from './server.js';
import { Transfer } from './transfer.js';
import { Wording } from './wording.js';

/** Files under way at once: more would only share one bad line. */
const AT_ONCE = 2;

class Uploads {
  constructor(form, box) {
    this.form = form;
    this.box = box;
    this.input = form.querySelector('input[type=file]');
    this.wording = new Wording(box.dataset);
    this.maxSize = Number(box.dataset.maxSize);
    this.maxFiles = Number(box.dataset.maxFiles);
    this.rows = new Map();
    this.sendWhenDone = false;
  }

  start() {
    this.box.hidden = false;
    this.input.addEventListener('change', () => {
      this.take([...this.input.files]);
      this.input.value = '';
    });
    this.droppable(this.box.querySelector('[data-part="drop"]'));
    this.form.addEventListener('submit', (event) => this.submit(event));
    window.addEventListener('offline', () => this.online(false));
    window.addEventListener('online', () => this.online(true));
    this.online(navigator.onLine);
    this.recall();
  }

  droppable(place) {
    const over = (is) => (event) => {
      event.preventDefault();
      place.classList.toggle('over', is);
    };
    place.addEventListener('dragover', over(true));
    place.addEventListener('dragleave', over(false));
    place.addEventListener('drop', (event) => {
      over(false)(event);
      this.take([...event.dataTransfer.files]);
    });
  }

  /** What this tab began before it was loaded again. */
  async recall() {
    const shown = new Set([...this.form.querySelectorAll('[name=uploads]')].map((input) => input.value));
    for (const address of remembered()) {
      if (!shown.has(address.split('/').pop())) {
        try {
          const known = await ask(address);
          if (known === null) {
            forget(address);
          } else {
            this.add(Transfer.lost(address, known, (transfer, turned) => this.changed(transfer, turned)));
          }
        } catch {
          // Not reachable now: choosing the file again finds it all the same.
        }
      }
    }
  }

  async take(files) {
    const refused = [];
    for (const file of files) {
      if (file.size > this.maxSize) {
        refused.push(this.wording.say('fileTooLarge', file.name));
      } else {
        await this.replaceLost(file);
        if (this.count() >= this.maxFiles) {
          refused.push(this.wording.say('filesTooMany'));
          break;
        }
        this.add(new Transfer(file, this.box.dataset.endpoint, (transfer, turned) => this.changed(transfer, turned)));
      }
    }
    this.problem(refused.join(' '));
    this.pump();
  }

  /** A file chosen again takes the place of what was begun of it. */
  async replaceLost(file) {
    const address = addressOf(await fingerprint(file));
    for (const transfer of this.rows.keys()) {
      if (address !== null && transfer.address === address && (transfer.state === 'lost' || transfer.state === 'done')) {
        this.remove(transfer);
      }
    }
  }

  count() {
    return this.rows.size + this.form.querySelectorAll('.uploaded [name=uploads]:checked').length;
  }

  add(transfer) {
    const row = new Row(this.box.querySelector('template'), transfer, this.wording, {
      pause: (each) => each.pause(),
      resume: (each) => each.again(),
      cancel: (each) => this.cancel(each),
    });
    this.rows.set(transfer, row);
    this.box.querySelector('[data-part="rows"]').append(row.element);
  }

  remove(transfer) {
    this.rows.get(transfer)?.element.remove();
    this.rows.delete(transfer);
  }

  cancel(transfer) {
    this.remove(transfer);
    this.announce(this.wording.say('cancelled', transfer.name));
    this.input.focus();
    transfer.cancel();
    this.pump();
  }

  changed(transfer, turned) {
    const row = this.rows.get(transfer);
    row?.show(transfer);
    if (row && turned) {
      if (transfer.state !== 'running' && transfer.state !== 'waiting') {
        this.announce(`${transfer.name}: ${row.sentence(transfer)}`);
      }
      this.pump();
    }
  }

  pump() {
    const transfers = [...this.rows.keys()];
    const running = transfers.filter((transfer) => transfer.state === 'running').length;
    const next = transfers.find((transfer) => transfer.state === 'waiting');
    if (next && running < AT_ONCE) {
      next.run();
      this.pump();
    } else if (this.sendWhenDone && !transfers.some((transfer) => transfer.isOpen)) {
      this.form.requestSubmit();
    }
  }

  online(is) {
    this.box.querySelector('[data-part="offline"]').hidden = is;
    if (!is) {
      this.announce(this.box.querySelector('[data-part="offline"]').textContent);
    } else {
      [...this.rows.keys()].filter((transfer) => transfer.state === 'broken').forEach((transfer) => transfer.again());
    }
  }

  submit(event) {
    const transfers = [...this.rows.keys()];
    if (transfers.some((transfer) => transfer.state === 'lost')) {
      event.preventDefault();
      this.sendWhenDone = false;
      this.problem(this.wording.say('lostFirst'));
      this.input.focus();
    } else if (transfers.some((transfer) => transfer.isOpen)) {
      event.preventDefault();
      this.sendWhenDone = true;
      this.announce(this.wording.say('sendsWhenDone'));
      this.problem(this.wording.say('sendsWhenDone'));
      transfers.filter((each) => each.state === 'paused' || each.state === 'broken').forEach((each) => each.again());
    } else {
      this.withTheForm(transfers.filter((transfer) => transfer.state === 'failed').map((transfer) => transfer.file));
    }
  }

  /** What could not be uploaded goes with the form, as it would without this script. */
  withTheForm(files) {
    const carrier = new DataTransfer();
    files.forEach((file) => carrier.items.add(file));
    this.input.files = carrier.files;
  }

  problem(sentence) {
    this.box.querySelector('[data-part="problem"]').textContent = sentence;
  }

  announce(sentence) {
    this.box.querySelector('[data-part="live"]').textContent = sentence;
  }
}

const box = document.getElementById('uploads');
if (box && isSupported && typeof DataTransfer === 'function') {
  if (box.dataset.memory !== 'tab') {
    rememberNothing();
  }
  new Uploads(box.closest('form'), box).start();
}
