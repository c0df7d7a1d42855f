import {
  FACT_LABELS,
  type Arm,
  type FactName,
  type Facts,
  type RunbookBody,
  type Step,
} from '../domain/model/body.ts';
import { noteList } from '../domain/text/note-list.ts';
import { escapeText } from '../markdown/write-html.ts';

/** What the page of a runbook shows of its text. */
export function shownBody({ intro, sections, notes }: RunbookBody): string {
  const parts = sections.flatMap(({ title, html, steps }) => [
    `<h2>${escapeText(title)}</h2>`,
    html,
    ...steps.flatMap((step) => [
      shownTitle(step),
      ...shownFacts(step.facts),
      step.html,
      // An arm with more than its way stands among the text, too.
      ...step.arms.filter(({ label }) => !step.html.includes(`<strong>${escapeText(label)}`)).map(shownArm),
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

function shownArm({ label, text, destination }: Arm): string {
  const leads = destination.kind === 'step' || destination.kind === 'file';
  const words = leads ? `<a href="#">${escapeText(text)}</a>` : escapeText(text);
  return `<div>${escapeText(label)} ${words}</div>`;
}

/** The link of an included step stands below its title, with the title's words. */
function shownTitle({ title, anchor, includes }: Step): string {
  const words = `${/^decision\b/.test(anchor) ? 'Decision: ' : ''}${escapeText(title)}`;
  return `<h3>${includes ? `<a href="#">${words}</a>` : words}</h3>`;
}
