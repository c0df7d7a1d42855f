import type { AlertRule } from '../model/alert-source.ts';
import type { Step } from '../model/body.ts';
import type {
  AssessmentDocument,
  CommunicationDocument,
  FunctionChecklist,
  GuideDocument,
  Programme,
  RecordDocument,
  Runbook,
  SharedStepDocument,
  TeamDocument,
} from '../model/programme.ts';
import type { ReadinessItem } from '../model/readiness-item.ts';
import type { RecordFinding } from '../model/record.ts';
import type { Role } from '../model/role.ts';
import { groupBy, type Grouped } from './group-by.ts';
import { fileId, namesIn } from './read-names.ts';

/** A detection rule with the id that runbooks name it by: `<source>/<rule>`. */
export interface Trigger {
  id: string;
  source: string;
  sourceTitle: string;
  rule: AlertRule;
}

/** A way from one runbook to another, as its front matter says. */
export interface Route {
  from: Runbook;
  when: string;
  to: string;
}

/** A step of a runbook; `shared` is the reusable step that it includes. */
export interface RunbookStep {
  runbook: Runbook;
  step: Step;
  shared?: SharedStepDocument;
}

/** Who refers to whom, resolved both ways; `get` of an id that nothing refers to gives undefined. Lists keep the programme's order. */
export interface ProgrammeLinks {
  runbooks: ReadonlyMap<string, Runbook>;
  assessments: ReadonlyMap<string, AssessmentDocument>;
  steps: ReadonlyMap<string, SharedStepDocument>;
  communications: ReadonlyMap<string, CommunicationDocument>;
  teams: ReadonlyMap<string, TeamDocument>;
  guides: ReadonlyMap<string, GuideDocument>;
  roles: ReadonlyMap<string, Role>;
  triggers: ReadonlyMap<string, Trigger>;

  /** Runbooks in which a role takes part: named in `roles` or as the role of a step, included steps too. */
  runbooksByRole: Grouped<Runbook>;
  runbooksByOwner: Grouped<Runbook>;
  stepsByRole: Grouped<RunbookStep>;
  assessmentsByOwner: Grouped<AssessmentDocument>;
  teamsByRole: Grouped<TeamDocument>;
  communicationsByRole: Grouped<CommunicationDocument>;

  runbooksByTechnique: Grouped<Runbook>;
  triggersByTechnique: Grouped<Trigger>;
  runbooksByTrigger: Grouped<Runbook>;
  runbooksBySubcategory: Grouped<Runbook>;
  assessmentsBySubcategory: Grouped<AssessmentDocument>;
  checklistItemsBySubcategory: Grouped<{ checklist: FunctionChecklist; item: ReadinessItem }>;
  guidesBySubcategory: Grouped<GuideDocument>;
  teamsBySubcategory: Grouped<TeamDocument>;

  /** Newest first. */
  recordsByRunbook: Grouped<RecordDocument>;
  /** Records whose operating forms name a team, newest first. */
  recordsByTeam: Grouped<RecordDocument>;
  /** Findings about a runbook: those that name it, else those of every record that used it. */
  findingsByRunbook: Grouped<{ record: RecordDocument; finding: RecordFinding }>;
  /** Runbooks that include a reusable step. */
  runbooksByStep: Grouped<Runbook>;
  runbooksByRegulation: Grouped<Runbook>;
  communicationsByRegulation: Grouped<CommunicationDocument>;
  runbooksByCommunication: Grouped<Runbook>;
  guidesByRunbook: Grouped<GuideDocument>;
  /** Routes that lead to a runbook. */
  routesInto: Grouped<Route>;
  /** Runbooks that name a runbook as related. */
  relatedFrom: Grouped<Runbook>;
  /** Deprecated runbooks that name a runbook as their successor. */
  supersededBy: Grouped<Runbook>;
}

const byId = <Node extends { id: string }>(nodes: readonly Node[]): ReadonlyMap<string, Node> =>
  new Map(nodes.map((node) => [node.id, node]));

/** Resolves every reference of a programme, once, for pages, exports and readiness. */
export function linkProgramme(programme: Programme): ProgrammeLinks {
  const { runbooks, assessments, communications, teams, guides, checklists } = programme;
  const steps = byId(programme.steps);
  const triggers = programme.alertSources.flatMap(({ id, data }) =>
    data.rules.map((rule): Trigger => ({
      id: `${id}/${rule.id}`,
      source: id,
      sourceTitle: data.title,
      rule,
    })),
  );
  const runbookSteps = runbooks.flatMap((runbook) => stepsOf(runbook, steps));
  const newest = [...programme.records].sort((a, b) =>
    a.meta.date < b.meta.date ? 1 : a.meta.date > b.meta.date ? -1 : 0,
  );
  const routes = runbooks.flatMap((from) =>
    (from.meta.routes ?? []).map((route): Route => ({ from, ...route })),
  );
  const items = checklists.flatMap((checklist) => checklist.items.map((item) => ({ checklist, item })));
  const findings = newest.flatMap((record) =>
    (record.meta.findings ?? []).map((finding) => ({ record, finding })),
  );
  const stepsByRunbook = groupBy(runbookSteps, ({ runbook }) => [runbook.id]);
  const csfOf = ({ meta }: { meta: { csf?: string[] | undefined } }) => meta.csf;
  return {
    runbooks: byId(runbooks),
    assessments: byId(assessments),
    steps,
    communications: byId(communications),
    teams: byId(teams),
    guides: byId(guides),
    roles: byId(programme.roles),
    triggers: byId(triggers),

    runbooksByRole: groupBy(runbooks, ({ id, meta }) => [
      ...(meta.roles ?? []),
      ...(stepsByRunbook.get(id) ?? []).flatMap(rolesOf),
    ]),
    runbooksByOwner: groupBy(runbooks, ({ meta }) => [meta.owner]),
    stepsByRole: groupBy(runbookSteps, rolesOf),
    assessmentsByOwner: groupBy(assessments, ({ meta }) => [meta.owner]),
    teamsByRole: groupBy(teams, ({ meta }) => meta.roles),
    communicationsByRole: groupBy(communications, ({ meta }) => [meta.sender, meta.approver]),

    runbooksByTechnique: groupBy(runbooks, ({ meta }) => meta.attack),
    triggersByTechnique: groupBy(triggers, ({ rule }) => rule.attack),
    runbooksByTrigger: groupBy(runbooks, ({ meta }) => meta.triggers),
    runbooksBySubcategory: groupBy(runbooks, csfOf),
    assessmentsBySubcategory: groupBy(assessments, csfOf),
    checklistItemsBySubcategory: groupBy(items, ({ item }) => item.csf),
    guidesBySubcategory: groupBy(guides, csfOf),
    teamsBySubcategory: groupBy(teams, csfOf),

    recordsByRunbook: groupBy(newest, ({ meta }) => meta.runbooks),
    recordsByTeam: groupBy(newest, ({ meta }) => meta.forms),
    findingsByRunbook: groupBy(findings, ({ record, finding }) =>
      finding.runbook ? [finding.runbook] : record.meta.runbooks,
    ),
    runbooksByStep: groupBy(runbooks, ({ id }) =>
      (stepsByRunbook.get(id) ?? []).flatMap(({ shared }) => (shared ? [shared.id] : [])),
    ),
    runbooksByRegulation: groupBy(runbooks, ({ meta }) => meta.notifications),
    communicationsByRegulation: groupBy(communications, ({ meta }) => meta.regulations),
    runbooksByCommunication: groupBy(runbooks, ({ meta }) => meta.communications),
    guidesByRunbook: groupBy(guides, ({ meta }) => meta.runbooks),
    routesInto: groupBy(routes, ({ to }) => [to]),
    relatedFrom: groupBy(runbooks, ({ meta }) => meta.related),
    supersededBy: groupBy(runbooks, ({ meta }) => (meta.superseded_by ? [meta.superseded_by] : [])),
  };
}

function stepsOf(runbook: Runbook, shared: ReadonlyMap<string, SharedStepDocument>): RunbookStep[] {
  return runbook.body.sections.flatMap(({ steps }) =>
    steps.map((step): RunbookStep => {
      const included = step.includes ? shared.get(fileId(step.includes)) : undefined;
      return { runbook, step, ...(included ? { shared: included } : {}) };
    }),
  );
}

/** The step's own role, else that of the reusable step. */
function rolesOf({ step, shared }: RunbookStep): string[] {
  return namesIn((step.facts.role ?? shared?.body.facts.role)?.text ?? '');
}
