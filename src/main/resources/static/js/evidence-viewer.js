// The viewer of one evidence item works without this. With it, rectangles are drawn over the preview by mouse, touch and
// keyboard, zooming keeps what is not saved, and the page comes again by itself once a preview is made.

const LEAST = 1; // percent: smaller is a slip of the finger
const STEP = 1;

const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
const round = (value) => Math.round(value * 1000) / 1000;

/** One line of the form, and the rectangle that shows it; the form's fields are what counts. */
class Box {
  constructor(line, covers) {
    this.line = line;
    this.covers = covers;
    this.fields = Object.fromEntries(
      ['page', 'left', 'top', 'width', 'height'].map((name) => [name, line.querySelector(`[name=${name}]`)]));
    this.element = document.createElement('div');
    this.element.className = 'cover-box';
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'group');
    const handle = document.createElement('span');
    handle.className = 'cover-handle';
    this.element.append(handle);
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.element.addEventListener('pointerdown', (event) => this.grab(event, event.target === handle));
    line.addEventListener('input', () => this.draw());
    this.draw();
  }

  read() {
    return Object.fromEntries(
      ['left', 'top', 'width', 'height'].map((name) => [name, Number.parseFloat(this.fields[name].value)]));
  }

  get isHere() {
    const numbers = Object.values(this.read());
    return Number.parseInt(this.fields.page.value, 10) === this.covers.page
      && numbers.every((number) => Number.isFinite(number)) && numbers[2] > 0 && numbers[3] > 0;
  }

  put(left, top, width, height) {
    const fit = {width: clamp(width, LEAST, 100), height: clamp(height, LEAST, 100)};
    fit.left = clamp(left, 0, 100 - fit.width);
    fit.top = clamp(top, 0, 100 - fit.height);
    for (const [name, value] of Object.entries(fit)) {
      this.fields[name].value = String(round(value));
    }
    this.draw();
    this.covers.changed('moved');
  }

  draw() {
    this.element.hidden = !this.isHere;
    const place = this.read();
    for (const name of ['left', 'top', 'width', 'height']) {
      this.element.style[name] = `${place[name]}%`;
    }
    this.element.setAttribute('aria-label',
      `${this.covers.words.box} ${this.covers.numberOf(this)}: ${place.left} %, ${place.top} %, ${place.width} × ${place.height} %`);
  }

  key(event) {
    const way = {ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP]}[event.key];
    const place = this.read();
    if (way && event.shiftKey) {
      this.put(place.left, place.top, place.width + way[0], place.height + way[1]);
    } else if (way) {
      this.put(place.left + way[0], place.top + way[1], place.width, place.height);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      this.covers.remove(this);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** Moves it with the pointer, or by its corner makes it larger or smaller. */
  grab(event, byCorner) {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.element.focus();
    const start = this.covers.at(event);
    const place = this.read();
    this.covers.follow(event, (now) => {
      const [right, down] = [now.x - start.x, now.y - start.y];
      if (byCorner) {
        this.put(place.left, place.top,
          clamp(place.width + right, LEAST, 100 - place.left), clamp(place.height + down, LEAST, 100 - place.top));
      } else {
        this.put(place.left + right, place.top + down, place.width, place.height);
      }
    });
  }
}

/** What is covered on the page that is shown. */
class Covers {
  constructor(form, sheet) {
    this.form = form;
    this.sheet = sheet;
    this.page = Number.parseInt(sheet.dataset.page, 10);
    this.words = form.dataset;
    this.rows = form.querySelector('[data-rows]');
    this.status = form.querySelector('[data-status]');
    this.drawing = false;
    this.dirty = false;
    this.boxes = [];
    this.layer = document.createElement('div');
    this.layer.className = 'cover-layer';
    sheet.append(this.layer);
    sheet.querySelector('[data-covers]')?.remove();
    form.querySelector('[data-blank]')?.remove();
    form.querySelector('[data-without-script]').hidden = true;
    form.querySelector('[data-drawing]').hidden = false;
    for (const line of [...this.rows.children]) {
      this.take(line);
    }
    this.listen();
  }

  listen() {
    const draw = this.form.querySelector('[data-draw]');
    draw.addEventListener('click', () => {
      this.drawing = !this.drawing;
      draw.setAttribute('aria-pressed', String(this.drawing));
      this.layer.classList.toggle('is-drawing', this.drawing);
      if (this.drawing) {
        this.sheet.scrollIntoView({block: 'nearest'});
      }
    });
    this.form.querySelector('[data-add]').addEventListener('click', () => this.add(40, 40, 20, 20)?.element.focus());
    this.layer.addEventListener('pointerdown', (event) => this.begin(event));
    this.form.addEventListener('input', () => { this.dirty = true; });
    this.form.addEventListener('submit', () => { this.dirty = false; });
    window.addEventListener('beforeunload', (event) => {
      if (this.dirty) {
        event.preventDefault();
      }
    });
  }

  /** Where the pointer is, in percent of the sheet. */
  at(event) {
    const area = this.layer.getBoundingClientRect();
    return {
      x: clamp(((event.clientX - area.left) / area.width) * 100, 0, 100),
      y: clamp(((event.clientY - area.top) / area.height) * 100, 0, 100)
    };
  }

  /** Follows one finger or the mouse until it is lifted. */
  follow(event, moved) {
    const move = (next) => {
      if (next.pointerId === event.pointerId) {
        moved(this.at(next));
      }
    };
    const end = (next) => {
      if (next.pointerId === event.pointerId) {
        window.removeEventListener('pointermove', move);
        window.removeEventListener('pointerup', end);
        window.removeEventListener('pointercancel', end);
      }
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', end);
    window.addEventListener('pointercancel', end);
  }

  begin(event) {
    if (!this.drawing || event.button !== 0) {
      return;
    }
    event.preventDefault();
    const start = this.at(event);
    let box = null;
    this.follow(event, (now) => {
      const [left, top] = [Math.min(start.x, now.x), Math.min(start.y, now.y)];
      const [width, height] = [Math.abs(start.x - now.x), Math.abs(start.y - now.y)];
      if (box) {
        box.put(left, top, width, height);
      } else if (width >= LEAST && height >= LEAST) {
        box = this.add(left, top, width, height);
        box?.element.focus();
      }
    });
  }

  add(left, top, width, height) {
    if (this.boxes.length >= Number(this.words.most)) {
      return null;
    }
    const line = this.form.querySelector('[data-template]').content.firstElementChild.cloneNode(true);
    this.rows.append(line);
    line.querySelector('[name=page]').value = String(this.page);
    const box = this.take(line);
    box.put(left, top, width, height);
    this.changed('added');
    return box;
  }

  take(line) {
    const box = new Box(line, this);
    this.boxes.push(box);
    this.layer.append(box.element);
    box.draw();
    const remove = line.querySelector('.remove');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = this.words.remove;
    button.addEventListener('click', () => this.remove(box));
    remove?.replaceWith(button);
    return box;
  }

  remove(box) {
    const at = this.boxes.indexOf(box);
    this.boxes.splice(at, 1);
    box.line.remove();
    box.element.remove();
    const next = this.boxes.slice(at).concat(this.boxes).find((other) => other.isHere);
    (next ? next.element : this.form.querySelector('[data-add]')).focus();
    this.boxes.forEach((other) => other.draw());
    this.changed('removed');
  }

  numberOf(box) {
    return (this.boxes.indexOf(box) + 1) || this.boxes.length + 1;
  }

  changed(what) {
    this.dirty = true;
    this.status.textContent = this.words[what];
  }
}

function zoomInPlace() {
  const frame = document.querySelector('[data-frame]');
  const picture = document.querySelector('[data-picture]');
  for (const link of document.querySelectorAll('[data-zoom]')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      frame.classList.remove('zoom-1', 'zoom-2', 'zoom-4');
      frame.classList.add(`zoom-${link.dataset.zoom}`);
      if (link.dataset.zoom !== '1') {
        picture.src = picture.dataset.large;
      }
      document.querySelectorAll('[data-zoom]').forEach((other) => other.removeAttribute('aria-current'));
      link.setAttribute('aria-current', 'true');
    });
  }
}

/** Comes again for the preview, unless something here would be lost or somebody is reading on. */
function comeAgain(covers) {
  if (document.querySelector('[data-pending]')) {
    setTimeout(() => {
      const busy = covers?.dirty || document.activeElement?.matches('input, textarea, video, .cover-box');
      if (busy) {
        comeAgain(covers);
      } else {
        window.location.reload();
      }
    }, 4000);
  }
}

const form = document.getElementById('cover-form');
const sheet = document.querySelector('[data-sheet]');
const covers = form && sheet ? new Covers(form, sheet) : null;
zoomInPlace();
comeAgain(covers);
