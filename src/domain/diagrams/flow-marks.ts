import {
  countWays,
  isNoted,
  nameOfWay,
  wordsOfRest,
  type Way,
  type WayState,
} from '../metrics/path-coverage.ts';
import { mermaidLine } from './mermaid-text.ts';

/** How a way is drawn, by the line of its arrow or of its box: colours mean roles, and print in one. */
const LINES = {
  walked: 'stroke-width:3px',
  again: 'stroke-width:2px,stroke-dasharray:12 3 3 3',
  never: 'stroke-dasharray:7 5',
} as const;
type Line = keyof typeof LINES;

const LINE_OF: Record<WayState, Line> = {
  walked: 'walked',
  changed: 'again',
  overdue: 'again',
  never: 'never',
};

/** Where the ways of a runbook are drawn: the id of a step's box, the place of an arm's arrow among all arrows. */
export interface DrawnWays {
  boxOf(anchor: string): string | undefined;
  arrowsOf(anchor: string, arm: string): readonly number[];
}

/** Lines of Mermaid that draw each way as records know it; none where no record says what was walked. */
export function flowMarks(ways: readonly Way[], drawn: DrawnWays): string[] {
  if (!isNoted(ways)) return [];
  const byLine = Map.groupBy(ways, ({ state }) => LINE_OF[state]);
  return (Object.keys(LINES) as Line[]).flatMap((line) => {
    const own = byLine.get(line) ?? [];
    const boxes = own.flatMap(({ anchor, arm }) => (arm === undefined ? (drawn.boxOf(anchor) ?? []) : []));
    const arrows = own.flatMap(({ anchor, arm }) => (arm === undefined ? [] : drawn.arrowsOf(anchor, arm)));
    return [
      ...(boxes.length > 0
        ? [`  classDef ${line} ${LINES[line]}`, `  class ${boxes.join(',')} ${line}`]
        : []),
      ...(arrows.length > 0 ? [`  linkStyle ${arrows.join(',')} ${LINES[line]}`] : []),
    ];
  });
}

/** The same in words, for who does not see the lines; it ends in a full stop. Empty where there are none. */
export function markWords(ways: readonly Way[]): string {
  if (!isNoted(ways)) return '';
  const counts = countWays(ways);
  const rest = wordsOfRest(counts);
  const named = (line: Line) =>
    ways.filter(({ arm, state }) => arm !== undefined && LINE_OF[state] === line).map(nameOfWay);
  const lists = [
    { what: 'Ways to walk again', names: named('again') },
    { what: 'Ways never walked', names: named('never') },
  ];
  return [
    `${counts.walked} of ${counts.of} steps and ways walked within the interval${rest ? `, ${rest}` : ''}.`,
    ...lists.flatMap(({ what, names }) =>
      names.length > 0 ? [`${what}: ${mermaidLine(names.join(' · '))}.`] : [],
    ),
  ].join(' ');
}
