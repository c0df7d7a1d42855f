import { badge, button, el, link, say } from '../../parts/dom.ts';
import { answerPart } from './card-answer.ts';
import { standingOf, stateOf } from '../answer.ts';
import { asideOf } from './card-aside.ts';
import { changedNote, factsLine, markOf, outcomeTags, publishedLine } from './card-lines.ts';
import { stateWords } from '../differences.ts';
import type { Host } from '../host.ts';
import type { Item } from '../items.ts';
import { answerMaker } from './make-answer.ts';
import { commandLine } from '../../../domain/text/command-line.ts';

/** One item alone: the question with its rubric and answer, or an outcome that no control serves. */
export interface Card {
  element: HTMLElement;
  item: Item;
  /** Shows answers as they are now, without moving the focus. */
  refresh(): void;
  /** Asks for the rationale of a status. */
  ask(status: 'not-applicable' | 'out-of-scope'): void;
  focus(part: 'answer' | 'target' | 'note'): void;
  /** Keeps what is being typed. */
  flush(): void;
}

/** `onward`: the way to the next question, which stands behind the answer. */
export function itemCard(host: Host, item: Item, onward: HTMLElement): Card {
  return item.kind === 'gap' ? gapCard(item, onward) : controlCard(host, item, onward);
}

function controlCard(host: Host, item: Extract<Item, { kind: 'control' }>, onward: HTMLElement): Card {
  const { control } = item;
  const { session, day, data } = host;
  const published = stateOf(control, undefined, day);
  const drop = () => host.withdraw([control.id]);
  const mark = el('span', { class: 'assess-mark' });
  const take = button('assess-quiet', 'Take my answer back', drop);
  const changed = changedNote(
    () => host.give(control, answerMaker(control, session.answerTo(control.id), day).again()),
    drop,
  );
  const answer = answerPart(host, control);
  const element = el(
    'article',
    { class: 'assess-card panel', 'aria-labelledby': 'assess-title', 'data-control': control.id },
    el(
      'div',
      { class: 'assess-card-head' },
      outcomeTags(item.outcomes, data),
      el('h2', { id: 'assess-title', tabIndex: -1 }, control.title),
      control.question ? el('p', { class: 'assess-question' }, control.question) : null,
    ),
    changed.element,
    el('div', { class: 'assess-said' }, mark, publishedLine(published), take),
    answer.element,
    el('p', {}, onward),
    asideOf(control, day),
    factsLine(control),
  );
  const refresh = (): void => {
    const own = session.answerTo(control.id);
    const kept = session.answers.get(control.id)?.answer;
    const standing = kept && standingOf(kept, control);
    const isSupposed = session.whatIf?.has(control.id) ?? false;
    const state = stateOf(control, own, day);
    mark.replaceChildren(markOf(own, standing, isSupposed, state));
    take.hidden = session.whatIf ? !isSupposed : !own;
    say(take, isSupposed ? 'Drop this supposition' : 'Take my answer back');
    changed.element.hidden = standing !== 'changed' || session.whatIf !== null;
    say(
      changed.words,
      kept
        ? `You said ${stateWords(stateOf(control, kept, kept.date))} on ${kept.date}; the site now says ${stateWords(published)}. Until you look, apply will refuse this answer.`
        : '',
    );
    answer.refresh(own, state);
  };
  refresh();
  return { element, item, refresh, ask: answer.ask, flush: answer.flush, focus: answer.focus };
}

function gapCard(item: Extract<Item, { kind: 'gap' }>, onward: HTMLElement): Card {
  const heading = el('h2', { id: 'assess-title', tabIndex: -1 }, item.title);
  const command = commandLine(`new assessment ${item.id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`);
  const element = el(
    'article',
    { class: 'assess-card panel', 'aria-labelledby': 'assess-title', 'data-gap': item.id },
    el(
      'div',
      { class: 'assess-card-head' },
      el(
        'ul',
        { class: 'tags' },
        el('li', {}, el('a', { class: 'tag', href: link(`/maturity/${item.id}/`, item.id).href }, item.id)),
      ),
      heading,
      el('p', { class: 'assess-question' }, item.outcome),
    ),
    el('div', { class: 'assess-said' }, badge('grey', 'ring', item.isWithheld ? 'Withheld' : 'No control')),
    item.isWithheld
      ? el(
          'p',
          {},
          'Controls for this outcome exist but are above what this site may publish. They count with the scores that they have and cannot be answered here.',
        )
      : el(
          'p',
          {},
          'No control serves this outcome yet, so there is nothing to score: it counts as unanswered. Write a control for it, then answer here:',
        ),
    item.isWithheld ? null : el('pre', { tabIndex: 0 }, el('code', {}, command)),
    el('p', {}, onward),
  );
  return { element, item, refresh: () => {}, ask: () => {}, flush: () => {}, focus: () => heading.focus() };
}
