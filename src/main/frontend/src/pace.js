// How fast it goes, over the last ten seconds: long enough to stand still, short enough to tell when the line dies.

const WINDOW = 10_000;

export class Pace {
  constructor(now = () => performance.now()) {
    this.now = now;
    this.points = [];
  }

  reached(bytes) {
    const at = this.now();
    this.points.push({ at, bytes });
    while (this.points.length > 2 && at - this.points[0].at > WINDOW) {
      this.points.shift();
    }
  }

  /** Bytes a second; null until there is something to tell by. */
  speed() {
    const first = this.points[0];
    const last = this.points[this.points.length - 1];
    if (!first || last.at - first.at < 500 || last.bytes <= first.bytes) {
      return null;
    }
    return ((last.bytes - first.bytes) / (last.at - first.at)) * 1000;
  }
}
