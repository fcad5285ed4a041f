// Dragging, on top of the buttons that do the same. Sortable sets styles through the CSSOM, which the policy allows.

// Items that the operator opened; drawing the form anew does not close them.
const open = new Set();

export function startLists() {
  prepare(document);
  document.addEventListener('click', (event) => {
    const button = event.target.closest('[data-fold]');
    if (button) fold(button, button.getAttribute('aria-expanded') === 'true');
  });
  window.addEventListener('hashchange', reveal);
  reveal();
  document.body.addEventListener('htmx:oobAfterSwap', (event) => prepare(event.detail.target));
}

function prepare(root) {
  for (const list of root.querySelectorAll('[data-sortable]')) {
    // The order of the items is the order they are posted in; drawing the form anew gives them their new numbers.
    sortable(list, () => operate(list.closest('form'), 'refresh'));
    foldItems(list);
  }
  for (const list of root.querySelectorAll('[data-rows]')) {
    sortable(list, () => window.htmx.trigger(list.closest('form'), 'reorder'));
  }
}

// A long list shows its titles; what is wrong, new or under the cursor is open.
function foldItems(list) {
  if (list.children.length < 3) return;
  const wanted = document.getElementById('draft-data')?.dataset.focus ?? '';
  for (const item of list.children) {
    const button = item.querySelector('[data-fold]');
    const kept = open.has(button.getAttribute('aria-controls')) || item.contains(document.activeElement);
    fold(button, !(kept || item.matches('.is-invalid') || item.querySelector(`[id="${CSS.escape(wanted)}"]:not(button)`)));
  }
}

function fold(button, closed) {
  const body = button.getAttribute('aria-controls');
  button.setAttribute('aria-expanded', String(!closed));
  document.getElementById(body).hidden = closed;
  if (closed) open.delete(body);
  else open.add(body);
}

// A link to a field opens what it lies in.
function reveal() {
  const field = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
  for (let item = field?.closest('.cl-item'); item; item = item.parentElement.closest('.cl-item')) {
    fold(item.querySelector('[data-fold]'), false);
  }
  field?.focus();
}

function sortable(list, moved) {
  if (window.Sortable.get(list)) return;
  window.Sortable.create(list, {
    handle: '[data-grip]',
    animation: 120,
    ghostClass: 'cl-ghost',
    onEnd: (event) => {
      if (event.oldIndex !== event.newIndex) moved();
    },
  });
}

function operate(form, operation) {
  const button = document.createElement('button');
  button.type = 'submit';
  button.name = '_op';
  button.value = operation;
  button.hidden = true;
  form.append(button);
  button.click();
  button.remove();
}
