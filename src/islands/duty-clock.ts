import { deadlineOf } from '../domain/model/time/deadline.ts';
import { instantWords } from '../domain/model/time/time-words.ts';
import { el } from './parts/dom.ts';

/** The moment typed at the top gives each clock of the page its end, and a list of what falls due first. Nothing is kept or sent. */
const form = document.querySelector<HTMLFormElement>('[data-duty-clock]');
const field = form?.querySelector<HTMLInputElement>('input');
const now = form?.querySelector<HTMLButtonElement>('button');
const list = form?.querySelector('ol');
const clocks = [...document.querySelectorAll<HTMLElement>('[data-deadline]')].map((place) => ({
  place,
  said: place.textContent ?? '',
  deadline: place.dataset['deadline'] ?? '',
  counting: place.dataset['counting'],
  duty: place.dataset['duty'] ?? '',
  what: place.dataset['what'] ?? '',
  home: place.closest('section')?.id ?? '',
}));

if (form && field && now && list) {
  form.hidden = false;
  document.querySelector('[data-by-hand]')?.remove();
  form.addEventListener('submit', (event) => event.preventDefault());
  now.addEventListener('click', () => {
    field.value = new Date().toISOString().slice(0, 16);
    show(list, field.value);
  });
  field.addEventListener('input', () => show(list, field.value));
  if (field.value) show(list, field.value);
}

function show(into: Element, typed: string): void {
  const start = Date.parse(`${typed}Z`);
  if (Number.isNaN(start)) {
    into.replaceChildren();
    for (const { place, said } of clocks) place.textContent = said;
    return;
  }
  const due = clocks.map((clock) => ({ ...clock, at: deadlineOf(start, clock.deadline, clock.counting) }));
  for (const { place, said, at } of due) place.textContent = `${said}, ${momentWords(at)}`;
  into.replaceChildren(
    ...due
      .toSorted((a, b) => a.at - b.at)
      .map(({ at, what, duty, home }) =>
        el('li', {}, el('b', {}, momentWords(at)), ` ${what}, `, el('a', { href: `#${home}` }, duty)),
      ),
  );
}

/** UTC as the log has it, and the reader's own time where that is another. */
function momentWords(at: number): string {
  const moment = new Date(at);
  const utc = instantWords(moment.toISOString());
  return moment.getTimezoneOffset() === 0
    ? utc
    : `${utc} (${moment.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' })} here)`;
}
