import type { LostAlert, Warning } from './alert.ts';
import type { FileRef } from './attachment.ts';
import type { Phase } from './phase.ts';
import type { Span } from './place.ts';

/** Sanitised HTML: no script, no handler, no foreign frame; links to content files are root-absolute page addresses. */
export type Html = string;

/** True of HTML that shows a word or a picture. */
export function saysSomething(html: Html): boolean {
  return /<img\b/.test(html) || /\S/.test(html.replace(/<!--.*?-->|<[^>]*>|&nbsp;/gs, ''));
}

/** Where a Markdown link leads. File paths are relative to the programme's root, with `/`. */
export type LinkTarget =
  | { kind: 'anchor'; anchor: string }
  | { kind: 'file'; path: string; anchor?: string }
  | { kind: 'outside'; path: string }
  | { kind: 'web'; url: string }
  | { kind: 'unsafe'; url: string };

export interface Link {
  target: LinkTarget;
  text: string;
  image: boolean;
  /** A diagram's own: its address is shown as it is written, where it names no file. */
  inDiagram?: true;
  span: Span;
}

export interface Heading {
  depth: number;
  text: string;
  /** The forge's own anchor, without `#`; a second heading with the same text is numbered. */
  anchor: string;
  /** The anchor before numbering. */
  slug: string;
  /** From `<!-- id: confirm -->` under the heading. */
  stableId?: string;
  /** Written as `<h2>…</h2>`, by itself or as the title of a fold: it makes neither a section nor a step. */
  html?: 'alone' | 'summary';
  span: Span;
}

export interface Diagram {
  /** Mermaid source as the author wrote it, with links to files led to their pages. */
  source: string;
  /** Content hash of the source; the HTML holds a placeholder with it. */
  hash: string;
  span: Span;
}

/** `<!-- readyroom-allow code: why -->`, or the same behind `#` in YAML. What is missing is empty text. */
export interface Excuse {
  code: string;
  reason: string;
  span: Span;
  /** Lines whose findings it excuses, both included: the block right below it, or the line that it stands on. */
  covers: { first: number; last: number };
}

/** A part of a text that is not running text: a command to copy, or a comment that no reader sees. */
export interface Aside {
  kind: 'code' | 'inline-code' | 'comment';
  span: Span;
}

/** A footnote's mark without a note, or in a place of plain words; a note without a mark, or a second one of one name. */
export interface LostNote {
  label: string;
  lacks: 'note' | 'mark' | 'name' | 'place';
  span: Span;
}

/** An element of raw HTML that no page shows, or an attribute. */
export interface LostHtml {
  /** As it is written: `Tabs` is a component of MDX. */
  tag: string;
  attribute?: string;
  span: Span;
}

/** A section's or step's heading within `<details>`. */
export interface FoldedHeading {
  title: string;
  span: Span;
}

/** The mark of a box that makes none, or a box where no run asks for it. */
export interface LostBox {
  why: 'words' | 'blank' | 'table' | 'list' | 'heading' | 'before';
  span: Span;
}

/** What every Markdown text tells, parsed once. */
export interface ParsedText {
  headings: Heading[];
  /** Places named in HTML: any `id`, and `<a name="…">` as older pages have it. */
  places: string[];
  links: Link[];
  /** Pictures that it shows and attachments that it links, as paths; absent where there are none. */
  carried?: string[];
  /** Files that its front matter names; absent where there is none. */
  refs?: FileRef[];
  /** Files that its HTML names, as paths; absent where it names none. */
  htmlFiles?: string[];
  /** Footnotes in the order of their numbers; absent where there is none, or where the HTML holds them already. */
  notes?: Html[];
  /** Absent where every mark has its note, and every note a mark. */
  lostNotes?: LostNote[];
  /** What no page shows of its raw HTML; absent where all of it is shown. */
  lostHtml?: LostHtml[];
  /** Headings within a fold; absent where there is none. */
  foldedHeadings?: FoldedHeading[];
  /** Quotations that look like alerts and are none; absent where there is none. */
  lostAlerts?: LostAlert[];
  /** Boxes that nobody can tick; absent where there is none. */
  lostBoxes?: LostBox[];
  diagrams: Diagram[];
  excuses: Excuse[];
  /** In the order of the text. */
  asides: Aside[];
  /** Words of running text, for reading time and stub detection. */
  words: number;
}

/** A page's text as one piece. */
export interface Prose extends ParsedText {
  html: Html;
}

/** One box to tick. */
export interface Check {
  /** Stable within its step: derived from its own words, so that a moved line keeps its tick. */
  key: string;
  /** Key that logs of earlier versions hold; absent where it is the same. */
  former?: string;
  text: string;
  html: Html;
  /** A box of the same words stands before it in its step. */
  twin?: true;
  /** The file says that it is done. */
  ticked?: true;
  span: Span;
}

/** A labelled fact of a step: what stands behind `**Role:**` and its like. */
export interface Fact {
  text: string;
  html: Html;
  span: Span;
  links: Link[];
}

export const FACT_LABELS = {
  role: 'Role',
  time: 'Time',
  csf: 'CSF',
  caution: 'Caution',
  impact: 'Impact',
  approval: 'Approval',
  verify: 'Verify',
  ifItFails: 'If it fails',
  undo: 'Undo',
  next: 'Next',
} as const;
export type FactName = keyof typeof FACT_LABELS;
export type Facts = Partial<Record<FactName, Fact>>;

/** Where the flow goes from a step or an arm. */
export type Destination =
  | { kind: 'step'; anchor: string }
  | { kind: 'file'; path: string; anchor?: string }
  | { kind: 'end'; reason: string }
  | { kind: 'nowhere'; text: string };

/** An outgoing way of a decision. */
export interface Arm {
  label: string;
  destination: Destination;
  /** Text of the link or the reason. */
  text: string;
  span: Span;
}

/** Characters of the first sentence of a plain step that its title shows. */
export const LONGEST_TITLE = 120;

export interface Step {
  /** Anchor of the H3: links and pages use it; of a plain step, its key. */
  anchor: string;
  /** Keys ticks and exports: the stable id where given, else the anchor; of a plain step, made of its first sentence. */
  key: string;
  title: string;
  kind: 'step' | 'decision';
  /**
   * An item of a list, with its number there: no link leads to it. Absent where the step has a heading. `cut`: its first
   * sentence is too long for a title; `twin`: a plain step of the same words stands before it in the runbook.
   */
  plain?: { number?: number; cut?: true; twin?: true };
  phase: Phase;
  facts: Facts;
  /** Prose without facts and arms; checkboxes stay where the author put them. */
  html: Html;
  checks: Check[];
  /** In the order of the text; absent where there is none. */
  warnings?: Warning[];
  arms: Arm[];
  /** Path of the included `content/steps/*.md`. */
  includes?: string;
  /** Span of the heading, or of a plain step's first paragraph. */
  span: Span;
}

/** An H2 of a runbook; `phases` is empty for plain prose. */
export interface Section {
  anchor: string;
  title: string;
  phases: Phase[];
  /** What stands before the first step (all of it, where there is no phase). */
  html: Html;
  checks: Check[];
  steps: Step[];
  /** Items among its plain steps that say nothing; absent where there is none. */
  emptyItems?: Span[];
  span: Span;
}

/** Body of a runbook: the one tree that page, checklist, diagram and exports are made from. */
export interface RunbookBody extends ParsedText {
  intro: Html;
  sections: Section[];
}

/** Body of a reusable step: facts, prose and checkboxes of its own; `html` is without the facts. */
export interface StepBody extends Prose {
  facts: Facts;
  checks: Check[];
  warnings?: Warning[];
}

/** What the text of a file says, whatever its kind. */
export type Body = Prose | RunbookBody | StepBody;
