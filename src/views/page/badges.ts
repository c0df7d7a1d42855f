/** Colour of a badge; its shape and word say the same. */
export type Tone = 'red' | 'orange' | 'yellow' | 'green' | 'grey' | 'accent';
export type ShapeName = 'triangle' | 'diamond' | 'square' | 'dot' | 'half' | 'ring' | 'dash';

export interface BadgeProps {
  label: string;
  tone: Tone;
  shape?: ShapeName;
}

const SEVERITIES: Record<string, [Tone, ShapeName]> = {
  SEV1: ['red', 'triangle'],
  SEV2: ['orange', 'diamond'],
  SEV3: ['yellow', 'square'],
  critical: ['red', 'triangle'],
  high: ['orange', 'diamond'],
  medium: ['yellow', 'square'],
  low: ['grey', 'dot'],
};

const STATES: Record<string, [Tone, ShapeName, string?]> = {
  ready: ['green', 'dot'],
  pass: ['green', 'dot'],
  done: ['green', 'dot'],
  active: ['green', 'dot'],
  valid: ['green', 'dot'],
  on: ['green', 'dot'],
  partial: ['yellow', 'half'],
  'in-progress': ['yellow', 'half', 'in progress'],
  provisional: ['yellow', 'half'],
  'due-soon': ['yellow', 'half', 'due soon'],
  changed: ['yellow', 'half'],
  blocked: ['red', 'square'],
  fail: ['red', 'square'],
  overdue: ['red', 'square'],
  expired: ['red', 'square'],
  gated: ['red', 'square'],
  open: ['orange', 'diamond'],
  draft: ['orange', 'diamond'],
  deprecated: ['red', 'square'],
  'not-applicable': ['grey', 'dash', 'not applicable'],
  'out-of-scope': ['grey', 'dash', 'out of scope'],
  accepted: ['grey', 'dash'],
};

/** Severity of an incident or of an alert rule. */
export function severityBadge(severity: string, label?: string): BadgeProps {
  const [tone, shape] = SEVERITIES[severity] ?? ['grey', severity === 'informational' ? 'ring' : 'dot'];
  return { tone: tone as Tone, shape: shape as ShapeName, label: label ?? severity };
}

/** Any other state; an unknown one is grey with a ring, as is `unanswered`. */
export function stateBadge(state: string, label?: string): BadgeProps {
  const [tone, shape, word] = STATES[state] ?? ['grey', 'ring'];
  return { tone, shape, label: label ?? word ?? state };
}
