/** Phases of a runbook, in the order in which a reader meets them. */
export const PHASES = [
  'preparation',
  'detection',
  'analysis',
  'containment',
  'eradication',
  'recovery',
  'communication',
  'post-incident',
] as const;
export type Phase = (typeof PHASES)[number];

/** The phases that the response flows through; the others are side lanes, always reachable. */
export const FLOW_PHASES = [
  'detection',
  'analysis',
  'containment',
  'eradication',
  'recovery',
] as const satisfies readonly Phase[];

/** Where a step changes something that somebody may have to put back. */
export const CHANGING_PHASES: ReadonlySet<Phase> = new Set<Phase>(['containment', 'eradication', 'recovery']);

export const PHASE_TITLES: Record<Phase, string> = {
  preparation: 'Preparation',
  detection: 'Detection',
  analysis: 'Analysis',
  containment: 'Containment',
  eradication: 'Eradication',
  recovery: 'Recovery',
  communication: 'Communication',
  'post-incident': 'Post-incident',
};
