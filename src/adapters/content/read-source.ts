import { createHash } from 'node:crypto';
import { judgeSchema } from '../../domain/model/judge-schema.ts';
import type { FileKind } from '../../domain/model/kind.ts';
import type { ReadFailure, SourceFile } from '../../domain/model/source-file.ts';
import { Tlp } from '../../domain/model/tlp.ts';
import { parseProse, parseRunbook, parseSharedStep } from '../../markdown/parse-runbook.ts';
import { decodeText } from './decode-text.ts';
import type { Files, ListedFile } from './files.ts';
import { readFrontMatter } from './front-matter.ts';
import type { ParseCache } from './parse-cache.ts';
import { parseYaml } from './parse-yaml.ts';
import { frontMatterText, yamlExcuses } from './yaml-excuses.ts';

/** A source file together with the value that its schema made of its YAML; `text` is missing where it could not be decoded. */
export interface ReadSource extends SourceFile {
  text?: string;
  value?: unknown;
}

/** Reads one file as its kind. Whatever is wrong becomes a fact of the result; never throws. */
export async function readSource(listed: ListedFile, kind: FileKind | undefined, files: Files, cache?: ParseCache): Promise<ReadSource> {
  const { file } = listed;
  const id = (file.split('/').at(-1) ?? file).replace(/\.[^.]+$/, '');
  const source: ReadSource = { file, id, failures: [], issues: [], tlp: 'RED', ...(kind ? { kind } : {}) };
  if (listed.symbolicLink) return { ...source, failures: [{ reason: 'symbolic-link' }] };
  if (!kind) return source;
  const decoded = await decode(file, files);
  if ('failure' in decoded) return { ...source, failures: [decoded.failure] };
  const { text } = decoded;
  const yaml = isMarkdown(kind) ? undefined : parseYaml(text);
  const front = isMarkdown(kind) ? readFrontMatter(text) : undefined;
  source.text = text;
  if (kind === 'assessment') source.digest = createHash('sha256').update(text).digest('hex');
  if (front) {
    source.failures = front.failures;
    source.data = front.matter?.data;
    source.body = parseBody(kind, front.body, file, cache);
  } else if (yaml) {
    source.failures = 'failures' in yaml ? yaml.failures : [];
    source.data = 'data' in yaml ? yaml.data : undefined;
  }
  const excuses = front ? yamlExcuses(frontMatterText(text), 2) : yamlExcuses(text, 1);
  if (excuses.length > 0) source.excuses = excuses;
  if (source.failures.length > 0) return source;
  const judged = judgeSchema(kind, source.data);
  source.issues = judged.issues;
  source.value = judged.value;
  return source;
}

/** The label that a file gives itself. A label that is no label hides the file: better unseen than leaked. */
export function labelOf(data: unknown, fallback: Tlp): Tlp {
  const own = typeof data === 'object' && data !== null && 'tlp' in data ? data.tlp : undefined;
  if (own === undefined) return fallback;
  const label = Tlp.safeParse(own);
  return label.success ? label.data : 'RED';
}

export function isMarkdown(kind: FileKind): boolean {
  return !['site', 'roles', 'regulations', 'readiness', 'alerts'].includes(kind);
}

async function decode(file: string, files: Files): Promise<{ text: string } | { failure: ReadFailure }> {
  try {
    return decodeText(await files.read(file));
  } catch (error) {
    return { failure: { reason: 'unreadable', detail: error instanceof Error && 'code' in error ? String(error.code) : '' } };
  }
}

function parseBody(kind: FileKind, body: string, file: string, cache?: ParseCache) {
  const parse = kind === 'runbook' ? parseRunbook : kind === 'step' ? parseSharedStep : parseProse;
  return cache ? cache.remember(`${kind}\n${file}\n${body}`, () => parse(body, file)) : parse(body, file);
}
