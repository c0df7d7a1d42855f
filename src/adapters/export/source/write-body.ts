import path from 'node:path';
import { FACT_LABELS, type Fact, type Facts, type FactName, type Html } from '../../../domain/model/body.ts';
import type { RunbookBody, Section, Step } from '../../../domain/model/body.ts';
import { linkAddress } from '../../../domain/model/links/page-address.ts';
import { carriedAddress } from '../../../domain/model/attachment.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { escapeSigns } from '../../../domain/text/escape-markdown.ts';
import { htmlToMarkdown } from '../html-markdown.ts';
import { sourceHandlers } from './source-handlers.ts';
import { armList, encodePath, takeArms } from './arm-list.ts';
import { plainList, type StepParts } from './plain-list.ts';

/** Writes a piece of a page as its author would; `lowest`: depth of the highest heading that may stand in it. */
type ToSource = (html: Html, lowest?: number) => string;

interface Writing {
  body: RunbookBody;
  toSource: ToSource;
  /** A path of the programme as the runbook's file names it. */
  relative(path: string): string;
}

/** The text of a runbook as Markdown, made of what its published page shows: what is withheld is not in it. */
export function writeBody(body: RunbookBody, file: string): string {
  const relative = (to: string) => path.posix.relative(path.posix.dirname(file), to);
  const writing: Writing = { body, relative, toSource: sourceWriter(body, relative) };
  const notes = (body.notes ?? []).map((note, at) => {
    const text = writing.toSource(note, 4).replace(/\n(?=.)/g, '\n    ');
    return `[^${at + 1}]: ${text}`;
  });
  return [
    writing.toSource(body.intro, 3),
    ...body.sections.flatMap((one) => sectionBlocks(writing, one)),
    ...notes,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Addresses of the site become the files that their pages are made from. */
function sourceWriter({ links, carried = [] }: RunbookBody, relative: Writing['relative']): ToSource {
  const files = new Map(carried.map((one) => [carriedAddress(one), one]));
  for (const { target } of links) {
    const address = target.kind === 'file' ? linkAddress({ kind: 'file', path: target.path }) : undefined;
    if (target.kind === 'file' && address) files.set(address, target.path);
  }
  const place = (address: string) => {
    const [before = '', ...rest] = address.split('#');
    const file = files.get(before);
    if (file === undefined) return address;
    return [encodePath(relative(file)), ...rest].join('#');
  };
  const lead = (diagram: string) =>
    diagram.replace(/"(\/[^"\s]*)"/g, (_, address: string) => `"${place(address)}"`);
  return (html, lowest = 4) =>
    htmlToMarkdown(html, { place, handlers: sourceHandlers(lowest) }).replace(
      /^( *)(`{3,})mermaid\n[^]*?\n\1\2$/gm,
      lead,
    );
}

function sectionBlocks(writing: Writing, section: Section): string[] {
  const { title, anchor, phases, html, steps } = section;
  const lead = writing.toSource(html, phases.length > 0 ? 4 : 3);
  const plain = steps.length > 0 && steps.every((step) => step.plain);
  return [
    ...headingLines(writing, '##', escapeTitle(title), anchor),
    lead,
    ...(plain
      ? [plainList(steps, (step) => stepParts(writing, step))]
      : steps.flatMap((step) => stepBlocks(writing, step))),
  ];
}

function headingLines({ body }: Writing, signs: string, words: string, anchor: string): string[] {
  const id = body.headings.find((heading) => heading.anchor === anchor && !heading.html)?.stableId;
  return [`${signs} ${words}`, ...(id ? [`<!-- id: ${id} -->`] : [])];
}

function stepBlocks(writing: Writing, step: Step): string[] {
  const { body, relative } = writing;
  const named = body.headings.find(({ anchor, html }) => anchor === step.anchor && !html)?.text ?? step.title;
  const words = escapeTitle(named);
  const shared = step.includes && !isWithheld(step.includes) ? step.includes : undefined;
  const { facts, text, arms } = stepParts(writing, step);
  return [
    ...headingLines(
      writing,
      '###',
      shared ? `[${words}](${encodePath(relative(shared))})` : words,
      step.anchor,
    ),
    ...facts,
    text,
    arms,
  ];
}

function stepParts(writing: Writing, { facts, html, arms }: Step): StepParts {
  const { rest, items } = takeArms(writing.toSource(html), arms);
  return { facts: factLines(writing, facts), text: rest, arms: armList(writing, arms, rest, items) };
}

/** Who, how long and what for stand on one line, everything else on its own. */
function factLines({ toSource, relative }: Writing, facts: Facts): string[] {
  const told = (Object.keys(FACT_LABELS) as FactName[]).flatMap((name) => {
    const fact = facts[name];
    const words = fact ? toSource(`<p>${withWays(fact, relative)}</p>`).replace(/\s*\n\s*/g, ' ') : '';
    return words ? [{ name, line: `**${FACT_LABELS[name]}:** ${words}` }] : [];
  });
  const [short, long] = [true, false].map((wanted) =>
    told.filter(({ name }) => SHORT.has(name) === wanted).map(({ line }) => line),
  ) as [string[], string[]];
  return [...(short.length > 0 ? [short.join(' · ')] : []), ...long];
}

/** A way to a page that is withheld stays a way, under the name that it is published by. */
function withWays({ html, links }: Fact, relative: Writing['relative']): Html {
  const hidden = links.flatMap(({ target }) =>
    target.kind === 'file' && isWithheld(target.path) ? [target.path] : [],
  );
  return html.replace(/<span class="withheld">([^<]*)<\/span>/g, (whole, words: string) => {
    const to = hidden.shift();
    return to === undefined ? whole : `<a href="${relative(to)}">${words}</a>`;
  });
}

const SHORT: ReadonlySet<FactName> = new Set(['role', 'time', 'csf']);

/** A line of words that begins a heading: closing signs would be taken from it, and the line end of a title of two lines is of its anchor. */
const escapeTitle = (title: string): string =>
  escapeSigns(title.trim())
    .replace(/\n/g, '&#10;')
    .replace(/#+$/, (signs) => `\\${signs}`);
