import type { Card } from './card/card.ts';
import type { Host } from './host.ts';
import type { Item } from './items.ts';
import { stateOf } from './answer.ts';
import { type Command, commandOf, digitReader } from './keys.ts';
import { answerMaker } from './card/make-answer.ts';
import { stepScore } from './card/score-step.ts';
import type { View } from './toolbar.ts';

export interface KeyDeeds {
  root: HTMLElement;
  areKeysOn(): boolean;
  view(): View;
  card(): Card | undefined;
  item(): Item | undefined;
  host: Host;
  undo(): void;
  whatIf(): void;
  help(): void;
}

/** Answers with single keys wherever the focus is, except where letters are text. */
export function listenToKeys(deeds: KeyDeeds): void {
  const { host, root } = deeds;
  const { scale } = host.data;
  const readDigit = digitReader(scale.max);
  document.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]') || !deeds.areKeysOn()) return;
    const target = event.target instanceof Element ? event.target : document.body;
    if (target !== document.body && !root.contains(target) && !target.matches('main')) return;
    const command = commandOf(event, placeOf(target));
    if (!command || (event.repeat && command.kind !== 'move' && command.kind !== 'step')) return;
    if (command.kind === 'move' && target.matches('pre, .scroll')) return;
    if (run(command, target)) event.preventDefault();
  });

  function run(command: Command, target: Element): boolean {
    if (command.kind === 'undo') deeds.undo();
    else if (command.kind === 'what-if') deeds.whatIf();
    else if (command.kind === 'help') deeds.help();
    else if (deeds.view() === 'table') return askFromTable(command, target);
    else if (deeds.view() !== 'card') return false;
    else if (command.kind === 'move') host.move(command.by);
    else return answer(command);
    return true;
  }

  function answer(command: Command): boolean {
    const item = deeds.item();
    const card = deeds.card();
    if (!card || item?.kind !== 'control') {
      host.announce('There is nothing to score here: no control serves this outcome.');
      return true;
    }
    const { control } = item;
    const before = host.session.answerTo(control.id);
    const maker = answerMaker(control, before, host.day);
    if (command.kind === 'digit') {
      const value = readDigit(command.digit, performance.now());
      if (value < scale.min || value > scale.max)
        host.announce(`${value} is off the scale from ${scale.min} to ${scale.max}.`);
      else host.give(control, maker.score(value));
    } else if (command.kind === 'step') {
      const state = stateOf(control, before, host.day);
      host.give(
        control,
        maker.score(stepScore(state.kind === 'scored' ? state.entry.current : null, command.by, scale)),
      );
    } else if (command.kind === 'not-applicable' || command.kind === 'out-of-scope') card.ask(command.kind);
    else if (command.kind === 'target' || command.kind === 'note') card.focus(command.kind);
    return true;
  }

  /** In the table a status asks for its reason on the control's own card. */
  function askFromTable(command: Command, target: Element): boolean {
    const id = target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (
      id === undefined ||
      (command.kind !== 'not-applicable' && command.kind !== 'out-of-scope' && command.kind !== 'note')
    )
      return false;
    host.open(id);
    if (command.kind === 'note') deeds.card()?.focus('note');
    else deeds.card()?.ask(command.kind);
    return true;
  }
}

function placeOf(target: Element): 'page' | 'cell' | 'typing' {
  if (target.matches('.assess-table input')) return 'cell';
  return target.matches('textarea, select, input:not([type=radio]):not([type=checkbox]), [contenteditable]')
    ? 'typing'
    : 'page';
}
