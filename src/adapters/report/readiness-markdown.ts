import { formatShare } from '../../domain/maturity/format.ts';
import type {
  FunctionReadiness,
  ProgrammeReadiness,
  ReadinessItemResult,
} from '../../domain/readiness/readiness.ts';
import { printable } from './printable.ts';
import { openItems } from './readiness-order.ts';

/** `readiness --format markdown`: a checklist ready to paste in an issue. Open items come first, what blocks first of all. */
export function readinessMarkdown({ asOf, form, functions }: ProgrammeReadiness): string {
  const title = `# Readiness as of ${asOf}${form === undefined ? '' : `, operating form ${plain(form)}`}`;
  return `${[title, ...functions.map(section)].join('\n\n')}\n`;
}

function section(node: FunctionReadiness): string {
  const { title, state, readiness, passed, applicable, items } = node;
  const share =
    readiness === null ? 'nothing applies' : `${passed} of ${applicable} pass, ${formatShare(readiness)}`;
  const done = items.filter((item) => item.state === 'pass');
  const not = items.filter((item) => item.state === 'not-applicable');
  const list = [...openItems(node).flatMap(openLines), ...done.map((item) => `- [x] ${plain(item.text)}`)];
  const aside =
    not.length === 0
      ? []
      : ['Not applicable:', not.map((item) => `- ${plain(item.text)}: ${plain(item.why)}`).join('\n')];
  return [
    `## ${plain(title)}: ${state} (${share})`,
    ...(list.length > 0 ? [list.join('\n')] : []),
    ...aside,
  ].join('\n\n');
}

function openLines({ text, state, critical, why, failing, remedy }: ReadinessItemResult): string[] {
  const said = `${critical ? '**critical:** ' : ''}${plain(text)}`;
  return [
    `- [ ] ${said} (${state === 'fail' ? 'fails' : 'unanswered'})`,
    `  - ${plain(why)}`,
    ...failing.map(({ label, note }) => `    - ${plain(label)}${note ? `: ${plain(note)}` : ''}`),
    `  - To do: ${plain(remedy)}`,
  ];
}

/** Authors' text on one line, without the characters that Markdown would read as its own. */
function plain(text: string): string {
  return printable(text)
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_[\]<>#|~@]/g, (character) => (character === '@' ? '@\u200b' : `\\${character}`));
}
