import type { CacaoPlaybook, CacaoStep } from '../../../domain/exchange/cacao.ts';
import { carriedDigest } from '../../../domain/exchange/cacao-carried.ts';
import { runbookAddress } from '../../../domain/links/addresses.ts';
import type { Phase } from '../../../domain/model/phase.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { absolute, type ExportSource } from '../export-form.ts';
import { frontFields } from '../source/front-fields.ts';
import { settleRunbook, type SettledRunbook } from '../source/settle-runbook.ts';
import type { StableId } from '../stable-id.ts';
import { EXTENSION, extensionDefinition, runbookExtension, type RunbookExtension } from './extension.ts';
import { inputVariables } from './input-variables.ts';
import { playbookDescription } from './playbook-description.ts';
import { referencesOf } from './references.ts';
import { markdownFor } from './step-texts.ts';
import type { Workflow } from './workflow-parts.ts';
import { fillWorkflow } from './workflow.ts';

const TYPES: Record<Phase, string> = {
  preparation: 'prevention',
  detection: 'detection',
  analysis: 'investigation',
  containment: 'mitigation',
  eradication: 'remediation',
  recovery: 'remediation',
  communication: 'notification',
  'post-incident': 'prevention',
};

/** One runbook as a playbook, and what of it could not be carried. */
export function toPlaybook(
  source: ExportSource,
  published: Runbook,
  id: StableId,
): { playbook: CacaoPlaybook; notes: string[] } {
  const settled = settleRunbook(published);
  const runbook = settled?.runbook ?? published;
  const { meta, tlp } = runbook;
  const workflow = emptyWorkflow(source, runbook, id);
  fillWorkflow(workflow);
  const createdBy = `identity--${id('identity')}`;
  const dates = datesOf(source, runbook);
  const marking = `marking-tlp--${id('tlp', tlp)}`;
  const related = [...(meta.related ?? []), ...(meta.routes ?? []).map(({ to }) => to)];
  const relatedIds = [...new Set(related.filter((one) => !isWithheld(one)))].map(
    (one) => `playbook--${id('playbook', one)}`,
  );
  const labels = [...new Set([...(meta.incident_type ? [meta.incident_type] : []), ...(meta.tags ?? [])])];
  const types = runbook.body.sections.flatMap(({ phases }) => phases.map((phase) => TYPES[phase]));
  const variables = [...inputVariables(meta.inputs), ...workflow.variables];
  const playbook: CacaoPlaybook = {
    type: 'playbook',
    spec_version: 'cacao-2.0',
    id: `playbook--${id('playbook', runbook.id)}`,
    name: meta.title,
    description: playbookDescription(source, runbook, workflow.toMarkdown),
    ...(types.length > 0 ? { playbook_types: [...new Set(types)] } : {}),
    created_by: createdBy,
    ...dates,
    ...(meta.status === 'deprecated' ? { revoked: true } : {}),
    ...(meta.valid_until ? { valid_until: `${meta.valid_until}T23:59:59.000Z` } : {}),
    ...(relatedIds.length > 0 ? { related_to: relatedIds } : {}),
    ...severityOf(source, runbook),
    ...(labels.length > 0 ? { labels } : {}),
    external_references: referencesOf(source, runbook),
    markings: [marking],
    ...(variables.length > 0 ? { playbook_variables: Object.fromEntries(variables) } : {}),
    workflow_start: workflow.start,
    workflow: Object.fromEntries(workflow.steps),
    playbook_extensions: {
      [EXTENSION]: runbookExtension(runbook, absolute(source, runbookAddress(runbook.id))),
    },
    agent_definitions: agentsOf(workflow),
    extension_definitions: { [EXTENSION]: extensionDefinition(createdBy) },
    data_marking_definitions: {
      [marking]: {
        type: 'marking-tlp',
        id: marking,
        created_by: createdBy,
        created: '2022-08-01T00:00:00.000Z',
        tlpv2_level: `TLP:${tlp}`,
      },
    },
  };
  if (settled) carry(playbook, settled);
  const lost = settled
    ? []
    : [
        `"${meta.title}" is carried by its steps alone: its text is read in another way once it is written anew.`,
      ];
  return { playbook, notes: [...workflow.notes, ...lost] };
}

/** The runbook itself, and by what is known later that the playbook still says the same. */
function carry(playbook: CacaoPlaybook, { runbook, text }: SettledRunbook): void {
  const carried = { file: runbook.file, front: frontFields(runbook), text };
  const digest = carriedDigest({ ...playbook }, carried);
  const extension = playbook.playbook_extensions?.[EXTENSION] as RunbookExtension;
  Object.assign(extension, { ...carried, digest });
}

function emptyWorkflow(source: ExportSource, runbook: Runbook, id: StableId): Workflow {
  const steps = new Map<string, CacaoStep>();
  const roles = new Set<string>();
  const stepId: Workflow['stepId'] = (type, ...name) => `${type}--${id('step', runbook.id, type, ...name)}`;
  return {
    source,
    runbook,
    id,
    toMarkdown: markdownFor(source, runbookAddress(runbook.id)),
    start: stepId('start'),
    steps,
    variables: new Map(),
    roles,
    notes: new Set(),
    stepId,
    end(reason) {
      const end = stepId('end', reason);
      if (!steps.has(end)) steps.set(end, { type: 'end', name: reason || 'End' });
      return end;
    },
    agent(role = '') {
      roles.add(role);
      return agentId(id, role);
    },
  };
}

const agentId = (id: StableId, role: string): string =>
  role === '' ? `organization--${id('organization')}` : `group--${id('role', role)}`;

/** Roles are groups; where no role is named, the organisation itself acts. */
function agentsOf({ source, id, roles }: Workflow): CacaoPlaybook['agent_definitions'] {
  const agents = [...roles].map((role) => {
    const known = source.programme.roles.find((one) => one.id === role);
    const agent =
      role === ''
        ? { type: 'organization', name: source.site.name }
        : { type: 'group', name: known?.title ?? role, ...(known ? { description: known.purpose } : {}) };
    return [agentId(id, role), agent] as const;
  });
  return agents.length > 0 ? Object.fromEntries(agents) : undefined;
}

/** The last review is the version; the first day that git or the runbook itself knows stands for its beginning. */
function datesOf({ edits }: ExportSource, { file, meta }: Runbook): { created: string; modified: string } {
  const days = [meta.last_reviewed, ...(edits.changes[file] ?? []).map(({ day }) => day)].toSorted();
  const at = (day: string | undefined) => `${day ?? meta.last_reviewed}T00:00:00.000Z`;
  return { created: at(days[0]), modified: at(days.at(-1)) };
}

/** The worst severity of the site is 100, the others follow in equal steps. */
function severityOf({ site }: ExportSource, { meta }: Runbook): { severity?: number } {
  const at = site.severities.findIndex(({ id }) => id === meta.severity.default);
  return at < 0 ? {} : { severity: Math.round(100 - (at * 100) / site.severities.length) };
}
