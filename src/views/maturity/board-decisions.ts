import { counted } from '../../domain/text/counted.ts';
import type { ReadinessView } from '../readiness/readiness-view.ts';
import type { BoardSheet } from './board.ts';
import type { ActionView } from './open-actions.ts';

export interface CostedGap {
  gap: BoardSheet['gaps'][number];
  actions: ActionView[];
  /** `3 days of work`; null where no action says. */
  effort: string | null;
}

/** Something that only who pays and answers for the programme can settle. */
export interface Decision {
  ask: string;
  why: string;
  choices: string[];
}

/** So many are settled in a meeting. */
const MOST = 6;

interface Standing {
  readiness: readonly ReadinessView[];
  gaps: readonly CostedGap[];
  actions: readonly ActionView[];
}

/** What the numbers ask of the board: blocked functions, gaps that nobody closes, actions that are late or have no price. */
export function decisionsOf({ readiness, gaps, actions }: Standing): Decision[] {
  const blocked = readiness.filter(({ state }) => state === 'blocked');
  const late = actions.filter(({ overdue }) => overdue);
  const unowned = gaps.filter((one) => one.actions.length === 0);
  const unpriced = gaps.filter((one) => one.actions.length > 0 && one.effort === null);
  const priced = gaps.filter(({ effort }) => effort !== null);
  const names = (list: readonly CostedGap[]) => list.map(({ gap }) => `${gap.id} ${gap.title}`).join('; ');
  return [
    ...blocked.map(({ title, groups }) => ({
      ask: `Who clears what blocks ${title}, and by when?`,
      why: whatBlocks(groups),
      choices: ['Name an owner and a day', 'Accept that it cannot be relied on until the next meeting'],
    })),
    ...(priced.length > 0
      ? [
          {
            ask: `Is the work on ${counted(priced.length, 'urgent gap')} paid for, as planned?`,
            why: priced.map(({ gap, effort }) => `${gap.id} ${gap.title}: ${effort}`).join('; '),
            choices: ['Go ahead', 'Do less, and name which waits', 'Ask for another plan'],
          },
        ]
      : []),
    ...(unowned.length > 0
      ? [
          {
            ask: `Is ${counted(unowned.length, 'urgent gap')} to be closed that no action works on?`,
            why: names(unowned),
            choices: [
              'Ask for an action with an owner and a day',
              'Lower the target, with the reason',
              'Accept the risk',
            ],
          },
        ]
      : []),
    ...(late.length > 0
      ? [
          {
            ask: `What happens to ${counted(late.length, 'action')} past due?`,
            why: late.map(({ title, due, owner }) => `${title} (${owner.label}, ${due})`).join('; '),
            choices: ['Give time or people', 'Set a new day', 'Drop them, and accept the gap'],
          },
        ]
      : []),
    ...(unpriced.length > 0
      ? [
          {
            ask: 'May these gaps be closed without knowing the effort?',
            why: names(unpriced),
            choices: ['Ask for an estimate first', 'Go ahead'],
          },
        ]
      : []),
  ].slice(0, MOST);
}

/** The items that block, with the things that fail them. */
function whatBlocks(groups: ReadinessView['groups']): string {
  return groups
    .filter(({ id }) => id === 'blocks')
    .flatMap(({ items }) => items)
    .map(({ text, failing }) =>
      failing.length > 0 ? `${text} (${failing.map(({ label }) => label).join(', ')})` : text,
    )
    .join('; ');
}
