import type { Heading as HeadingNode, Root, RootContent } from 'mdast';
import type { Heading, LostNote, RunbookBody, Section, StepBody } from '../domain/model/body.ts';
import type { Prose } from '../domain/model/body.ts';
import type { Censor } from '../domain/model/censor.ts';
import { isWithheld } from '../domain/model/withheld.ts';
import { noteList } from '../domain/text/note-list.ts';
import { colourTree } from './colour-tree.ts';
import { censorTree } from './censor-tree.ts';
import { lostNotes, markBelowHeadings, numberNotes, renderNotes, unseenMarks } from './number-notes.ts';
import { placeHtmlHeadings, placeOf } from './html-headings.ts';
import { linkTarget } from './link-target.ts';
import { markBoxes } from './mark-boxes.ts';
import { markAlerts } from './mark-alerts.ts';
import { parsePlainStep, plainItems, tellPlainStepsApart } from './parse-plain-steps.ts';
import { parseStep, parseStepText, readChecks } from './parse-step.ts';
import { parseText, type TextFacts } from './parse-text.ts';
import { parseTree } from './parse-tree.ts';
import { phasesOfHeading } from './phase-of-heading.ts';
import { foldedHeadings } from './read-folds.ts';
import { readLostBoxes } from './read-lost-boxes.ts';
import { readHtml } from './read-html.ts';
import type { RenderContext } from './render-context.ts';
import { renderHtml } from './render-html.ts';
import { titleCode } from './title-code.ts';
import { belowTitle, repeatedTitle, withoutTitle } from './titles.ts';

/** Parses the text of a runbook (front matter blanked out, so that lines count in the file), without what a censor hides. */
export function parseRunbook(text: string, file: string, censor?: Censor, title?: unknown): RunbookBody {
  const { root, facts, context, notes } = openText(text, file, censor);
  markBelowHeadings(root);
  const [intro, ...parts] = splitAt(root.children, 2);
  const headings = headingsByAnchor(facts);
  const sections = tellPlainStepsApart(parts.map((part) => parseSection(part, headings, context)));
  const introHtml = renderBelowTitle(intro ?? [], title, context);
  const shown = notesOf(notes, context, facts.lostNotes);
  return { ...facts, ...shown, ...carriedOf(context), intro: introHtml, sections };
}

/** Parses any other page. */
export function parseProse(text: string, file: string, censor?: Censor, title?: unknown): Prose {
  const { root, facts, context, notes } = openText(text, file, censor);
  const html = renderBelowTitle(root.children, title, context);
  const { notes: texts = [], ...lost } = notesOf(notes, context, facts.lostNotes);
  const list = noteList(texts);
  return { ...facts, ...lost, ...carriedOf(context), html: list ? `${html}\n${list}` : html };
}

/** Parses a reusable step: as a step's text, without a heading of its own. */
export function parseSharedStep(text: string, file: string, censor?: Censor, title?: unknown): StepBody {
  const { root, facts: textFacts, context, notes } = openText(text, file, censor);
  const { arms: _none, ...step } = parseStepText(withoutTitle(root.children, title), context, 'none');
  const shown = notesOf(notes, context, textFacts.lostNotes);
  return { ...textFacts, ...shown, ...carriedOf(context), ...step };
}

/** An H1 that repeats the title is left out; links to it lead to where it stood. */
function renderBelowTitle(nodes: readonly RootContent[], title: unknown, context: RenderContext): string {
  const left = context.anchors?.get(repeatedTitle(nodes, title));
  const html = renderHtml(withoutTitle(nodes, title), context);
  return left ? [placeOf(left), html].filter(Boolean).join('\n') : html;
}

interface OpenedText {
  root: Root;
  facts: Omit<TextFacts, 'anchors'>;
  context: RenderContext;
  notes: ReturnType<typeof numberNotes>;
}

function openText(text: string, file: string, censor?: Censor): OpenedText {
  const root = parseTree(text);
  const lost = lostNotes(root, text);
  const redirect = censorTree(root, text, file, censor);
  const alerts = markAlerts(root, text);
  const isHidden = (url: string) => {
    const target = redirect(linkTarget(file, url));
    return target.kind === 'file' && isWithheld(target.path);
  };
  const { anchors, ...facts } = parseText(root, text, file, isHidden);
  const folded = foldedHeadings(root);
  const html = readHtml(root, text, file, redirect);
  const boxes = readLostBoxes(
    root,
    text,
    facts.headings.some(({ depth }) => depth === 2),
  );
  titleCode(root);
  placeHtmlHeadings(anchors);
  colourTree(root);
  const notes = numberNotes(root);
  return {
    root,
    facts: {
      ...facts,
      links: [...facts.links, ...html.links],
      places: html.places,
      ...(folded.length > 0 ? { foldedHeadings: folded } : {}),
      ...(html.lost.length > 0 ? { lostHtml: html.lost } : {}),
      ...(lost.length > 0 ? { lostNotes: lost } : {}),
      ...(boxes.length > 0 ? { lostBoxes: boxes } : {}),
      ...(alerts.length > 0 ? { lostAlerts: alerts } : {}),
    },
    context: { file, anchors, redirect, carried: new Set() },
    notes,
  };
}

/** After all else is rendered: a note leads back to the marks that are shown, and those that are not are lost. */
function notesOf(
  notes: OpenedText['notes'],
  context: RenderContext,
  lost: readonly LostNote[] = [],
): Pick<Prose, 'notes' | 'lostNotes'> {
  if (notes.length === 0) return {};
  const texts = renderNotes(notes, context);
  const all = [...lost, ...unseenMarks(notes)];
  return { notes: texts, ...(all.length > 0 ? { lostNotes: all } : {}) };
}

function carriedOf({ carried }: RenderContext): Pick<Prose, 'carried'> {
  return carried?.size ? { carried: [...carried] } : {};
}

function parseSection(
  nodes: RootContent[],
  headings: Map<unknown, Heading>,
  context: RenderContext,
): Section {
  const [node, ...rest] = nodes as [HeadingNode, ...RootContent[]];
  const heading = headings.get(context.anchors?.get(node)) as Heading;
  const phases = phasesOfHeading(node.data?.words ?? heading.text);
  const [phase] = phases;
  const [first = [], ...steps] = phase ? splitAt(rest, 3) : [rest];
  const plain = phase && steps.length === 0 ? plainItems(first) : undefined;
  const lead = [...belowTitle(node), ...(plain?.lead ?? first)];
  markBoxes(lead);
  return {
    anchor: heading.anchor,
    title: heading.text,
    phases,
    html: renderHtml(lead, context),
    checks: readChecks(lead, context),
    ...(plain && plain.empty.length > 0 ? { emptyItems: plain.empty } : {}),
    steps: [
      ...(plain?.items ?? []).map((item) => parsePlainStep(item, phase ?? 'preparation', context)),
      ...steps.map(([stepNode, ...stepText]) =>
        parseStep(
          stepNode as HeadingNode,
          headings.get(context.anchors?.get(stepNode)) as Heading,
          stepText,
          phase ?? 'preparation',
          context,
        ),
      ),
    ],
    span: heading.span,
  };
}

/** Splits nodes before each heading of a depth; the first part is what stands before the first of them. */
function splitAt(nodes: readonly RootContent[], depth: number): RootContent[][] {
  const parts: RootContent[][] = [[]];
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth === depth) parts.push([]);
    parts.at(-1)?.push(node);
  }
  return parts;
}

function headingsByAnchor(facts: Omit<TextFacts, 'anchors'>): Map<unknown, Heading> {
  return new Map(facts.headings.filter(({ html }) => !html).map((heading) => [heading.anchor, heading]));
}
