import { toCsv } from '../../domain/text/csv.ts';
import type { Day } from '../../domain/model/time/day.ts';
import type { AssessData } from '../../views/maturity/assess-data.ts';
import { standingOf, stateOf } from './answer.ts';
import type { Answers } from './answer.ts';
import type { Answer } from './answer.ts';

const COLUMNS = [
  'id',
  'control',
  'title',
  'question',
  'owner',
  'weight',
  'current',
  'target',
  'status',
  'rationale',
  'note',
  'date',
  'published_current',
  'published_target',
  'standing',
] as const;

/** One row for each control and outcome: what counts with the answers, and what the site says. `import scores` reads it by `id`, `current`, `target` and `status`. */
export function answersToCsv(data: AssessData, answers: Answers, day: Day): string {
  const covered = new Set<string>();
  const rows = data.controls
    .filter(({ base }) => base)
    .flatMap((control) => {
      const kept = answers.get(control.id)?.answer;
      const before = stateOf(control, undefined, day);
      const state = stateOf(control, kept, day);
      const entry: Partial<Record<(typeof COLUMNS)[number], unknown>> =
        state.kind === 'unanswered' ? {} : state.entry;
      return control.csf.map((id) => {
        covered.add(id);
        return COLUMNS.map((column) => {
          if (column === 'id') return id;
          if (column === 'control') return control.id;
          if (column === 'title' || column === 'question' || column === 'owner') return control[column];
          if (column === 'weight') return control.weight ?? 1;
          if (column === 'published_current')
            return before.kind === 'scored' ? before.entry.current : undefined;
          if (column === 'published_target')
            return before.kind === 'scored' ? before.entry.target : undefined;
          if (column === 'standing') return standingWords(kept, kept && standingOf(kept, control));
          return entry[column];
        });
      });
    });
  const open = data.framework.subcategories
    .filter(({ id }) => !covered.has(id))
    .map(({ id, title }) =>
      COLUMNS.map((column) =>
        column === 'id' ? id : column === 'title' ? title : column === 'standing' ? 'no control' : '',
      ),
    );
  return `\uFEFF${toCsv([COLUMNS, ...rows, ...open])}`;
}

function standingWords(kept: Answer | undefined, standing: string | undefined): string {
  return kept && standing ? `answered (${standing})` : 'published';
}
