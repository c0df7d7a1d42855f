import { yamlText } from '../model/yaml-text.ts';
import { printableLine } from '../text/printable.ts';
import type { RunState } from './run-state.ts';
import { markTitle } from './step-marks.ts';
import type { StepPlaces } from './step-places.ts';
import { stepId } from './step-work.ts';
import { moveTitle, movesWanting, runbookOfMove } from './tabletop/tabletop-record.ts';
import type { TabletopState } from './tabletop/tabletop-state.ts';

/** Longest title of a finding or record; the whole answer stands in the text. */
const MOST = 200;

/** What findings need to know of the programme. */
export interface FindingWorld {
  runbooks: ReadonlyMap<string, { title: string; owner: string; aliases?: readonly string[] }>;
  /** Titles by id. */
  roles: ReadonlyMap<string, string>;
  /** Where steps are written. */
  places: StepPlaces;
}

interface Finding {
  title: string;
  /** Whom it is for, where that is not who led. */
  owner?: string | undefined;
  /** Absent where it is about all of the record. */
  runbook?: string | undefined;
}

/**
 * The answers that end an exercise and the moves that were not made as expected, each a finding of whoever led, else of the
 * owner of the first runbook; and the steps that were marked, each of the owner of its runbook.
 */
export function findingsOf(
  { answers, lead, marks }: Pick<RunState, 'answers' | 'lead' | 'marks'>,
  tabletop: TabletopState | undefined,
  runbooks: readonly { id: string }[],
  world: FindingWorld,
): { lines: string[]; said: string[] } {
  const wanting = tabletop ? movesWanting(tabletop) : [];
  if (answers.length + marks.length + wanting.length === 0) return { lines: [], said: [] };
  const [first, ...others] = runbooks;
  const leader = [lead, first && world.runbooks.get(first.id)?.owner].find(
    (id) => id !== undefined && world.roles.has(id),
  );
  if (leader === undefined)
    return {
      lines: [],
      said: ['The answers stand in the text only: there is no role to own them as findings.'],
    };
  const known = new Set(runbooks.map(({ id }) => id));
  const only = others.length === 0 ? first?.id : undefined;
  const findings: Finding[] = [
    ...answers.map(({ text }) => ({ title: text, runbook: only })),
    ...wanting.map((move) => ({ title: moveTitle(move), runbook: runbookOfMove(move) ?? only })),
    ...marks.map((mark) => ({
      title: markTitle(mark, world.places.get(stepId(mark.runbook, mark.step))),
      owner: ownerOf(mark.runbook, world),
      runbook: mark.runbook,
    })),
  ];
  const lines = findings.flatMap(({ title, owner, runbook }) => [
    `  - title: ${yamlLine(title)}`,
    '    status: open',
    `    owner: ${yamlText(owner ?? leader)}`,
    ...(runbook !== undefined && known.has(runbook) ? [`    runbook: ${yamlText(runbook)}`] : []),
  ]);
  return { lines, said: ['Give each finding the day on which it is due.'] };
}

/** Who mends a step: the owner of its runbook. */
function ownerOf(runbook: string, { runbooks, roles }: FindingWorld): string | undefined {
  const owner = runbooks.get(runbook)?.owner;
  return owner !== undefined && roles.has(owner) ? owner : undefined;
}

/** Foreign text as one line of YAML. */
export function yamlLine(text: string): string {
  const line = printableLine(text.toWellFormed().replace(/\s+/g, ' ')).trim();
  return yamlText(line.length > MOST ? `${line.slice(0, MOST).toWellFormed().trimEnd()}…` : line);
}
