import './parts/print-button.ts';

/**
 * On `/print/`, the choice of what is printed. The address carries the choice
 * (`#runbooks=phishing&parts=contacts,log`; a list that is missing means all), so that it can be kept and shared.
 */
const form = document.querySelector<HTMLFormElement>('[data-print-choice]');
const NAMES = ['runbooks', 'parts'] as const;

if (form) {
  form.hidden = false;
  readChoice(form);
  form.addEventListener('change', () => writeChoice(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('[data-print-all]')?.addEventListener('click', () => checkAll(form, 'input', true));
  form
    .querySelector('[data-print-none]')
    ?.addEventListener('click', () => checkAll(form, 'input[name="runbooks"]', false));
  addEventListener('hashchange', () => readChoice(form));
}

function checkAll(form: HTMLFormElement, boxes: string, checked: boolean): void {
  for (const box of form.querySelectorAll<HTMLInputElement>(boxes)) box.checked = checked;
  writeChoice(form);
}

function readChoice(form: HTMLFormElement): void {
  const chosen = new URLSearchParams(location.hash.slice(1));
  for (const name of NAMES) {
    const list = chosen.get(name)?.split(',');
    for (const box of boxesOf(form, name)) box.checked = list?.includes(box.value) ?? true;
  }
  showChoice(form);
}

function writeChoice(form: HTMLFormElement): void {
  const lists = NAMES.flatMap((name) => {
    const boxes = boxesOf(form, name);
    const chosen = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    return chosen.length === boxes.length ? [] : [`${name}=${chosen.join(',')}`];
  });
  history.replaceState(null, '', `#${lists.join('&')}`);
  showChoice(form);
}

function showChoice(form: HTMLFormElement): void {
  for (const { name, value, checked } of NAMES.flatMap((one) => boxesOf(form, one))) {
    const attributes = name === 'parts' ? ['data-part'] : ['data-runbook', 'data-index'];
    for (const attribute of attributes) {
      for (const part of document.querySelectorAll<HTMLElement>(`[${attribute}="${CSS.escape(value)}"]`))
        part.hidden = !checked;
    }
  }
}

function boxesOf(form: HTMLFormElement, name: string): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
}
