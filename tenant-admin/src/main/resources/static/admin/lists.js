// Dragging, on top of the buttons that do the same. Sortable sets styles through the CSSOM, which the policy allows.

export function startLists() {
  prepare(document);
  document.body.addEventListener('htmx:oobAfterSwap', (event) => prepare(event.detail.target));
}

function prepare(root) {
  for (const list of root.querySelectorAll('[data-sortable]')) {
    // The order of the items is the order they are posted in; drawing the form anew gives them their new numbers.
    sortable(list, () => operate(list.closest('form'), 'refresh'));
  }
  for (const list of root.querySelectorAll('[data-rows]')) {
    sortable(list, () => window.htmx.trigger(list.closest('form'), 'reorder'));
  }
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
