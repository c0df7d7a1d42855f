import { yamlText } from '../../adapters/write/yaml-text.ts';
import type { Day } from '../../domain/model/time/day.ts';

/** What a runbook made from a template says instead of the template. */
export interface RunbookFacts {
  id: string;
  title?: string | undefined;
  /** Absent: the kind that the template is for. */
  incidentType?: string;
  owner: string;
  today: Day;
  /** A role of this programme for one of the templates. */
  role(id: string): string;
  /** The severities of this programme; empty where it states none. */
  severities: readonly string[];
}

/** The text of a runbook, made from a template whose lines stand in a known form. */
export function fillRunbook(template: string, facts: RunbookFacts): string {
  const { id, title, incidentType, owner, today, role } = facts;
  const [, front = '', body = ''] = /^---\n([^]*?)\n---\n([^]*)$/.exec(template) ?? [];
  const filled = withSeverities(front, facts.severities)
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^title: .*$/m, (line) => (title === undefined ? line : `title: ${yamlText(title)}`))
    .replace(/^incident_type: .*$/m, (line) =>
      incidentType === undefined ? line : `incident_type: ${incidentType}`,
    )
    .replace(/^owner: .*$/m, `owner: ${owner}`)
    .replace(/^roles: \[(.*)\]$/m, (_line, list: string) => `roles: [${rolesOf(list, role).join(', ')}]`)
    .replace(/^last_reviewed: .*$/m, `last_reviewed: ${today}`);
  return `---\n${filled}\n---\n${body.replace(/(\*\*Role:\*\* )([a-z0-9-]+)/g, (_, label: string, own: string) => label + role(own))}`;
}

function rolesOf(list: string, role: (id: string) => string): string[] {
  return [...new Set(list.split(', ').map(role))];
}

/** Where the programme has other severities, the nearest milder one is the default, and the criteria are left to the author. */
function withSeverities(front: string, known: readonly string[]): string {
  const used = front.match(/SEV\d/g) ?? [];
  if (known.length === 0 || used.every((id) => known.includes(id))) return front;
  const wanted = /^ {2}default: (SEV\d)$/m.exec(front)?.[1] ?? 'SEV3';
  const nearest = known.toSorted().find((id) => id >= wanted) ?? known.toSorted().at(-1) ?? wanted;
  return front
    .replace(/^ {2}default: SEV\d$/m, `  default: ${nearest}`)
    .replace(/^ {2}criteria:\n(?: {4}.*(?:\n|$))+/m, '');
}
