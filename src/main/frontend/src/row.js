// What is seen of one file: its name, how far it is, and what can be done about it.
import { clock } from './wording.js';

const BUTTONS = {
  waiting: ['cancel'],
  running: ['pause', 'cancel'],
  paused: ['resume', 'cancel'],
  broken: ['resume', 'cancel'],
  failed: ['resume', 'cancel'],
  lost: ['cancel'],
  done: ['cancel'],
};

export class Row {
  constructor(template, transfer, wording, actions) {
    this.element = template.content.firstElementChild.cloneNode(true);
    this.wording = wording;
    this.part('name').textContent = transfer.name;
    this.part('size').textContent = wording.size(transfer.size);
    this.part('progress').setAttribute('aria-label', transfer.name);
    for (const button of this.element.querySelectorAll('button')) {
      button.setAttribute('aria-label', `${button.textContent.trim()}: ${transfer.name}`);
      button.addEventListener('click', () => actions[button.dataset.part](transfer));
    }
    this.show(transfer);
  }

  part(name) {
    return this.element.querySelector(`[data-part="${name}"]`);
  }

  show(transfer) {
    const hadFocus = this.element.contains(document.activeElement);
    this.element.dataset.state = transfer.state;
    this.part('progress').value = transfer.size === 0 ? 1 : transfer.sent / transfer.size;
    this.part('progress').hidden = transfer.state === 'done';
    this.part('state').textContent = this.sentence(transfer);
    this.part('id').value = transfer.id;
    this.part('id').disabled = transfer.state !== 'done';
    for (const button of this.element.querySelectorAll('button')) {
      button.hidden = !BUTTONS[transfer.state]?.includes(button.dataset.part);
    }
    // Who works by keyboard stays where they are when the button they pressed gives way to another.
    if (hadFocus && document.activeElement?.hidden !== false) {
      this.element.querySelector('button:not([hidden])')?.focus();
    }
  }

  sentence(transfer) {
    const { wording } = this;
    const so = [wording.size(transfer.sent), wording.size(transfer.size)];
    if (transfer.state === 'running') {
      const speed = transfer.pace.speed();
      return speed === null
        ? wording.say('running', ...so)
        : wording.say('runningAt', ...so, wording.size(speed), clock((transfer.size - transfer.sent) / speed));
    }
    if (transfer.state === 'failed') {
      return wording.say(transfer.status === 413 ? 'tooLarge' : transfer.status === 429 ? 'tooMany' : 'failed');
    }
    return wording.say(transfer.state, ...so);
  }
}
