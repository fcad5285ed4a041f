// What a generated form does beyond HTML: dependent fields, pickers, findings of a background save, the cursor.

const brought = new Set();

export function startForms() {
  document.addEventListener('input', onInput);
  document.addEventListener('change', onChoose, true);
  document.addEventListener('toggle', onToggle, true);
  document.addEventListener('keydown', closePicker);
  document.body.addEventListener('htmx:oobAfterSwap', (event) => brought.add(event.detail.target.id));
  // Not sooner: htmx first puts the cursor back on what has the same id.
  document.body.addEventListener('htmx:afterRequest', () => {
    if (brought.has('problems')) showFindings();
    if (brought.has('properties')) moveCursor();
    brought.clear();
  });
  moveCursor();
}

function onInput(event) {
  const input = event.target;
  const form = input.closest('[data-form]');
  if (!form) return;
  followSibling(form, input);
  if (input.dataset.swatchFor) {
    const text = document.getElementById(input.dataset.swatchFor);
    text.value = input.value.toUpperCase();
  } else {
    const swatch = form.querySelector(`[data-swatch-for="${CSS.escape(input.id)}"]`);
    if (swatch && /^#[0-9a-f]{6}$/i.test(input.value)) swatch.value = input.value;
  }
  const picker = input.closest('[data-icon-picker]');
  if (picker) {
    picker.querySelector('[data-icon-shown]').className = `ti ti-${input.value}`;
    picker.querySelector('[data-icon-name]').textContent = input.closest('label').dataset.label;
  }
}

// x-show-if: the server drew the first state, the script follows the sibling.
function followSibling(form, input) {
  for (const field of form.querySelectorAll('[data-show-if]')) {
    if (field.dataset.showIf !== input.name) continue;
    const value = input.type === 'checkbox' ? String(input.checked) : input.value;
    field.hidden = !field.dataset.showFor.split('\n').includes(value);
  }
}

// Another variant has other fields: the button that works without a script draws them.
function onChoose(event) {
  if (!event.target.matches?.('[data-choose]')) return;
  event.stopPropagation();
  event.target.parentElement.querySelector('button').click();
}

function onToggle(event) {
  if (!event.target.matches?.('[data-icon-picker]') || !event.target.open) return;
  for (const other of document.querySelectorAll('[data-icon-picker][open]')) {
    if (other !== event.target) other.open = false;
  }
  event.target.querySelector('input:checked')?.closest('label').scrollIntoView({ block: 'nearest' });
}

function closePicker(event) {
  const picker = event.target.closest?.('[data-icon-picker][open]');
  if (event.key !== 'Escape' || !picker) return;
  picker.open = false;
  picker.querySelector('summary').focus();
}

// After a save in the background the fields stay as they are; only what is wrong with them is told anew.
function showFindings() {
  const form = document.querySelector('[data-form]');
  if (!form) return;
  for (const error of form.querySelectorAll('.cl-error')) error.replaceChildren();
  for (const input of form.querySelectorAll('[aria-invalid="true"]')) input.setAttribute('aria-invalid', 'false');
  for (const item of form.querySelectorAll('.cl-item.is-invalid')) item.classList.remove('is-invalid');
  for (const link of document.querySelectorAll('#problems a[href]')) showFinding(link);
}

function showFinding(link) {
  const id = decodeURIComponent(link.hash.slice(1));
  const field = document.getElementById(id);
  const error = document.getElementById(`${id}-error`);
  if (!field || !error) return;
  const line = document.createElement('span');
  line.textContent = link.dataset.message;
  error.append(line);
  if (field.matches('input, select, textarea')) field.setAttribute('aria-invalid', 'true');
  for (let item = field.closest('.cl-item'); item; item = item.parentElement.closest('.cl-item')) {
    item.classList.add('is-invalid');
  }
  const dependent = field.closest('[data-show-if]');
  if (dependent) dependent.hidden = false;
}

// Where the server says the work goes on: a new item, or the button of an item that moved.
function moveCursor() {
  const wanted = document.querySelector('[data-form-focus]')?.dataset.focus;
  const target = wanted && document.getElementById(wanted);
  if (!target) return;
  const place = target.matches(':disabled')
    ? target.parentElement.querySelector('button:not(:disabled)')
    : target.querySelector('input:not([type=hidden]), select, textarea, summary') ?? target;
  place?.focus();
  target.closest('.cl-item')?.scrollIntoView({ block: 'nearest' });
}
