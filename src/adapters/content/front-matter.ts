import matter from 'gray-matter';
import type { ReadFailure } from '../../domain/model/source-file.ts';
import { parseYaml } from './parse-yaml.ts';

export interface FrontMatter {
  data: unknown;
  /** The text with the front matter's lines blanked, so that lines count in the file. */
  body: string;
}

/** Carries the parser's findings through gray-matter, which only knows how to throw. */
class BrokenYaml extends Error {
  readonly failures: ReadFailure[];
  constructor(failures: ReadFailure[]) {
    super('broken YAML');
    this.failures = failures;
  }
}

function refuse(): never {
  throw new Error('only YAML front matter is read');
}

/** gray-matter runs `---js` as code: every engine but ours refuses, and other languages never get as far as it. */
const engines = {
  yaml: {
    /** The text begins with the line end of the opening `---`, so that its lines are the file's. */
    parse(text: string): object {
      const result = parseYaml(text);
      if ('failures' in result) throw new BrokenYaml(result.failures);
      return result.data as object;
    },
    stringify: refuse,
  },
  javascript: { parse: refuse, stringify: refuse },
  json: { parse: refuse, stringify: refuse },
};

/** Splits a Markdown text into front matter and body. Never runs anything, never throws for what an author wrote. */
export function readFrontMatter(text: string): { matter?: FrontMatter; failures: ReadFailure[]; body: string } {
  const first = /^---([^\n]*)\n/.exec(text);
  if (!first || first[1]?.startsWith('-')) return { failures: [{ reason: 'no-front-matter' }], body: text };
  const language = first[1]?.trim() ?? '';
  const line = { start: { line: 1, column: 1 }, end: { line: 1, column: 4 + (first[1]?.length ?? 0) } };
  const close = /\n---[ \t]*(?=\n|$)/.exec(text.slice(3));
  const bodyStart = close ? 3 + close.index + close[0].length : text.length;
  const body = '\n'.repeat(text.slice(0, bodyStart).split('\n').length - 1) + text.slice(bodyStart);
  if (language !== '' && language !== 'yaml' && language !== 'yml') {
    return { failures: [{ reason: 'executable-front-matter', detail: language, span: line }], body };
  }
  if (!close) return { failures: [{ reason: 'unclosed-front-matter', span: line }], body: '' };
  try {
    const { data } = matter(`---${text.slice(3 + (first[1]?.length ?? 0), bodyStart)}\n`, { language: 'yaml', engines });
    return { matter: { data: data ?? {}, body }, failures: [], body };
  } catch (error) {
    if (!(error instanceof BrokenYaml)) throw error;
    return { failures: error.failures, body };
  }
}
