import { button, download, el } from '../parts/dom.ts';
import type { Quarantined } from './answer-store.ts';
import type { Incoming } from './exchange.ts';
import type { Host } from './host.ts';
import type { Session } from './session.ts';

/** What went wrong with storing, and what was set aside: reported in words, never dropped, never run. */
export function storageNotices({ session }: Pick<Host, 'session'>): HTMLElement[] {
  return [
    ...(session.unsaved.size > 0 ? [unsavedNotice(session)] : []),
    ...(session.quarantine.length > 0 ? [quarantineNotice(session)] : []),
  ];
}

function unsavedNotice(session: Session): HTMLElement {
  const count = session.unsaved.size;
  return el(
    'div',
    { class: 'note assess-trouble', role: 'alert' },
    el(
      'p',
      {},
      el('strong', {}, `${count} ${count === 1 ? 'answer is' : 'answers are'} not stored`),
      `: ${session.trouble ?? 'the browser refused'}. They last only as long as this page: export them as JSON now.`,
    ),
    el(
      'p',
      {},
      button('assess-button', 'Try to store again', () => session.retry()),
    ),
  );
}

function quarantineNotice(session: Session): HTMLElement {
  const { quarantine } = session;
  return el(
    'div',
    { class: 'note assess-trouble', role: 'alert', 'data-quarantine': quarantine.length },
    el(
      'p',
      {},
      el(
        'strong',
        {},
        quarantine.length === 1
          ? 'A stored value could not be read and was set aside.'
          : `${quarantine.length} stored values could not be read and were set aside.`,
      ),
      ' It counts for nothing here and is kept as it was until you delete it.',
    ),
    el('ul', { class: 'rows' }, ...quarantine.slice(0, 20).map((one) => quarantinedItem(session, one))),
  );
}

function quarantinedItem(session: Session, one: Quarantined): HTMLElement {
  return el(
    'li',
    {},
    el('p', {}, el('code', {}, one.control.slice(0, 90)), `: ${one.reason}`),
    el(
      'details',
      {},
      el('summary', {}, 'What is stored'),
      el('pre', { tabIndex: 0 }, one.raw.slice(0, 2000)),
    ),
    el(
      'p',
      { class: 'assess-row' },
      button('assess-button', 'Save as a file', () =>
        download('readyroom-set-aside.txt', 'text/plain', one.raw),
      ),
      button('assess-button', 'Delete', () => session.forget(one)),
    ),
  );
}

/** Asks what to do with the answers of a file. */
export function importNotice(
  name: string,
  incoming: Incoming,
  choose: (what: 'all' | 'missing' | 'none') => void,
): HTMLElement {
  const { answers, replacing, changed, gone } = incoming;
  const facts = [
    `${answers.length} ${answers.length === 1 ? 'answer' : 'answers'}, exported on ${incoming.made.slice(0, 10)}.`,
    replacing > 0 ? `${replacing} would replace a different answer of yours.` : '',
    changed > 0 ? `${changed} ${changed === 1 ? 'is' : 'are'} on a control that has changed since.` : '',
    gone > 0
      ? `${gone} ${gone === 1 ? 'is' : 'are'} on a control that this site does not have; kept and listed under Changes.`
      : '',
  ];
  return el(
    'div',
    { class: 'note assess-import', role: 'group', 'aria-label': 'Import' },
    el('p', {}, el('strong', {}, name), ': ', facts.filter(Boolean).join(' ')),
    el(
      'p',
      { class: 'assess-row' },
      el(
        'button',
        { type: 'button', class: 'assess-button', 'data-import': 'all', onclick: () => choose('all') },
        'Take all',
      ),
      replacing > 0 &&
        el(
          'button',
          {
            type: 'button',
            class: 'assess-button',
            'data-import': 'missing',
            onclick: () => choose('missing'),
          },
          'Only where I have no answer',
        ),
      button('assess-quiet', 'Cancel', () => choose('none')),
    ),
  );
}

export function refusal(name: string, reason: string, close: () => void): HTMLElement {
  return el(
    'div',
    { class: 'note assess-trouble', role: 'alert', 'data-refused': true },
    el('p', {}, el('strong', {}, `${name} was not imported. `), reason, ' Nothing was changed.'),
    el('p', {}, button('assess-quiet', 'Close', close)),
  );
}
