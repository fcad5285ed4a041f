// The phone: another origin in a frame. It says when it is ready and which block was tapped; it is told the draft.

const PATIENCE = 12000;
const SETTLE = 150;

export function startPreview() {
  const phone = document.querySelector('[data-preview]');
  if (!phone) return;
  const frame = phone.querySelector('iframe');
  const origin = phone.dataset.origin;
  let ready = false;
  let shown = '';
  let chosen = '';
  let timer = wait();

  function wait() {
    return setTimeout(() => {
      if (ready) return;
      phone.classList.add('is-failed');
      phone.querySelector('[data-preview-loading]').hidden = true;
      phone.querySelector('[data-preview-failed]').hidden = false;
    }, PATIENCE);
  }

  function send(message) {
    frame.contentWindow.postMessage(message, origin);
  }

  function show() {
    const data = document.getElementById('draft-data').dataset;
    if (data.draft !== shown) send(JSON.parse(data.draft));
    // The app needs a moment to draw a block that is new.
    if (data.selected !== chosen) setTimeout(() => send({ type: 'careloop:highlight', block: data.selected }), SETTLE);
    shown = data.draft;
    chosen = data.selected;
  }

  window.addEventListener('message', (event) => {
    if (event.origin !== origin || event.source !== frame.contentWindow) return;
    if (event.data?.type === 'careloop:ready') {
      ready = true;
      clearTimeout(timer);
      phone.classList.remove('is-failed');
      phone.classList.add('is-ready');
      shown = chosen = '';
      show();
    } else if (event.data?.type === 'careloop:select') {
      select(String(event.data.block));
    }
  });

  phone.querySelector('[data-preview-reload]').addEventListener('click', () => {
    ready = false;
    phone.classList.remove('is-failed', 'is-ready');
    phone.querySelector('[data-preview-loading]').hidden = false;
    phone.querySelector('[data-preview-failed]').hidden = true;
    timer = wait();
    frame.src = frame.dataset.src;
  });

  document.body.addEventListener('htmx:afterRequest', () => {
    if (ready) show();
  });

  // Only now: a frame that the browser has in its cache is ready sooner than this script.
  frame.src = frame.dataset.src;
}

function select(block) {
  const row = document.querySelector(`[data-block="${CSS.escape(block)}"]`);
  if (!row || row.classList.contains('is-selected')) return;
  row.querySelector('.cl-row-link').click();
  row.scrollIntoView({ block: 'nearest' });
}
