import { wordsInMarkdown } from '../text/escape-markdown.ts';
import { secondWords } from './run-names.ts';
import type { RunState, StepMark } from './run-state.ts';
import { MARKS } from './run-words.ts';

/** One line for a record's finding: what was wrong with which step, and where it stands. */
export function markTitle({ title, mark, text }: StepMark, place: string | undefined): string {
  const said = text ? `: ${text}` : '';
  return `${mark === 'wrong' ? 'The step was wrong' : 'The step took longer'}, "${title}"${place ? ` (${place})` : ''}${said}`;
}

/** What a responder says to the author, ready to paste as an issue. All that was typed is words. */
export function markIssue(
  mark: StepMark,
  { name, run }: Pick<RunState, 'name' | 'run'>,
  place: string | undefined,
): string {
  const lines = [
    `# ${wordsInMarkdown(`${MARKS[mark.mark]}: ${mark.title}`)}`,
    '',
    `- Runbook: \`${mark.runbook}\``,
    ...(place ? [`- Where: \`${place}\``] : []),
    `- Run: ${wordsInMarkdown(name)} (\`${run}\`, entry ${mark.n}, ${secondWords(mark.at)} UTC)`,
    '',
    '## What happened',
    '',
    wordsInMarkdown(mark.text ?? 'Nothing was written: ask who led the run.'),
    '',
    '## What to do',
    '',
    mark.mark === 'wrong'
      ? '- [ ] The step says what is so, tried on the system it is for'
      : '- [ ] The time is measured, and the step says it, or is shorter',
    '- [ ] `last_reviewed` of the runbook is today',
  ];
  return `${lines.join('\n')}\n`;
}
