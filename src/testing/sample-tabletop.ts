import type { Deed } from '../domain/model/run-log.ts';
import { at, PLAY, TAKE_UP } from './sample-run.ts';

const told = (inject: string, title: string, minute: number) => ({ inject, title, minute });
export const NOTE = told('0-min-a-note', 'A note', 0);
export const PRESS = told('t75-the-press', 'The press', 75);

/** A way that a move links to in the sample tree's web shell runbook. */
const CONFIRM = at('confirm-the-shell', 'Confirm the shell');
export const IS_IT = at('decision-is-it-a-shell', 'Decision: Is it a shell?');

export const judge = (
  move: string,
  verdict: 'met' | 'partly' | 'missed',
  more: Partial<Extract<Deed, { do: 'judge-move' }>> = {},
): Deed => ({ do: 'judge-move', inject: NOTE.inject, move, expected: `Move ${move}`, verdict, ...more });

/** A tabletop from its start to its end, one deed a minute. */
export const TABLETOP: readonly Deed[] = [
  PLAY,
  TAKE_UP,
  { do: 'resume' },
  { do: 'give-inject', ...NOTE },
  judge('a', 'met', { ways: [CONFIRM] }),
  judge('b', 'missed', { ways: [{ ...IS_IT, arm: null }] }),
  judge('b', 'met', { ways: [{ ...IS_IT, arm: 'Yes' }] }),
  judge('c', 'partly', { text: 'Asked, but nobody answered: "who owns it?"', ways: [CONFIRM] }),
  judge('d', 'missed'),
  { do: 'pin', fact: 'decision', text: 'Pull the plug', by: 'incident-lead' },
  { do: 'pause' },
  { do: 'note', text: 'Two talked at once', by: 'Observer' },
  { do: 'resume' },
  { do: 'skip-inject', ...PRESS, text: 'Out of time' },
  { do: 'answer', question: 1, text: 'Nobody had the console open' },
  { do: 'close' },
];
