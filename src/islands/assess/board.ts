import type { AssessControl, AssessData } from '../../views/maturity/assess-data.ts';
import { type Answer, assessmentDay } from './answer.ts';
import { answerStore, emptyShelf, type Shelf } from './answer-store.ts';
import { changeList } from './change-list.ts';
import { answerWords } from './differences.ts';
import { el, say } from '../parts/dom.ts';
import { exporter } from './export-import.ts';
import { helpDialog } from './help.ts';
import type { Host } from './host.ts';
import { type Filters, type Item, itemsOf, NO_FILTERS, passes } from './items.ts';
import { listenToKeys } from './listen-to-keys.ts';
import { listenToTabs } from './listen-to-tabs.ts';
import { keepKeys, keepWhereabouts, recallKeys, recallWhereabouts } from './memory.ts';
import { storageNotices } from './notices.ts';
import { liveNumbers } from './numbers.ts';
import { oneByOne } from './one-by-one.ts';
import { outcomeMap } from './outcome-map.ts';
import { scorePanel } from './score-panel.ts';
import { session as openSession } from './session.ts';
import { answerTable } from './table.ts';
import { toolbar, type View } from './toolbar.ts';
import { scoreWords } from './words.ts';

/** Puts the whole self-assessment into `root`. */
export function assessBoard(root: HTMLElement, data: AssessData): void {
  const now = () => new Date().toISOString();
  const day = assessmentDay(data, now().slice(0, 10));
  const numbers = liveNumbers(data, day);
  const items = itemsOf(data);
  const session = openSession(answerStore(shelf(), data.programme.id, data.scale, now), now, () => refresh());
  let { view, filters } = recallWhereabouts();
  let shown: Item[] = [];

  const host: Host = {
    data,
    day,
    session,
    items,
    get shown() {
      return shown;
    },
    give,
    withdraw(controls) {
      const title = data.controls.find(({ id }) => id === controls[0])?.title ?? controls[0];
      session.withdraw(
        controls,
        controls.length === 1
          ? `the dropping of the answer to ${title}`
          : `the dropping of ${controls.length} answers`,
      );
      host.announce(
        controls.length === 1
          ? `The answer to ${title} is dropped.`
          : `${controls.length} answers are dropped.`,
      );
    },
    open(id) {
      cards.go(id);
      setView('card');
      cards.focus();
    },
    move: (by) => cards.move(by),
    announce: (words) => say(status, status.textContent === words ? `${words}\u00a0` : words),
  };

  const status = el('p', { class: 'vh', role: 'status', 'data-status': true });
  const storage = el('div', { class: 'assess-notices stack' });
  const asking = el('div', { class: 'assess-notices stack' });
  const supposed = el('span');
  const band = el(
    'div',
    { class: 'assess-band', hidden: true },
    el('p', {}, el('strong', {}, 'What if. '), supposed),
    el(
      'button',
      { type: 'button', class: 'assess-button', 'data-do': 'leave', onclick: () => toggleWhatIf() },
      'Leave and forget',
    ),
  );
  const cards = oneByOne(host, (item) => passes(item, filters, seen()));
  const table = answerTable(host);
  const map = outcomeMap(host, showOutcome);
  const changes = changeList(host);
  const stage = el('div', { class: 'assess-stage' });
  const panel = scorePanel(data.framework.functions, (id) =>
    setFilters({ ...filters, function: filters.function === id ? '' : id }),
  );
  const help = helpDialog(recallKeys(), keepKeys);
  const bar = toolbar(data, {
    view: setView,
    filter: setFilters,
    undo,
    whatIf: toggleWhatIf,
    help: () => help.showModal(),
    ...exporter(host, asking, numbers),
  });

  root.replaceChildren(
    bar.element,
    band,
    storage,
    asking,
    el(
      'div',
      { class: 'assess-grid' },
      el('div', { class: 'assess-main' }, bar.filters, stage),
      panel.element,
    ),
    status,
    help,
  );
  listenToKeys({
    root,
    areKeysOn: recallKeys,
    view: () => view,
    card: () => cards.card,
    item: () => cards.item,
    host,
    undo,
    whatIf: toggleWhatIf,
    help: () => help.showModal(),
  });
  listenToTabs(session, () => cards.flush());
  filterItems();
  setView(view);

  function seen() {
    return { answers: session.answers, answerTo: session.answerTo, day };
  }

  function give(control: AssessControl, answer: Answer | undefined, joins?: string): void {
    if (!answer) return host.announce('Give a score first.');
    session.give(answer, `${control.title}: ${answerWords(answer)}`, joins);
    host.announce(scoreWords(control, answer, numbers, session.whatIf !== null));
  }

  function undo(): void {
    cards.flush();
    const words = session.undo();
    host.announce(words === undefined ? 'There is nothing to undo.' : `Undone: ${words}.`);
  }

  /** Suppositions end with the mode: nothing of them stays, not even an undo. */
  function toggleWhatIf(): void {
    cards.flush();
    const isOn = session.whatIf === null;
    session.suppose(isOn);
    if (view === 'changes' && isOn) setView('card');
    host.announce(
      isOn
        ? 'What-if mode: answers are suppositions, nothing is kept.'
        : 'What-if mode is left. Your answers are as they were.',
    );
  }

  function setFilters(to: Filters): void {
    filters = to;
    filterItems();
    if (view === 'changes' || view === 'map') setView('card');
    else setView(view);
  }

  function filterItems(): void {
    shown = items.filter((item) => passes(item, filters, seen()));
    cards.filtered();
  }

  function showOutcome(id: string): void {
    const own = items.filter(({ outcomes }) => outcomes.includes(id));
    filters = own.length > 1 ? { ...NO_FILTERS, words: id } : NO_FILTERS;
    filterItems();
    if (own[0]) host.open(own[0].id);
  }

  function setView(to: View): void {
    cards.flush();
    view = to;
    keepWhereabouts({ view, filters });
    if (to !== 'card') filterItems();
    bar.filters.hidden = to === 'map' || to === 'changes';
    stage.replaceChildren(
      to === 'card'
        ? cards.element
        : to === 'table'
          ? table.element
          : to === 'map'
            ? map.element
            : changes.element,
    );
    if (to === 'table') table.show(cards.item?.id);
    if (to === 'card') cards.show();
    refresh();
  }

  function refresh(): void {
    numbers.update(session);
    const isWhatIf = session.whatIf !== null;
    root.toggleAttribute('data-what-if', isWhatIf);
    band.hidden = !isWhatIf;
    const count = session.whatIf?.size ?? 0;
    say(
      supposed,
      `${count === 0 ? 'Answer to see what it would do.' : `${count} ${count === 1 ? 'supposition' : 'suppositions'}.`} Nothing here is stored or exported, and your answers stay as they are.`,
    );
    storage.replaceChildren(...storageNotices(host));
    bar.show({
      view,
      filters,
      undoable: session.undoable,
      isWhatIf,
      changes: session.answers.size,
      shown: shown.length,
      total: items.length,
    });
    panel.show({
      now: numbers.now,
      before: isWhatIf ? numbers.mine : numbers.published,
      beforeWords: isWhatIf ? 'your answers' : 'what is published',
      left: numbers.left,
    });
    if (view === 'card') cards.refresh();
    if (view === 'table') table.refresh();
    if (view === 'map') map.refresh(numbers.now);
    if (view === 'changes') changes.refresh(numbers.published, numbers.mine);
  }
}

function shelf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    return emptyShelf();
  }
}
