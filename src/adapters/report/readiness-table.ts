import { formatShare } from '../../domain/maturity/format.ts';
import type {
  FunctionReadiness,
  ProgrammeReadiness,
  ReadinessItemResult,
} from '../../domain/readiness/readiness.ts';
import { openItems } from './readiness-order.ts';
import { alignColumns, wrap } from './score-columns.ts';
import { commandLine } from '../../domain/text/command-line.ts';

const MOST_THINGS = 5;

/** `readiness` for a person: the states, then what blocks. `whole`: then all that does not pass. */
export function readinessTable({ asOf, form, functions }: ProgrammeReadiness, whole: boolean): string {
  const title = `Readiness as of ${asOf}${form === undefined ? '' : `, operating form ${form}`}\n`;
  const details = functions.map((node) => detailOf(node, whole)).filter((block) => block !== '');
  const more = whole || functions.every((node) => openItems(node).length === node.blockers.length);
  const hint = more ? [] : [`"${commandLine('readiness --function ID')}" lists all that does not pass.\n`];
  return [title + overview(functions), ...details, ...hint].join('\n');
}

function overview(functions: readonly FunctionReadiness[]): string {
  return alignColumns(
    [
      { title: 'Id', align: 'left' },
      { title: 'Function', align: 'left', rest: true },
      { title: 'State', align: 'left' },
      { title: 'Ready', align: 'right' },
      { title: 'Passed', align: 'right' },
      { title: 'Failed', align: 'right' },
      { title: 'Unanswered', align: 'right' },
      { title: 'Blockers', align: 'right' },
    ],
    functions.map(({ id, title, state, readiness, passed, applicable, counts, blockers }) => [
      id,
      title,
      state,
      formatShare(readiness),
      `${passed} of ${applicable}`,
      String(counts.fail),
      String(counts.unanswered),
      String(blockers.length),
    ]),
  );
}

function detailOf(node: FunctionReadiness, whole: boolean): string {
  const items = whole ? openItems(node) : node.blockers;
  if (items.length === 0) return '';
  const head = whole ? `${node.title}: what does not pass` : `${node.title} is blocked`;
  return `${head}\n${items.map(itemLines).join('')}`;
}

function itemLines(item: ReadinessItemResult): string {
  const mark = `${item.state === 'fail' ? '✗' : '?'}${item.critical ? ' critical:' : ''}`;
  const things = item.failing
    .slice(0, MOST_THINGS)
    .map(({ label, note }) => wrap(`- ${label}${note ? `: ${note}` : ''}`, '      ', '  '));
  const more = item.failing.length - things.length;
  return [
    wrap(`${mark} ${item.text}`, '  ', '  '),
    wrap(item.why, '    '),
    ...things,
    ...(more > 0 ? [`      - and ${more} more\n`] : []),
    wrap(`→ ${item.remedy}`, '    ', '  '),
  ].join('');
}
