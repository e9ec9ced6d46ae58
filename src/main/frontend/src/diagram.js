// Draws the diagram of the process that really runs. Loaded only where a reader asked for it: bpmn-js is ten times the
// size of a page. Its mark of bpmn.io stays where it puts it, as its licence asks.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

/** Below this the words in the boxes cannot be read. */
const LEGIBLE = 0.95;

const STEP = 60;

document.querySelectorAll('figure[data-diagram]').forEach(draw);

async function draw(figure) {
  const { diagram, here, label, loading, failed } = figure.dataset;
  const state = figure.querySelector('.diagram-state');
  figure.hidden = false;
  state.textContent = loading;
  try {
    const answer = await fetch(diagram);
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    // The wheel belongs to the page: who scrolls past the diagram does not want to be caught in it.
    const viewer = new NavigatedViewer({ container: figure.querySelector('.diagram-canvas'), zoomScroll: { enabled: false } });
    await viewer.importXML(await answer.text());
    const canvas = viewer.get('canvas');
    name(figure, label);
    mark(viewer, canvas, here);
    place(viewer, canvas, here);
    tools(figure, canvas);
    followFinger(figure.querySelector('.diagram-canvas'), canvas);
    state.textContent = '';
    figure.dataset.drawn = 'drawn';
  } catch (failure) {
    state.textContent = failed;
    figure.classList.add('failed');
  }
}

function name(figure, label) {
  const drawing = figure.querySelector('.djs-container > svg');
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', label);
}

function mark(viewer, canvas, here) {
  if (here && viewer.get('elementRegistry').get(here)) {
    canvas.addMarker(here, 'here');
  }
}

/** All of it where that can be read; else the marked step, or the beginning, in the middle of the room there is. */
function place(viewer, canvas, here) {
  canvas.zoom('fit-viewport', 'auto');
  if (canvas.zoom() >= LEGIBLE) {
    return;
  }
  const registry = viewer.get('elementRegistry');
  const shape = (here && registry.get(here)) || registry.find((element) => element.type === 'bpmn:StartEvent');
  canvas.zoom(LEGIBLE);
  if (shape) {
    const box = canvas.viewbox();
    canvas.viewbox({
      x: shape.x + shape.width / 2 - box.width / (here ? 2 : 6),
      y: shape.y + shape.height / 2 - box.height / 2,
      width: box.width,
      height: box.height,
    });
  }
}

function tools(figure, canvas) {
  figure.querySelectorAll('button[data-zoom]').forEach((button) =>
    button.addEventListener('click', () => {
      const { zoom } = button.dataset;
      canvas.zoom(zoom === 'whole' ? 'fit-viewport' : Math.min(4, Math.max(0.1, canvas.zoom() * zoom)), 'auto');
    }),
  );
  figure.querySelector('.djs-container').addEventListener('keydown', (event) => {
    const way = { ArrowLeft: [STEP, 0], ArrowRight: [-STEP, 0], ArrowUp: [0, STEP], ArrowDown: [0, -STEP] }[event.key];
    if (way && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      canvas.scroll({ dx: way[0], dy: way[1] });
    }
  }, true);
}

/** The viewer knows the mouse only. */
function followFinger(room, canvas) {
  let last = null;
  room.addEventListener('pointerdown', (event) => {
    last = event.pointerType === 'mouse' || !event.isPrimary ? null : event;
  });
  room.addEventListener('pointermove', (event) => {
    if (last && last.pointerId === event.pointerId) {
      canvas.scroll({ dx: event.clientX - last.clientX, dy: event.clientY - last.clientY });
      last = event;
    }
  });
  ['pointerup', 'pointercancel'].forEach((end) => room.addEventListener(end, () => { last = null; }));
}
