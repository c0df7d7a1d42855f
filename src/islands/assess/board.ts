import type { AssessData } from '../../views/maturity/assess-data.ts';
import { assessmentDay } from './answer.ts';
import { breathe } from '../parts/breathe.ts';
import { answerStore, emptyShelf, type Shelf } from './answer-store.ts';
import { boardFrame } from './board-frame.ts';
import { boardViews } from './board-views.ts';
import { exporter } from './export-import.ts';
import { helpDialog } from './help.ts';
import type { Host } from './host.ts';
import { itemFilter } from './item-filter.ts';
import { itemsOf } from './items.ts';
import { listenToKeys } from './listen-to-keys.ts';
import { listenToTabs } from './listen-to-tabs.ts';
import { keepKeys, recallKeys, recallWhereabouts } from './memory.ts';
import { type LiveNumbers, liveNumbers } from './numbers.ts';
import { type ScorePanel, scorePanel } from './score-panel.ts';
import { type Session, session as openSession } from './session.ts';
import { spokenDeeds, whatIfWords } from './spoken-deeds.ts';
import { toolbar } from './toolbar.ts';

/** Puts the whole self-assessment into `root`, in pieces, so that no one of them holds the page up. */
export async function assessBoard(root: HTMLElement, data: AssessData): Promise<void> {
  const now = () => new Date().toISOString();
  const day = assessmentDay(data, now().slice(0, 10));
  const numbers = liveNumbers(data, day);
  await breathe();
  const items = itemsOf(data);
  const session = openSession(answerStore(shelf(), data.programme.id, data.scale, now), now, () => refresh());
  const recalled = recallWhereabouts();
  const seen = () => ({ answers: session.answers, answerTo: session.answerTo, day });
  const filter = itemFilter(items, recalled.filters, seen);
  const frame = boardFrame(toggleWhatIf);
  const { announce } = frame;
  const deeds = spokenDeeds({ data, session, announce }, numbers, () => views.cards.flush());
  const host: Host = {
    data,
    day,
    session,
    items,
    get shown() {
      return filter.shown;
    },
    give: deeds.give,
    withdraw: deeds.withdraw,
    open(id) {
      views.cards.go(id);
      views.setView('card');
      views.cards.focus();
    },
    move: (by) => views.cards.move(by),
    announce,
  };
  const views = boardViews(host, filter, recalled.view, () => refresh());
  const panel = scorePanel(data.framework.functions, (id) =>
    views.setFilters({ ...filter.filters, function: filter.filters.function === id ? '' : id }),
  );
  await breathe();
  const help = helpDialog(recallKeys(), keepKeys);
  const shared = { undo: deeds.undo, whatIf: toggleWhatIf, help: () => help.showModal() };
  const bar = toolbar(data, {
    ...shared,
    view: views.setView,
    filter: views.setFilters,
    ...exporter(host, frame.asking, numbers),
  });

  await breathe();
  frame.fill(root, bar, views.stage, panel, help);
  listenToKeys({
    ...shared,
    root,
    areKeysOn: recallKeys,
    view: () => views.view,
    card: () => views.cards.card,
    item: () => views.cards.item,
    host,
  });
  listenToTabs(session, () => views.cards.flush());
  views.setUp();

  function toggleWhatIf(): void {
    const isOn = deeds.toggleWhatIf();
    if (views.view === 'changes' && isOn) views.setView('card');
    announce(whatIfWords(isOn));
  }

  function refresh(): void {
    numbers.update(session);
    root.toggleAttribute('data-what-if', session.whatIf !== null);
    frame.show(host);
    bar.show({
      view: views.view,
      filters: filter.filters,
      undoable: session.undoable,
      isWhatIf: session.whatIf !== null,
      changes: session.answers.size,
      shown: filter.shown.length,
      total: items.length,
    });
    showScores(panel, session, numbers);
    views.refresh(numbers);
  }
}

function showScores(panel: ScorePanel, { whatIf }: Session, numbers: LiveNumbers): void {
  panel.show({
    now: numbers.now,
    before: whatIf ? numbers.mine : numbers.published,
    beforeWords: whatIf ? 'your answers' : 'what is published',
    left: numbers.left,
  });
}

function shelf(): Shelf {
  try {
    return window.localStorage;
  } catch {
    return emptyShelf();
  }
}
