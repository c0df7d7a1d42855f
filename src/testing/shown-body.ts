import { FACT_LABELS, type FactName, type Facts, type RunbookBody } from '../domain/model/body.ts';
import { noteList } from '../domain/text/note-list.ts';
import { escapeText } from '../markdown/write-html.ts';
import { armWay, headingTitle, itemTitle } from './forge/explained-differences.ts';

/** What the page of a runbook shows of its text. */
export function shownBody({ intro, sections, notes }: RunbookBody): string {
  const parts = sections.flatMap(({ title, html, steps }) => [
    `<h2>${escapeText(title)}</h2>`,
    html,
    ...steps.flatMap((step) => [
      step.plain ? itemTitle(step) : headingTitle(step),
      ...shownFacts(step.facts),
      step.html,
      ...step.arms.map((arm) => armWay(arm, step)),
    ]),
  ]);
  return [intro, ...parts, noteList(notes ?? [])].join('\n');
}

/** Facts with their labels. */
export function shownFacts(facts: Facts): string[] {
  return Object.entries(facts).map(
    ([name, fact]) => `<div>${FACT_LABELS[name as FactName]} ${fact?.html ?? ''}</div>`,
  );
}
