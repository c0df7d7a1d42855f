import type { ControlStateKind } from '../../domain/maturity/control-state.ts';

/** What the state of a control is called wherever it is shown. */
export const STATE_WORDS: Readonly<Record<ControlStateKind, string>> = {
  scored: 'Scored',
  unanswered: 'Unanswered',
  'not-applicable': 'Not applicable',
  'out-of-scope': 'Out of scope',
};
