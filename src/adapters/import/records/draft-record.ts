import { yamlFlow } from '../../../domain/model/yaml-text.ts';
import { wordsInMarkdown } from '../../../domain/text/escape-markdown.ts';
import type { ReadTimeline } from './read-timeline.ts';

export interface RecordHead {
  id: string;
  title: string;
  kind: string;
  runbooks: readonly string[];
  severity?: string | undefined;
  source: string;
}

/** The text of a record: its instants above, every row of the table below. */
export function recordText(head: RecordHead, { rows, events }: ReadTimeline): string {
  const fields: [string, unknown][] = [
    ['id', head.id],
    ['title', head.title],
    ['date', (events.detected ?? events.started ?? rows[0]?.at ?? '').slice(0, 10)],
    ['kind', head.kind],
    ['runbooks', head.runbooks],
    ...(head.severity === undefined ? [] : [['severity', head.severity] as [string, unknown]]),
    ...(Object.keys(events).length > 0 ? [['timeline', events] as [string, unknown]] : []),
  ];
  const cell = (text: string) =>
    text
      .split('\n')
      .map((line) => wordsInMarkdown(line))
      .filter((line) => line !== '')
      .join('<br>');
  const lines = rows.map(({ at, title, text, source, category, rest }) => {
    const more = [text, ...rest.map((one) => `${one.title}: ${one.cell}`)]
      .filter((one) => one !== '')
      .map(cell);
    return `| ${at.replace('T', ' ').replace(/(:00)?Z$/, '')} | ${[cell(title), ...more].join('<br>')} | ${cell(category)} | ${cell(source)} |`;
  });
  return `---\n${fields.map(([key, value]) => `${key}: ${yamlFlow(value)}`).join('\n')}\n---\n\nImported from ${wordsInMarkdown(head.source)}.\n\n## Timeline\n\nTimes are UTC.\n\n| Time | What | Kind | Source |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n`;
}
