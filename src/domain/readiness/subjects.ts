import {
  alertAddress,
  maturityAddress,
  roleAddress,
  runbookAddress,
  stepAddress,
} from '../links/addresses.ts';
import { isWithheld } from '../model/withheld.ts';
import type { AlertRule } from '../model/alert-source.ts';
import type { Action } from '../model/assessment.ts';
import type {
  AssessmentDocument,
  DataFile,
  Programme,
  Runbook,
  SharedStepDocument,
} from '../model/programme.ts';
import type { Judgement } from './define-criterion.ts';
import type { FunctionWorld } from './world.ts';

/** What a criterion looks at, before it is judged. */
export type Subject = Pick<Judgement, 'label' | 'href' | 'tlp'>;

/** What is withheld has no page to lead to. */
export function shown(id: string, address: string): string | undefined {
  return isWithheld(id) ? undefined : address;
}

/** The subject, failing with a reason where there is one. */
export function judged(subject: Subject, fails: string | false | undefined): Judgement {
  return fails ? { ...subject, fails } : subject;
}

/** One judgement of each of the function's runbooks. */
export function judgeRunbooks(
  runbooks: readonly Runbook[],
  fails: (runbook: Runbook) => string | false | undefined,
): Judgement[] {
  return runbooks.map((runbook) => judged(runbookSubject(runbook), fails(runbook)));
}

export function runbookSubject({ id, tlp, meta }: Runbook): Subject {
  return { label: meta.title, href: shown(id, runbookAddress(id)), tlp };
}

/** Leads to the first subcategory of the function that the control serves. */
export function controlSubject({ id, tlp, meta }: AssessmentDocument, world: FunctionWorld): Subject {
  const own = new Set(world.subcategories.map((one) => one.id));
  const subcategory = meta.csf.find((one) => own.has(one)) ?? meta.csf[0] ?? '';
  return { label: meta.title, href: shown(id, `${maturityAddress(subcategory)}#${id}`), tlp };
}

export function actionSubject(action: Action, control: AssessmentDocument, world: FunctionWorld): Subject {
  return { ...controlSubject(control, world), label: action.title };
}

export function subcategorySubject({ id, title }: { id: string; title: string }): Subject {
  return { label: `${id} ${title}`, href: maturityAddress(id) };
}

export function alertSubject(source: DataFile<unknown>, rule: AlertRule): Subject {
  return {
    label: rule.title,
    href: shown(source.id, alertAddress(`${source.id}/${rule.id}`)),
    tlp: source.tlp,
  };
}

export function stepSubject({ id, tlp, meta }: SharedStepDocument): Subject {
  return { label: meta.title, href: shown(id, stepAddress(id)), tlp };
}

export function roleSubject(id: string, { labels }: Programme, title = id): Subject {
  return { label: title, href: shown(id, roleAddress(id)), tlp: labels?.['content/roles.yml'] };
}
