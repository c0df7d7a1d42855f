import { formatMove } from '../../domain/maturity/format.ts';
import type { NodeTrend, ProgrammeTrend } from '../../domain/maturity/trend.ts';
import { alignColumns, wrap } from './score-columns.ts';
import { trendsById } from './score-selection.ts';

/** How the nodes moved since another day. */
export function trendTable(trend: ProgrammeTrend, nodes: readonly { id: string }[]): string {
  const byId = trendsById(trend);
  const all = nodes.flatMap(({ id }) => byId.get(id) ?? []);
  const shown = all.filter(({ before, after }) => before !== null || after !== null);
  const table = alignColumns(
    [
      { title: 'Id', align: 'left' },
      { title: 'Title', align: 'left', rest: true },
      { title: 'Before', align: 'right' },
      { title: 'Now', align: 'right' },
      { title: 'Total', align: 'right' },
      { title: 'Matched', align: 'right' },
      { title: 'Scope', align: 'right' },
    ],
    shown.map(rowOf),
  );
  const title = `Change since ${trend.from}. Matched: by controls scored on both days; scope: by what came or went.`;
  return wrap(title) + table;
}

function rowOf(node: NodeTrend): string[] {
  const { before, after, change, matched, scope } = formatMove(node);
  return [node.id === 'overall' ? '' : node.id, node.title, before, after, change, matched, scope];
}
