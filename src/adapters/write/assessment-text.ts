import type { HistoryEntry } from '../../domain/model/assessment.ts';
import { entryPairs, flowMapping } from './entry-text.ts';
import { yamlNumber, yamlText } from './yaml-text.ts';

export interface NewAssessment {
  id: string;
  title: string;
  csf: readonly string[];
  owner: string;
  weight?: number;
  /** Oldest first. */
  entries?: readonly HistoryEntry[];
  /** Markdown. */
  body: string;
}

/** The text of a new `content/assessments/<id>.md`. */
export function assessmentText({ id, title, csf, owner, weight, entries = [], body }: NewAssessment): string {
  const lines = [
    '---',
    `id: ${id}`,
    `title: ${yamlText(title)}`,
    `csf: [${csf.join(', ')}]`,
    `owner: ${owner}`,
    ...(weight === undefined ? [] : [`weight: ${yamlNumber(weight)}`]),
    ...(entries.length > 0 ? ['history:'] : []),
    ...entries.map((entry) => `  - ${flowMapping(entryPairs(entry))}`),
    '---',
    '',
    body,
  ];
  return `${lines.join('\n')}\n`;
}
