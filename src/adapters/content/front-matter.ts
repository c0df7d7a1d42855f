import matter from 'gray-matter';
import type { ReadFailure } from '../../domain/model/source-file.ts';
import { parseYaml, type YamlValue } from './parse-yaml.ts';

export interface FrontMatter {
  data: unknown;
  written?: YamlValue['written'];
  /** The text with the front matter's lines blanked, so that lines count in the file. */
  body: string;
}

function refuse(): never {
  throw new Error('only YAML front matter is read');
}

/**
 * Reads the text between the dashes through gray-matter, which would run `---js` as code: every engine but ours refuses,
 * and ours reads the text as it stands in the file, so that its places are the file's. gray-matter itself is handed the
 * text with its blanks drawn together, since it looks for comments in a time that grows with the square of blank lines.
 */
function parseBlock(text: string): ReturnType<typeof parseYaml> {
  let result: ReturnType<typeof parseYaml> | undefined;
  const engines = {
    yaml: { parse: (): object => ((result = parseYaml(text)), {}), stringify: refuse },
    javascript: { parse: refuse, stringify: refuse },
    json: { parse: refuse, stringify: refuse },
  };
  const drawnTogether = text.trim().replace(/\s+/g, (blanks) => (blanks.includes('\n') ? '\n' : ' '));
  matter(`---\n${drawnTogether}\n---\n`, { language: 'yaml', engines });
  return result ?? parseYaml(text);
}

/** Splits a Markdown text into front matter and body. Never runs anything, never throws for what an author wrote. */
export function readFrontMatter(text: string): {
  matter?: FrontMatter;
  failures: ReadFailure[];
  body: string;
} {
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
  // From the line end of the opening `---` on: lines count in the file.
  const result = parseBlock(text.slice(first[0].length - 1, bodyStart - (close?.[0].length ?? 0) + 1));
  if ('failures' in result) return { failures: result.failures, body };
  return { matter: { data: result.data ?? {}, written: result.written, body }, failures: [], body };
}
