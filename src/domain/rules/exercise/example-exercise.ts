/** The file of an exercise that is right up to its body: for the examples of rules, and for tests. */
export const exampleExercise = (body: string): string => `---
id: dark-morning
title: Dark morning
summary: Every screen shows a note.
owner: incident-lead
duration: 90m
roles: [incident-lead]
runbooks: [ransomware]
objectives: [The lead names a severity within ten minutes]
---

${body}`;
