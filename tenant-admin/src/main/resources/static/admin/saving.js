// Says how saving goes, hands every form the revision that the server saved last, offers to try again.

let failed = null;
let waiting = 0;

export function startSaving() {
  const body = document.body;
  body.addEventListener('htmx:beforeRequest', (event) => {
    if (event.detail.requestConfig.verb !== 'get') say('saving');
    waiting++;
  });
  body.addEventListener('htmx:afterRequest', (event) => {
    waiting--;
    if (!event.detail.successful) {
      broken(event.detail.elt, event.detail.xhr.status);
      return;
    }
    settled(event.detail.requestConfig.verb);
    synchronise();
  });
  body.addEventListener('click', (event) => {
    if (event.target.closest('[data-retry]')) retry();
  });
  window.addEventListener('beforeunload', (event) => {
    if (failed || (waiting > 0 && document.querySelector('[data-autosave]'))) event.preventDefault();
  });
}

function settled(verb) {
  if (verb === 'get') return;
  failed = null;
  document.getElementById('network').hidden = true;
}

function broken(element, status) {
  failed = element;
  say('failed');
  const notice = document.getElementById('network');
  const why = status === 0 ? 'network' : status === 401 || status === 403 ? 'session' : 'server';
  notice.querySelector('[data-network-text]').textContent = notice.dataset[why];
  if (why === 'session') failed = document.body;
  notice.hidden = false;
}

function say(what) {
  const state = document.getElementById('save-state');
  if (!state) return;
  state.classList.toggle('is-saving', what === 'saving');
  state.classList.toggle('is-failed', what === 'failed');
  state.querySelector('[data-state-text]').textContent = state.dataset[what];
}

function retry() {
  const element = failed;
  failed = null;
  document.getElementById('network').hidden = true;
  // Signing in again, or a part of the page that is gone: only the page itself helps.
  if (!element?.isConnected || element === document.body) window.location.reload();
  else if (element.matches('form')) window.htmx.trigger(element, 'submit');
  else element.click();
}

// One queue sends all changes; each carries the revision that the one before it made.
function synchronise() {
  const data = document.getElementById('draft-data')?.dataset;
  if (!data) return;
  for (const input of document.querySelectorAll('[data-revision]')) {
    if (input.matches('input')) input.value = data.revision;
  }
  for (const input of document.querySelectorAll('input[data-selected]')) input.value = data.selected;
  const address = new URL(window.location.href);
  const parameter = address.pathname.startsWith('/rules') ? 'rule' : 'block';
  if (data.selected) address.searchParams.set(parameter, data.selected);
  else address.searchParams.delete(parameter);
  address.hash = '';
  window.history.replaceState(null, '', address);
}
