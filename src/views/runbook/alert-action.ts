import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import type { AlertRule } from '../../domain/model/alert-source.ts';
import type { Runbook } from '../../domain/model/programme.ts';
import { runbookName } from '../page/named.ts';
import { isPublic } from '../page/page-link.ts';
import { runbookInputs, type InputView } from './input-views.ts';

/** What the page of an alert asks, and where it leads with the answers. */
export interface AlertAction {
  /** Values of its runbooks, each once. */
  inputs: InputView[];
  /** For its script. */
  data: {
    alert: string;
    title: string;
    questions: readonly string[];
    runbooks: { id: string; label: string; href: string; takes: string[] }[];
  };
}

export function alertAction(
  judged: Pick<JudgedProgramme, 'links'>,
  alert: string,
  { title, triage = [] }: AlertRule,
  runbooks: readonly Runbook[],
): AlertAction {
  const taken = runbooks
    .filter(isPublic)
    .map((runbook) => ({ runbook, inputs: runbookInputs(judged, runbook) }));
  const byId = new Map<string, InputView>();
  for (const { inputs } of taken)
    for (const input of inputs) if (!byId.has(input.id)) byId.set(input.id, input);
  return {
    inputs: [...byId.values()],
    data: {
      alert,
      title,
      questions: triage,
      runbooks: taken.flatMap(({ runbook, inputs }) => {
        const { label, href } = runbookName(judged, runbook.id);
        const takes = inputs.filter(({ secret }) => !secret).map(({ id }) => id);
        return href ? [{ id: runbook.id, label, href, takes }] : [];
      }),
    },
  };
}
