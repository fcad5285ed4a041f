// Toasts, questions before something drastic, and forms that are sent once.

const READ = 8000;

export function startNotices() {
  const toasts = document.getElementById('toasts');
  if (toasts) {
    for (const toast of toasts.children) fade(toast);
    new MutationObserver((changes) => {
      for (const change of changes) for (const toast of change.addedNodes) if (toast.matches?.('[data-toast]')) fade(toast);
    }).observe(toasts, { childList: true });
  }
  document.addEventListener('click', onClick);
  document.addEventListener('submit', onSubmit);
  document.addEventListener('keydown', onKey);
  document.body.addEventListener('htmx:afterSwap', () => document.querySelector('#conflict [data-conflict]')?.focus());
  window.addEventListener('pageshow', () => document.querySelectorAll('[data-once][data-sent]').forEach((form) => busy(form, false)));
}

// Not while somebody is about to use it.
function fade(toast) {
  const timer = setInterval(() => {
    if (!toast.matches(':hover, :focus-within')) {
      clearInterval(timer);
      toast.remove();
    }
  }, READ);
}

function onClick(event) {
  if (event.target.closest('[data-close]')) event.target.closest('[data-toast]').remove();
  const undo = event.target.closest('[data-undo] button');
  if (undo) document.body.addEventListener('htmx:afterRequest', () => undo.closest('[data-toast]')?.remove(), { once: true });
}

function onKey(event) {
  if (event.key === 'Escape') document.querySelector('#toasts [data-toast]:last-child')?.remove();
}

function onSubmit(event) {
  const form = event.target;
  const question = event.submitter?.dataset.confirm ?? form.dataset.confirm;
  if (question && form.dataset.agreed !== 'yes') {
    event.preventDefault();
    ask(question, form, event.submitter);
    return;
  }
  delete form.dataset.agreed;
  if (form.matches('[data-once]')) {
    if (form.dataset.sent) event.preventDefault();
    else setTimeout(() => busy(form, true));
  }
}

function ask(question, form, submitter) {
  const dialog = document.querySelector('[data-confirm-dialog]');
  dialog.querySelector('[data-confirm-text]').textContent = question;
  dialog.querySelector('[data-confirm-no]').onclick = () => dialog.close();
  dialog.querySelector('[data-confirm-yes]').onclick = () => {
    dialog.close();
    form.dataset.agreed = 'yes';
    form.requestSubmit(submitter);
  };
  dialog.onclose = () => submitter?.focus();
  dialog.showModal();
}

function busy(form, on) {
  if (on) form.dataset.sent = 'yes';
  else delete form.dataset.sent;
  for (const element of form.elements) if (element.type === 'submit') element.disabled = on;
  for (const label of form.querySelectorAll('[data-label]')) label.hidden = on;
  for (const label of form.querySelectorAll('[data-busy]')) label.hidden = !on;
}
