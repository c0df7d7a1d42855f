import { runbookAddress } from '../../../domain/links/addresses.ts';
import { wholeStep } from '../../../domain/links/whole-step.ts';
import type { Step } from '../../../domain/model/body.ts';
import { isFirstMinutes } from '../../../domain/model/first-minutes.ts';
import { PHASE_TITLES } from '../../../domain/model/phase.ts';
import type { Runbook } from '../../../domain/model/programme.ts';
import { wordsInMarkdown } from '../../../domain/text/escape-markdown.ts';
import { factsMarkdown, markdownFor, type ToMarkdown } from '../cacao/step-texts.ts';
import { absolute, type ExportSource } from '../export-form.ts';

/** One thing to do, for a tool that keeps a list of them. */
export interface RunbookTask {
  title: string;
  /** Phase of a step, as readers see it; the section's title of what stands before the steps. */
  group: string;
  /** What to do, who does it, and how to see that it worked, as Markdown. */
  words: string;
}

/** The first minutes and then each step, in the order of the page. */
export function tasksOf(source: ExportSource, runbook: Runbook): RunbookTask[] {
  const toMarkdown = markdownFor(source, runbookAddress(runbook.id));
  return runbook.body.sections.flatMap(({ title, html, steps }) => [
    ...(isFirstMinutes(title) && steps.length === 0
      ? [{ title, group: title, words: toMarkdown(html) }]
      : []),
    ...steps.map((step) => ({
      title: step.title,
      group: PHASE_TITLES[step.phase],
      words: stepWords(source, runbook, step, toMarkdown),
    })),
  ]);
}

/** What a case of it is found by: kind of incident, tags and techniques, each once. */
export function tagsOf({ meta }: Runbook): string[] {
  const all = [meta.incident_type, ...(meta.tags ?? []), ...(meta.attack ?? [])];
  return [...new Set(all.filter((tag) => tag !== undefined))];
}

function stepWords(source: ExportSource, runbook: Runbook, step: Step, toMarkdown: ToMarkdown): string {
  const { facts, html, roles } = wholeStep(source.programme, step);
  const titles = roles.map((role) => source.programme.roles.find(({ id }) => id === role)?.title ?? role);
  const page = absolute(source, `${runbookAddress(runbook.id)}#${step.anchor}`);
  return [
    ...(titles.length > 0 ? [`**Role:** ${wordsInMarkdown(titles.join(', '))}`] : []),
    factsMarkdown(facts, toMarkdown),
    toMarkdown(html),
    step.arms
      .map(({ label, text }) => `- **${wordsInMarkdown(label)}** → ${wordsInMarkdown(text)}`)
      .join('\n'),
    ...(facts.next ? [`**Next:** ${toMarkdown(facts.next.html)}`] : []),
    ...(facts.csf ? [`**CSF:** ${toMarkdown(facts.csf.html)}`] : []),
    ...(page ? [`[${wordsInMarkdown(runbook.meta.title)}](${page})`] : []),
  ]
    .filter(Boolean)
    .join('\n\n');
}
