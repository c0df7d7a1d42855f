import { shownId } from '../model/withheld.ts';
import type { CsfFramework } from '../frameworks/csf.ts';
import { functionAddress, regulationAddress, roleAddress } from '../links/addresses.ts';
import type { Programme } from '../model/programme.ts';
import type { Regulation } from '../model/regulation.ts';
import type { Site } from '../model/site.ts';
import { deadlineWords, durationWords } from '../model/time/time-words.ts';
import { flowchartHead } from './flowchart-head.ts';
import { mermaidLabel, mermaidLine } from './mermaid-text.ts';

type Roles = Pick<Programme, 'roles'>;

/** The loop of the framework: five functions around the one that governs them. */
export function csfLoop(framework: CsfFramework): string {
  const [govern, ...around] = framework.functions;
  if (!govern) return '';
  const edges = around.map(({ id }, at) => `  ${id} --> ${around[(at + 1) % around.length]?.id}`);
  return lines(
    'flowchart TD',
    '  accTitle: The functions of NIST CSF 2.0',
    `  accDescr: ${mermaidLine(around.map(({ title }) => title).join(', '))} follow one another in a loop; ${mermaidLine(govern.title)} directs them all.`,
    `  ${govern.id}([${mermaidLabel(`${govern.title} (${govern.id})`)}])`,
    ...around.map(({ id, title }) => `  ${id}[${mermaidLabel(`${title} (${id})`)}]`),
    ...edges,
    ...around.map(({ id }) => `  ${govern.id} -.-> ${id}`),
    ...framework.functions.map(({ id, slug }) => `  click ${id} href "${functionAddress(slug)}"`),
  );
}

/** Severities from the least to the worst, each with its times and who is raised. */
export function severityLadder({ severities }: Pick<Site, 'severities'>, { roles }: Roles): string {
  const rungs = severities.toReversed();
  return lines(
    ...flowchartHead('BT', 300),
    '  accTitle: Severity ladder',
    `  accDescr: From ${mermaidLine(rungs[0]?.id ?? '')} up to ${mermaidLine(rungs.at(-1)?.id ?? '')}; when in doubt, take the worse.`,
    ...rungs.map(({ id, title, respond_within, update_every, raise }) => {
      const times = `respond within ${durationWords(respond_within)}, update every ${durationWords(update_every)}`;
      return `  ${id}[${mermaidLabel(`${id} ${title}`, times, `raise ${raise.map((role) => nameOf(roles, role)).join(', ')}`)}]`;
    }),
    ...rungs.slice(1).map(({ id }, at) => `  ${rungs[at]?.id} -->|"worse, or in doubt"| ${id}`),
  );
}

/** Who is called, and who next where nobody answers. */
export function escalationPath({
  escalation,
  roles,
}: Pick<Programme, 'escalation' | 'roles'>): string | undefined {
  if (escalation.length === 0) return undefined;
  const deputies = escalation.flatMap((id, at) => {
    const deputy = roles.find((role) => role.id === id)?.deputy;
    return deputy && !escalation.includes(deputy) ? [{ at, deputy }] : [];
  });
  return lines(
    ...flowchartHead('TD', 210),
    '  accTitle: Escalation path',
    `  accDescr: In this order: ${mermaidLine(escalation.map((id) => nameOf(roles, id)).join(', then '))}.`,
    ...escalation.map((id, at) => `  r${at}[${mermaidLabel(nameOf(roles, id), firstReach(roles, id))}]`),
    ...deputies.map(({ at, deputy }) => `  d${at}(${mermaidLabel(nameOf(roles, deputy), 'deputy')})`),
    ...escalation.slice(1).map((_, at) => `  r${at} -->|"no answer, or not theirs to decide"| r${at + 1}`),
    ...deputies.map(({ at }) => `  r${at} -.->|"absent"| d${at}`),
    ...escalation.map((id, at) => `  click r${at} href "${roleAddress(id)}"`),
    ...deputies.map(({ at, deputy }) => `  click d${at} href "${roleAddress(deputy)}"`),
  );
}

/** The clocks of one notification duty, from the event that starts them. */
export function notificationClocks({ id, title, stages }: Regulation): string {
  const starts = [...new Set(stages.map(({ clock_starts }) => clock_starts))];
  return lines(
    'flowchart LR',
    `  accTitle: Clocks of ${mermaidLine(title)}`,
    `  accDescr: ${mermaidLine(stages.map((stage) => `${stage.what} ${allowed(stage)}`).join('; '))}.`,
    ...starts.map((start, at) => `  s${at}([${mermaidLabel(start)}])`),
    ...stages.map((stage, at) => `  t${at}[${mermaidLabel(stage.what)}]`),
    ...stages.map(
      (stage, at) =>
        `  s${starts.indexOf(stage.clock_starts)} -->|${mermaidLabel(deadlineWords(stage))}| t${at}`,
    ),
    ...stages.map((_, at) => `  click t${at} href "${regulationAddress(id)}"`),
  );
}

function allowed(stage: Regulation['stages'][number]): string {
  return `${stage.deadline === undefined ? '' : 'within '}${deadlineWords(stage)}`;
}

function nameOf(roles: Programme['roles'], id: string): string {
  return roles.find((role) => role.id === id)?.title ?? shownId(id);
}

function firstReach(roles: Programme['roles'], id: string): string | undefined {
  const reach = roles.find((role) => role.id === id)?.reach?.[0];
  return reach && `${reach.by}: ${reach.at}`;
}

const lines = (...parts: readonly string[]) => `${parts.join('\n')}\n`;
