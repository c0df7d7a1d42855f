import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { injectsOf } from '../../domain/judgements/injects.ts';
import { runbookAddress } from '../../domain/links/addresses.ts';
import type { ExerciseDocument } from '../../domain/model/programme.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import { programmeIdentity } from '../../domain/model/browser/programme-identity.ts';
import { planKey } from '../../domain/runs/plan-key.ts';
import type { RunPlan } from '../../domain/runs/run-plan.ts';
import type { ExercisePlan, PlanWay } from '../../domain/runs/tabletop/exercise-plan.ts';
import { embeddedJson } from '../maturity/assess-data.ts';
import { runPlan } from '../runbook/run-plan.ts';
import { exercisePage } from './exercise-page.ts';

/** What the page of an exercise gives to run mode. Of a move it holds a key and the steps that it links to: its words stand on the page. */
export function exercisePlan(judged: JudgedProgramme, document: ExerciseDocument): ExercisePlan {
  const { id, meta, body } = document;
  const { programme, links, site } = judged;
  const injects = injectsOf(body.headings);
  const planOf = planByRunbook(judged);
  return {
    programme: programmeIdentity(site),
    exercise: { id, title: meta.title },
    ...(isWithheld(meta.owner) ? {} : { lead: meta.owner }),
    runbooks: meta.runbooks.flatMap((one) => {
      const runbook = links.runbooks.get(one);
      if (!runbook || isWithheld(one)) return [];
      const { title, version } = runbook.meta;
      return [{ id: runbook.id, title, ...(version ? { version } : {}) }];
    }),
    roles: programme.roles.map(({ id: role, title }) => ({ id: role, title })),
    players: meta.roles.filter((role) => !isWithheld(role)),
    injects: exercisePage(judged, document).injects.map(({ anchor, title, moves }) => {
      const minute = injects.find(({ heading }) => heading.anchor === anchor)?.minute;
      return {
        key: anchor,
        title,
        ...(minute === undefined ? {} : { minute }),
        moves: moves.map(({ key, hrefs }) => ({
          key,
          ways: hrefs.flatMap((href) => wayOf(href, planOf)),
        })),
      };
    }),
  };
}

type PlanOf = (runbook: string) => RunPlan | undefined;

/** Plans of the runbooks that moves link to, each made once. */
function planByRunbook(judged: JudgedProgramme): PlanOf {
  const known = new Map<string, RunPlan | undefined>();
  return (id) => {
    if (known.has(id)) return known.get(id);
    const runbook = isWithheld(id) ? undefined : judged.links.runbooks.get(id);
    const plan = runbook && runPlan(judged, runbook);
    known.set(id, plan);
    return plan;
  };
}

const LINK = new RegExp(`^${runbookAddress('([a-z0-9-]+)')}#(.+)$`);

/** The step that an address leads to; nothing where it leads to a whole page. */
function wayOf(href: string, planOf: PlanOf): PlanWay[] {
  const [, id, anchor] = LINK.exec(href) ?? [];
  const plan = id === undefined ? undefined : planOf(id);
  const step = plan?.steps.find((one) => one.anchor === anchor);
  if (!plan || !step) return [];
  const { key, digest, title, arms } = step;
  const { id: runbook, title: from } = plan.runbook;
  return [{ runbook, from, step: key, digest, title, arms: arms.map(({ label }) => label) }];
}

/** What the page of an exercise tells of its plan: where it is, and which one it was made with. */
export interface ExerciseMark {
  exercise: string;
  programme: string;
  address: string;
  mark: string;
}

export function exerciseMark(judged: JudgedProgramme, document: ExerciseDocument): ExerciseMark {
  return {
    exercise: document.id,
    programme: programmeIdentity(judged.site).id,
    address: `/runs/exercises/${document.id}.js`,
    mark: planKey(exercisePlan(judged, document)),
  };
}

/** An exercise's plan as a classic script, which also a page opened from a folder can load. */
export function exerciseScript(judged: JudgedProgramme, document: ExerciseDocument): string {
  const plan = embeddedJson(exercisePlan(judged, document));
  return `(globalThis.readyroomExercises??={})[${JSON.stringify(document.id)}]=${plan};\n`;
}
