import { printableLine } from '../text/printable.ts';
import { yamlText } from '../model/yaml-text.ts';
import type { RunState } from './run-state.ts';
import type { StepState } from './step-work.ts';
import type { WalkedWay } from './tabletop/tabletop-record.ts';

/** What a record's `digest` may be. */
const DIGEST = /^[0-9a-z]{1,20}$/;

/**
 * Below `walked:`, by runbook: every step at which something was done, every decision by the way taken. `told`: what was
 * walked by words alone, which counts where nothing was done there.
 */
export function walkedLines(
  { steps }: Pick<RunState, 'steps'>,
  runbooks: readonly { id: string }[],
  told: readonly WalkedWay[] = [],
): string[] {
  const done = [...steps.values()].filter(isWalked).map(wayOf);
  const walked = new Map<string, WalkedWay>();
  for (const way of [...told, ...done]) if (way.step.trim()) walked.set(keyOf(way), way);
  return runbooks.flatMap(({ id }) => {
    const own = [...walked.values()].filter(({ runbook }) => runbook === id);
    return own.length > 0 ? [`  ${yamlText(id)}:`, ...own.flatMap(entryLines)] : [];
  });
}

/** As a line of code counts as covered when it ran: a box was ticked, the step was said to be done, or a way was taken. */
function isWalked({ ticks, finished, decided }: StepState): boolean {
  return decided ? decided.arm.trim() !== '' : finished ? finished.on : ticks.size > 0;
}

function wayOf({ runbook, step, digest, decided }: StepState): WalkedWay {
  return { runbook, step, digest, ...(decided ? { arm: decided.arm } : {}) };
}

/** Of a decision each way is one of its own: a group may have played both. */
const keyOf = ({ runbook, step, arm }: WalkedWay) => JSON.stringify([runbook, step, arm]);

function entryLines({ step, arm, digest }: WalkedWay): string[] {
  const key = yamlText(asWritten(step));
  return [
    ...(arm !== undefined
      ? [`    - decision: ${key}`, `      arm: ${yamlText(asWritten(arm))}`]
      : [`    - step: ${key}`]),
    ...(DIGEST.test(digest) ? [`      digest: ${JSON.stringify(digest)}`] : []),
  ];
}

const asWritten = (text: string) => printableLine(text.toWellFormed().replace(/\s+/g, ' '));
