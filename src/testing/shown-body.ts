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

/** The title of a plain step is the first sentence of its item, which stands below it once more where it is no plain text. */
function shownItem(title: string, { number }: NonNullable<Step['plain']>, html: string): string {
  const below = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  const words = below.includes(escapeText(title)) ? '' : escapeText(title);
  return number === undefined ? `<div>${words}</div>` : `<ol start="${number}"><li>${words}</li></ol>`;
}

/** The link of an included step stands below its title, with the title's words. */
function shownTitle({ title, anchor, includes, plain, html }: Step): string {
  if (plain) return shownItem(title, plain, html);
  const words = `${/^decision\b/.test(anchor) ? 'Decision: ' : ''}${escapeText(title)}`;
  return `<h3>${includes ? `<a href="#">${words}</a>` : words}</h3>`;
}
