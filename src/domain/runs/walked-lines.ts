import { printableLine } from '../text/printable.ts';
import { yamlText } from '../model/yaml-text.ts';
import type { RunState } from './run-state.ts';
import type { StepState } from './step-work.ts';

/** What a record's `digest` may be. */
const DIGEST = /^[0-9a-z]{1,20}$/;

/** Below `walked:`, by runbook: every step at which something was done, every decision by the way taken. */
export function walkedLines({ steps }: RunState, runbooks: readonly { id: string }[]): string[] {
  const named = runbooks.map(({ id }) => id);
  const walked = [...steps.values()].filter((step) => named.includes(step.runbook) && isWalked(step));
  return named.flatMap((id) => {
    const own = walked.filter(({ runbook }) => runbook === id);
    return own.length > 0 ? [`  ${yamlText(id)}:`, ...own.flatMap(entryLines)] : [];
  });
}

/** As a line of code counts as covered when it ran: a box was ticked, the step was said to be done, or a way was taken. */
function isWalked({ step, ticks, finished, decided }: StepState): boolean {
  if (!step.trim()) return false;
  return decided ? decided.arm.trim() !== '' : finished ? finished.on : ticks.size > 0;
}

function entryLines({ step, decided, digest }: StepState): string[] {
  const key = yamlText(asWritten(step));
  return [
    ...(decided
      ? [`    - decision: ${key}`, `      arm: ${yamlText(asWritten(decided.arm))}`]
      : [`    - step: ${key}`]),
    ...(DIGEST.test(digest) ? [`      digest: ${JSON.stringify(digest)}`] : []),
  ];
}

const asWritten = (text: string) => printableLine(text.toWellFormed().replace(/\s+/g, ' '));
