import type { RunbookBody } from '../domain/model/body.ts';
import { noteList } from '../domain/text/note-list.ts';
import { escapeText } from '../markdown/write-html.ts';

/** What the page of a runbook shows of its text, in its order: titles as words, facts and arms with their labels left out. */
export function shownBody({ intro, sections, notes }: RunbookBody): string {
  const parts = sections.flatMap(({ title, html, steps }) => [
    `<h2>${escapeText(title)}</h2>`,
    html,
    ...steps.flatMap((step) => [
      `<h3>${escapeText(step.title)}</h3>`,
      ...Object.values(step.facts).map((fact) => `<div>${fact?.html ?? ''}</div>`),
      step.html,
      ...step.arms.map(({ label, text }) => `<div>${escapeText(label)} ${escapeText(text)}</div>`),
    ]),
  ]);
  return [intro, ...parts, noteList(notes ?? [])].join('\n');
}
