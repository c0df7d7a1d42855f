import { createHash } from 'node:crypto';
import { withoutMergeFollowers } from '../../domain/links/merge-issues.ts';
import { judgeSchema } from '../../domain/model/schema/judge-schema.ts';
import type { Censor } from '../../domain/model/censor.ts';
import { isDocument, KINDS, type DocumentKind, type FileKind } from '../../domain/model/kinds.ts';
import { hasOwnFields, withoutOwnKeys } from '../../domain/model/own/fields.ts';
import type { ReadFailure, SchemaIssue, SourceFile } from '../../domain/model/source-file.ts';
import { valueAt } from '../../domain/model/values-at.ts';
import { parseProse, parseRunbook, parseSharedStep } from '../../markdown/parse-runbook.ts';
import { measureText } from '../../markdown/measure-text.ts';
import { TooDeep } from '../../markdown/measure-tree.ts';
import { withFileRefs } from './file-refs.ts';
import { readFrontMatter } from './front-matter.ts';
import { isRefused, limitFailure } from './limit-failure.ts';
import { parseYaml, type YamlValue } from './parse-yaml.ts';
import { NO_WORD_FACTS, readWordFacts } from '../../domain/words/word-facts.ts';
import { frontMatterText, yamlCuts, yamlExcuses } from './yaml-excuses.ts';

const PARSERS = { runbook: parseRunbook, step: parseSharedStep, prose: parseProse } as const satisfies Record<
  (typeof KINDS)[DocumentKind]['body'],
  unknown
>;

/** A text with what it is for: all that parsing depends on. */
export interface ParseJob {
  kind: FileKind;
  file: string;
  text: string;
  /** Reads the body without what is withheld; such a result is for pages, not for findings. */
  censor?: Censor;
}

/** What a text says, and the value that its schema made of its YAML. */
export interface ParsedSource extends Pick<
  SourceFile,
  'failures' | 'issues' | 'data' | 'body' | 'excuses' | 'cutValues' | 'digest' | 'wordFacts'
> {
  value?: unknown;
}

/** Parses and judges one file's text as its kind. Whatever is wrong becomes a fact of the result; never throws. */
export function parseSource({ kind, file, text, censor }: ParseJob): ParsedSource {
  const parsed: ParsedSource = { failures: [], issues: [] };
  let written: YamlValue['written'] | undefined;
  if (kind === 'assessment') parsed.digest = createHash('sha256').update(text).digest('hex');
  if (isDocument(kind)) {
    const front = readFrontMatter(text);
    const bare = 'bare' in KINDS[kind] && front.failures.some(({ reason }) => reason === 'no-front-matter');
    parsed.failures = bare ? [] : [...front.failures];
    parsed.data = bare ? {} : front.matter?.data;
    written = front.matter?.written;
    const own = kind === 'folder' ? /^#[ \t]+(.*)$/m.exec(front.body)?.[1] : undefined;
    const title = valueAt(parsed.data, ['title']) ?? own;
    const parse = (text: string) => PARSERS[KINDS[kind].body](text, file, censor, title);
    const words = parseWithin(parse, front.body, parsed.failures);
    const body = words && withFileRefs(words, parsed.data, file, censor);
    if (body) parsed.body = body;
    if (censor) return { failures: [], issues: [], ...(body ? { body } : {}) };
  } else {
    const yaml = parseYaml(text);
    if ('failures' in yaml) parsed.failures = yaml.failures;
    else ({ data: parsed.data, written } = yaml);
  }
  if (parsed.failures.some(isRefused)) return { ...parsed, wordFacts: NO_WORD_FACTS };
  const [yamlText, firstLine] = isDocument(kind)
    ? ([frontMatterText(text), 2] as const)
    : ([text, 1] as const);
  const excuses = yamlExcuses(yamlText, firstLine);
  const cuts = yamlCuts(yamlText, firstLine);
  if (cuts.length > 0) parsed.cutValues = cuts;
  if (excuses.length > 0) parsed.excuses = excuses;
  parsed.wordFacts = readWordFacts({ ...parsed, kind, file, id: '', tlp: 'RED' }, text);
  if (parsed.failures.length > 0) return parsed;
  const { issues, value } = judgeSchema(kind, hasOwnFields(kind) ? withoutOwnKeys(parsed.data) : parsed.data);
  return {
    ...parsed,
    issues: withoutMergeFollowers(issues, parsed.data).map((issue) => asWritten(issue, written)),
    value,
  };
}

/** What YAML makes of `0800111999` is another number: findings quote what stands in the file. */
function asWritten(issue: SchemaIssue, writtenAt: YamlValue['written'] | undefined): SchemaIssue {
  const written = issue.problem.endsWith('-key') ? undefined : writtenAt?.(issue.path)?.slice(0, 60);
  return written === undefined ? issue : { ...issue, written, received: written };
}

/** What stands in a text that asks for no more than it may; of another one nothing is read. */
function parseWithin(
  parse: (text: string) => ParsedSource['body'],
  text: string,
  failures: ReadFailure[],
): ParsedSource['body'] {
  const passed = measureText(text);
  try {
    if (!passed) return parse(text);
    failures.push(limitFailure(passed));
  } catch (error) {
    // Whatever is deep in a way that nobody has counted yet.
    if (error instanceof RangeError) failures.push({ reason: 'too-deep', detail: 'nesting' });
    else if (error instanceof TooDeep) failures.push(limitFailure(error.passed));
    else throw error;
  }
  return undefined;
}
