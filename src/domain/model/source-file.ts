import type { Excuse, Prose, RunbookBody, StepBody } from './body.ts';
import type { FileKind } from './kinds.ts';
import type { DataPath, Span } from './place.ts';
import type { Tlp } from './tlp.ts';
import type { WordFacts } from './word-facts.ts';

/** Why a file could not be read; a fact, from which a rule makes a finding. */
export interface ReadFailure {
  reason:
    | 'empty'
    | 'binary'
    | 'not-utf8'
    | 'utf-16'
    | 'too-large'
    | 'unreadable'
    | 'symbolic-link'
    | 'too-deep'
    | 'too-much-work'
    | 'broken-yaml'
    | 'executable-front-matter'
    | 'unclosed-front-matter'
    | 'no-front-matter';
  /** What the parser said, the language that the front matter names, the letter that a bad byte is in Windows-1252, or the limit that is passed. */
  detail?: string;
  span?: Span;
}

/** One way in which a file's YAML differs from its schema. */
export interface SchemaIssue {
  problem: 'missing-key' | 'unknown-key' | 'wrong-type' | 'bad-value' | 'out-of-range';
  path: DataPath;
  /** What the schema wants, in words. */
  expected: string;
  /** What stands there, shortened. */
  received?: string;
  /** The number, or another value that is no text, as its author wrote it: `007`, where YAML makes 7 of it. */
  written?: string;
  /** Keys or values that the schema knows at this place. */
  allowed?: readonly string[];
}

/** A text that YAML ends at a blank before `#`, with what it takes for a comment. */
export interface CutValue {
  /** What is left of it. */
  value: string;
  comment: string;
  /** Of the comment. */
  span: Span;
}

/** A file under `content/` or `runbooks/`, however broken. Rules about texts look at these; rules about meaning at the programme. */
export interface SourceFile {
  file: string;
  /** Missing where the product does not know what the file is for. */
  kind?: FileKind;
  /** File name without its ending. */
  id: string;
  failures: ReadFailure[];
  issues: SchemaIssue[];
  /** YAML as written: front matter, or the whole of a `.yml` file. */
  data?: unknown;
  body?: Prose | RunbookBody | StepBody;
  /** Values of the YAML that end where a `#` begins a comment without a blank behind it; absent where there is none. */
  cutValues?: readonly CutValue[];
  /** Excuses in comments of the YAML; those of the text stand in `body`. */
  excuses?: readonly Excuse[];
  tlp: Tlp;
  /** Where the reader has made them; rules read the text where not. */
  wordFacts?: WordFacts;
  /** SHA-256 (hexadecimal) of an assessment's text as read, with `\n` line ends: what an answer is made from. */
  digest?: string;
}

/** True where the body is a runbook's. */
export function isRunbookBody(body: SourceFile['body']): body is RunbookBody {
  return body !== undefined && 'sections' in body;
}

const ABOUT =
  /(^|\/)(_?index|readme|changelog|code[-_]of[-_]conduct|contributing|governance|licen[cs]e|maintainers|security|support|skill|agents|claude|personas?|pull_request_template)\.(md|markdown)$/i;

/** A page about a repository that is no programme, not about an incident: a README with phases is a runbook. */
export function isAboutRepository({ file, body }: SourceFile): boolean {
  if (!ABOUT.test(file)) return false;
  return !isRunbookBody(body) || body.sections.every(({ phases }) => phases.length === 0);
}
