/** The moments of an incident that its record states, in order; apart from the schema so that a browser can have them without zod. */
export const TIMELINE_EVENTS = [
  'started',
  'detected',
  'acknowledged',
  'contained',
  'eradicated',
  'recovered',
  'closed',
] as const;
export type TimelineEvent = (typeof TIMELINE_EVENTS)[number];

/** What a record can be of: three forms of exercise, and the real thing. */
export const RECORD_KINDS = ['tabletop', 'functional', 'game-day', 'incident'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
