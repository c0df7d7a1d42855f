import type { HistoryEntry } from '../../domain/model/assessment.ts';
import { entryPairs, flowMapping } from './entry-text.ts';
import { yamlNumber, yamlText } from './yaml-text.ts';

export interface NewAssessment {
  id: string;
  title: string;
  csf: readonly string[];
  owner: string;
  weight?: number;
  entry?: HistoryEntry;
  /** Markdown. */
  body: string;
}

/** The text of a new `content/assessments/<id>.md`. */
export function assessmentText({ id, title, csf, owner, weight, entry, body }: NewAssessment): string {
  const lines = [
    '---',
    `id: ${id}`,
    `title: ${yamlText(title)}`,
    `csf: [${csf.join(', ')}]`,
    `owner: ${owner}`,
    ...(weight === undefined ? [] : [`weight: ${yamlNumber(weight)}`]),
    ...(entry ? ['history:', `  - ${flowMapping(entryPairs(entry))}`] : []),
    '---',
    '',
    body,
  ];
  return `${lines.join('\n')}\n`;
}
