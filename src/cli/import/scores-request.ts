import path from 'node:path';
import type { Range } from '../../adapters/import/map-score.ts';
import type { WordMeanings } from '../../adapters/import/row-standing.ts';
import { namedScale, SCALE_NAMES } from '../../adapters/import/named-scales.ts';
import { readMeanings } from '../../adapters/import/score-words.ts';
import { Day } from '../../domain/model/time/day.ts';
import { Id } from '../../domain/model/text.ts';
import type { Option, OptionValues, Terminal } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { DRY_RUN_OPTION, textOption } from './import-options.ts';
import { scoreColumns, type Quarter } from './score-columns.ts';
import { commandLine } from '../../domain/text/command-line.ts';

export const SCORES_OPTIONS: Record<string, Option> = {
  id: { type: 'string', value: 'COL', help: 'Column with CSF subcategory ids, such as DE.AE-02' },
  current: {
    type: 'string',
    value: 'COL',
    multiple: true,
    help: 'Column with scores; a blank is unanswered. Repeated, one column for each quarter: its day stands in its title ("Q1 2026") or behind it ("Spring=2026-03-31")',
  },
  target: {
    type: 'string',
    value: 'COL',
    multiple: true,
    help: 'Column with the scores that are wanted; repeated as --current is',
  },
  weight: { type: 'string', value: 'COL', help: 'Column with weights' },
  note: { type: 'string', value: 'COL', multiple: true, help: 'Column with notes; repeated as --current is' },
  column: {
    type: 'string',
    value: 'COL',
    help: 'Column with the day of each row: several quarters in one go, a row for each',
  },
  scope: {
    type: 'string',
    value: 'COL',
    help: 'Column that says which rows are in scope ("none": no column does, every score counts)',
  },
  status: {
    type: 'string',
    value: 'COL',
    help: 'Column that says which rows are assessed, not applicable or not started ("none" as above)',
  },
  map: {
    type: 'string',
    value: 'WORD=MEANING',
    multiple: true,
    help: 'What a word of the sheet means: a score, or counts, unanswered, not-applicable, out-of-scope; may be repeated',
  },
  round: {
    type: 'string',
    value: 'step',
    choices: ['step'],
    help: 'Take scores that fall between two steps of the scale to the nearest',
  },
  scale: {
    type: 'string',
    value: 'MIN-MAX',
    help: `Scale of the file, mapped linearly to that of site.yml; or its name: ${SCALE_NAMES.join(', ')}`,
  },
  sheet: { type: 'string', value: 'NAME', help: 'Sheet of a workbook to read' },
  'dry-run': DRY_RUN_OPTION,
  date: {
    type: 'string',
    value: 'DATE',
    help: 'Day of the assessment, YYYY-MM-DD; with --column, that of rows that name none',
  },
  out: {
    type: 'string',
    value: 'DIR',
    help: 'Programme to write to (its content/assessments); --root, if given, is where its controls are read from',
  },
  owner: {
    type: 'string',
    value: 'ROLE',
    help: 'Owner of new controls (default: a draft role, added to roles.yml)',
  },
  'skip-bad': { type: 'boolean', help: 'Leave out rows that cannot be used, instead of writing nothing' },
};

/** The names of the table's columns, by what they hold. */
export interface ScoreColumns {
  id: string;
  current: string;
  target?: string;
  weight?: string;
  note?: string;
  date?: string;
}

export interface ScoresRequest {
  columns: ScoreColumns;
  /** Columns of one day each, oldest first; undefined: the table has one for all rows. */
  quarters: readonly Quarter[] | undefined;
  scale: Range;
  /** Columns that say which rows count; null: the table was said to have none; undefined: nothing was said. */
  standings: readonly string[] | null | undefined;
  meanings: WordMeanings;
  round: boolean;
  /** Day of rows that name none; undefined: each row has to. */
  date: string | undefined;
  today: string;
  sheet: string | undefined;
  dryRun: boolean;
  owner: string | undefined;
  skipBad: boolean;
  /** The programme that controls are read from, and the one that is written to. */
  root: string;
  out: string;
}

/** What the command line asks for; wrong use is said before anything is read. */
export function scoresRequest(values: OptionValues, terminal: Terminal): ScoresRequest {
  const text = (name: string) => (typeof values[name] === 'string' ? String(values[name]) : undefined);
  const required = (name: string) => {
    const value = text(name);
    if (value === undefined || value.trim() === '') {
      throw new UsageError(
        `--${name} ${SCORES_OPTIONS[name]?.value ?? ''} is missing. "${commandLine('import --help')}" lists the options.`,
      );
    }
    return value;
  };
  const given = scoreColumns(values, terminal.clock());
  const columns: ScoreColumns = { id: required('id'), ...given.columns };
  if (text('weight')) columns.weight = required('weight');
  if (text('column') !== undefined) columns.date = required('column');
  if (given.quarters && (text('column') ?? text('date')) !== undefined)
    throw new UsageError(
      'With several --current each column has its own day: leave out --column and --date.',
    );
  const out = programmeOf(path.resolve(terminal.cwd, required('out')));
  const root = text('root');
  return {
    columns,
    quarters: given.quarters,
    standings: standingColumns([text('scope'), text('status')]),
    meanings: new Map([...(namedScale(required('scale'))?.words ?? []), ...meaningsIn(values['map'])]),
    round: values['round'] === 'step',
    scale: scaleIn(required('scale')),
    date:
      given.quarters === undefined && (columns.date === undefined || text('date') !== undefined)
        ? dayIn(required('date'), terminal)
        : undefined,
    today: terminal.clock(),
    owner: ownerIn(text('owner')),
    sheet: textOption(values, 'sheet'),
    dryRun: values['dry-run'] === true,
    skipBad: values['skip-bad'] === true,
    out,
    root: root === undefined ? out : path.resolve(terminal.cwd, root),
  };
}

function standingColumns(given: readonly (string | undefined)[]): readonly string[] | null | undefined {
  const said = given.filter((name) => name !== undefined);
  if (said.some((name) => name.trim() === ''))
    throw new UsageError('--scope and --status take the title of a column, or "none".');
  const columns = said.filter((name) => name !== 'none');
  return said.length === 0 ? undefined : columns.length === 0 ? null : columns;
}

function meaningsIn(given: OptionValues[string]): WordMeanings {
  const meanings = readMeanings(Array.isArray(given) ? given : []);
  if ('problem' in meanings) throw new UsageError(meanings.problem);
  return meanings;
}

/** The folder of assessments means the programme that it belongs to. */
function programmeOf(folder: string): string {
  const parts = folder.split(path.sep);
  if (parts.at(-1) === 'assessments' && parts.at(-2) === 'content') return path.resolve(folder, '../..');
  return parts.at(-1) === 'content' ? path.dirname(folder) : folder;
}

function scaleIn(given: string): Range {
  const named = namedScale(given);
  if (named) return { min: named.min, max: named.max };
  const found = /^\s*(-?\d+(?:\.\d+)?)\s*(?:-|–|\.\.|:|to)\s*(-?\d+(?:\.\d+)?)\s*$/.exec(given);
  const [min, max] = [Number(found?.[1]), Number(found?.[2])];
  if (found && min < max) return { min, max };
  throw new UsageError(
    `Unexpected --scale "${given}", expected the lowest and the highest score, such as 0-5 or 1-4, or one of ${SCALE_NAMES.join(', ')}.`,
  );
}

function dayIn(given: string, terminal: Terminal): string {
  if (!Day.safeParse(given).success) {
    throw new UsageError(`Unexpected --date "${given}", expected a day that exists, written YYYY-MM-DD.`);
  }
  if (given > terminal.clock())
    throw new UsageError(`Unexpected --date "${given}", expected a day up to today: it lies in the future.`);
  return given;
}

function ownerIn(given: string | undefined): string | undefined {
  if (given === undefined || Id.safeParse(given).success) return given;
  throw new UsageError(
    `Unexpected --owner "${given}", expected the id of a role in content/roles.yml, such as incident-lead.`,
  );
}
