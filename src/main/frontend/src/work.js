// While very many send at once: before the form goes, a machine of the sender's works for it a second or two, so that it need
// not wait among those that cost nothing. Where anything of this fails, the form goes as it would without this script.

const field = document.querySelector('input[name="work"][data-task]');
const live = document.querySelector('[data-part="work"]');
let state = 'idle';

function send() {
  state = 'done';
  live.textContent = '';
  field.form.requestSubmit();
}

function begin() {
  state = 'working';
  live.textContent = live.dataset.working;
  try {
    const machine = new Worker('/js/work-machine.js');
    machine.addEventListener('message', ({ data }) => {
      field.value = data;
      machine.terminate();
      send();
    });
    machine.addEventListener('error', send);
    machine.postMessage(field.dataset.task);
  } catch {
    send();
  }
}

// After the listener of the uploads, which holds the form back until they are through.
field?.form.addEventListener('submit', (event) => {
  if (event.defaultPrevented || state === 'done') {
    return;
  }
  event.preventDefault();
  if (state === 'idle') {
    begin();
  }
});
