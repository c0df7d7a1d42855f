import { ALERT_TITLES, type Warning } from '../../domain/model/alert.ts';
import type { Step, StepBody } from '../../domain/model/body.ts';

/** A warning that stands above its step, too. */
export interface WarningAhead {
  /** What it is: Warning or Caution. */
  word: string;
  text: string;
}

/** Characters of a warning that stand above its step; all of it stands where its author put it. */
const SHOWN = 240;

/**
 * The warnings of a step that a reader meets only behind a command or a box. They stay where they stand, since they may
 * speak of what is around them, and stand above the step, too. A reusable step's commands come before a runbook's own words.
 */
export function warningsAhead(
  step: Pick<Step | StepBody, 'warnings'>,
  shared?: StepBody,
): { ahead?: WarningAhead[] } {
  const isShared = shared !== undefined && (shared.checks.length > 0 || /<pre\b/.test(shared.html));
  const late = [
    ...(shared?.warnings ?? []).filter((warning) => warning.late),
    ...(step.warnings ?? []).filter((warning) => warning.late || isShared),
  ];
  if (late.length === 0) return {};
  return { ahead: late.map(({ kind, text }) => ({ word: ALERT_TITLES[kind], text: cut(text) })) };
}

function cut(text: Warning['text']): string {
  if (text.length <= SHOWN) return text;
  const end = text.lastIndexOf(' ', SHOWN);
  return `${text.slice(0, end > SHOWN / 2 ? end : SHOWN)} …`;
}
