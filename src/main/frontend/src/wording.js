// Sentences come from the page, in its language; numbers are put into them here, with digits 0 to 9 in every language.

const KIBI = 1024;

export class Wording {
  constructor(data) {
    this.data = data;
  }

  say(name, ...values) {
    const sentence = this.data[name] ?? '';
    return sentence.replace(/\{(\d)\}/g, (all, place) => values[Number(place)] ?? all);
  }

  size(bytes) {
    if (bytes < KIBI) {
      return this.say('bytes', bytes);
    }
    return bytes < KIBI * KIBI
      ? this.say('kilobytes', decimal(bytes / KIBI))
      : this.say('megabytes', decimal(bytes / KIBI / KIBI));
  }
}

/** Hours, minutes and seconds as on a clock: no plural to get wrong. */
export function clock(seconds) {
  const whole = Math.ceil(seconds);
  const two = (number) => String(number).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
}

const decimal = (number) => number.toFixed(1).replace(/\.0$/, '');
