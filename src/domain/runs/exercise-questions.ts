/** What ends an exercise; each answer becomes a finding of its record. An answer in a log names its question by place: never reorder. */
export const EXERCISE_QUESTIONS: readonly string[] = [
  'Which step could not be done as it is written?',
  'What was missing: access, a person, a tool, a fact?',
  'What would have cost the most time in a real incident?',
];
