import { looseWord } from '../../../domain/model/own/loose-word.ts';
import type { Grid } from '../table/grid.ts';
import { composeRule } from './compose-rule.ts';
import { severityOf, type ImportedRule, type RuleRemark } from './imported-rule.ts';

/** What columns are called, by what they hold; the first name is the one that is told. */
const COLUMNS = {
  id: 'id, rule id, rule no, rule number, regel id, ruleid, uuid, guid, identifier, key, alert id, use case id, signature id',
  title:
    'title, name, rule name, rule, alert, alert name, display name, detection, detection name, use case, use case name, correlation rule, correlation search, search name, signature, signature name, titel, regel, regelname, nom, nom de la règle, règle, nombre, nombre de la regla, regla',
  severity:
    'severity, level, priority, criticality, prio, urgency, risk level, schweregrad, kritikalität, priorität, sévérité, gravité, criticité, severidad, gravedad, criticidad',
  attack:
    'attack, techniques, technique, technique id, technique ids, mitre, mitre att&ck, mitre attack, att&ck, ttp, ttps, relevanttechniques, mitre technique, mitre id',
  description: 'description, summary, details, beschreibung',
  falsePositives: 'false positives, falsepositives, false positive, known false positives, fp',
  triage: 'triage, triage steps, investigation, investigation steps, questions, analyst questions',
  response: 'response, remediation, response steps',
  dataSources: 'data source, data sources, log source, logsource, log sources, datasource',
  references: 'references, reference, links, url, link',
  enabled: 'enabled, active, on, is enabled, is active, aktiv, aktiviert, activé, actif, activo, habilitado',
  status: 'status, maturity, state',
  version: 'version',
  updated: 'updated, modified, last modified, changed, date',
  author: 'author, owner, created by',
  license: 'license, licence',
  notes: 'notes, note, comment, comments, remarks',
} as const;
type Column = keyof typeof COLUMNS;
const NAMES = new Map(
  (Object.keys(COLUMNS) as Column[]).flatMap((column) =>
    COLUMNS[column].split(', ').map((name) => [name, column] as const),
  ),
);

const HEADER_WITHIN = 20;
/** Names with words around them: `MITRE ATT&CK Techniques`, `Default severity`. */
const LIKE: readonly (readonly [RegExp, Column])[] = [
  [
    /^(?!.*tactic)(?=.*(?:technique|technik|técnica|\bttps?\b|mitre.*\bids?\b|att&?a?ck.*\bids?\b))/u,
    'attack',
  ],
  [
    /^(?!.*(?:reason|source|score)).*\b(?:severity|schweregrad|criticality|sévérité|severidad)\b/u,
    'severity',
  ],
  [/^(?:security |siem )?(?:rule|alert|use ?case|detection|correlation|analytic)s? (?:name|title)$/, 'title'],
  [/\bfalse positives?\b/, 'falsePositives'],
];
const NO = new Set(
  'no, n, false, 0, off, disabled, inactive, deactivated, retired, decommissioned, switched off, paused, nein, aus, inaktiv, deaktiviert, non, désactivé, désactivée, inactif, desactivado, desactivada, inactivo, inhabilitado'.split(
    ', ',
  ),
);
const TECHNIQUE = /\bT\d{4}(?:\.\d{3})?(?!\d)/gi;

export interface AlertTable {
  rules: ImportedRule[];
  /** Cells that are not understood: nothing is imported as long as there is one. */
  bad: { line: number; text: string }[];
  /** How the columns were understood, and which were not. */
  understood: { column: string; as: string }[];
}

/** The rules of a table, by the usual names of columns; `severities`: words of the house and what they mean. */
export function readAlertTable(
  grid: Grid,
  severities: ReadonlyMap<string, string>,
): AlertTable | { problem: string } {
  const header = grid.rows.slice(0, HEADER_WITHIN).find(({ cells }) => {
    const known = new Set(cells.map(columnOf));
    return known.has('title') && (known.has('severity') || known.has('attack') || known.has('id'));
  });
  if (!header)
    return {
      problem: `It has no row with the titles of columns, such as "id", "title", "severity" and "techniques", within its first ${HEADER_WITHIN} rows.`,
    };
  const columns = new Map<Column, number>();
  // The usual name goes before the others, and a name before what is only named alike.
  for (const column of Object.keys(COLUMNS) as Column[]) {
    const ranks = header.cells.map((cell) => COLUMNS[column].split(', ').indexOf(looseWord(cell)));
    const known = ranks.filter((rank) => rank !== -1);
    const at =
      known.length > 0
        ? ranks.indexOf(Math.min(...known))
        : header.cells.findIndex((cell) => columnOf(cell) === column);
    if (at !== -1) columns.set(column, at);
  }
  const table: AlertTable = {
    rules: [],
    bad: [],
    understood: header.cells.flatMap((cell, at) => {
      const column = columnOf(cell);
      if (cell.trim() === '') return [];
      return [
        {
          column: cell.trim(),
          as:
            column !== undefined && columns.get(column) === at
              ? (COLUMNS[column].split(', ')[0] ?? '')
              : 'kept as a note',
        },
      ];
    }),
  };
  const taken = new Set(columns.values());
  const others = header.cells.flatMap((cell, at) =>
    cell.trim() !== '' && !taken.has(at) ? [{ title: cell.trim(), at }] : [],
  );
  for (const { line, cells } of grid.rows) {
    if (line <= header.line || cells.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column) => (cells[columns.get(column) ?? -1] ?? '').trim();
    const read = readRow(cell, severities);
    if ('problem' in read) table.bad.push({ line, text: read.problem });
    else {
      const notes = others.flatMap(({ title, at }) =>
        (cells[at] ?? '').trim() === '' ? [] : [`${title}: ${(cells[at] ?? '').trim()}`],
      );
      if (notes.length > 0) read.rule.notes = [...(read.rule.notes ?? []), ...notes];
      table.rules.push(read);
    }
  }
  return table.rules.length + table.bad.length > 0
    ? table
    : { problem: 'It has no row below the titles of its columns.' };
}

function readRow(
  cell: (column: Column) => string,
  severities: ReadonlyMap<string, string>,
): ImportedRule | { problem: string } {
  const word = cell('severity');
  const severity = severities.get(looseWord(word)) ?? word;
  if (word !== '' && severityOf(severity) === undefined)
    return {
      problem: `severity "${word.slice(0, 40)}" is not known; say what it means, such as --map "${word.slice(0, 40)}=high"`,
    };
  const attack = cell('attack');
  const techniques = (attack.match(TECHNIQUE) ?? []).map((id) => id.toUpperCase());
  const remarks: RuleRemark[] = [];
  const rest = attack
    .replace(TECHNIQUE, '')
    .replace(/[\s,;|/()[\]"']+/g, ' ')
    .trim();
  if (attack !== '' && techniques.length === 0)
    remarks.push({ kind: 'look', text: `"${attack.slice(0, 60)}" names no technique by its id` });
  const read = composeRule({
    format: 'csv',
    id: cell('id'),
    title: cell('title'),
    severity,
    techniques,
    description: cell('description'),
    enabled: [cell('enabled'), cell('status')].some((word) => NO.has(looseWord(word))) ? false : undefined,
    triage: items(cell('triage')),
    falsePositives: items(cell('falsePositives')),
    response: items(cell('response')),
    notes: [
      ...items(cell('notes')),
      ...(rest !== '' && techniques.length === 0 ? [`Techniques: ${attack}`] : []),
    ],
    dataSources: items(cell('dataSources')),
    references: cell('references').split(/[\s,;]+(?=https?:)|\n+/),
    status: cell('status'),
    version: cell('version'),
    updated: cell('updated'),
    author: items(cell('author')),
    license: cell('license'),
    remarks,
  });
  return 'skipped' in read ? { problem: read.skipped } : read;
}

/** The lines of a cell, without the marks of a list. */
function items(cell: string): string[] {
  return cell.split('\n').flatMap((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, '').trim() || []);
}

function columnOf(cell: string): Column | undefined {
  const word = looseWord(cell);
  return NAMES.get(word) ?? LIKE.find(([words]) => words.test(word))?.[1];
}
