import { load, CORE_SCHEMA, YAMLException } from 'js-yaml';
import { parse as parseToml, TomlError } from 'smol-toml';
import { measureYaml } from '../../../domain/words/measure-yaml.ts';
import { measureJson } from './measure-json.ts';
import { LIMIT_WORDS } from '../../../domain/words/limit-words.ts';

/** What a text holds, or why it cannot be read, as a sentence. */
export type ForeignValue = { data: unknown; line: number } | { problem: string };

/** Text of a file that should be UTF-8, or why it is none. */
export function decodeForeign(bytes: Uint8Array): { text: string } | { problem: string } {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  try {
    const text = new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return { problem: 'It is a binary file.' };
    return { text: text.replace(/\r\n?/g, '\n') };
  } catch {
    return { problem: 'Its text is neither UTF-8 nor UTF-16. Save it as UTF-8.' };
  }
}

/** Each document of a YAML text: one that is broken does not hide the others. */
export function readYamlDocuments(text: string): ForeignValue[] {
  return yamlParts(text).map(({ text: part, line }) => {
    const passed = measureYaml(part, line);
    if (passed) return { problem: `Line ${passed.line}: it holds ${LIMIT_WORDS[passed.limit]}.` };
    try {
      return { data: load(part, { schema: CORE_SCHEMA }), line };
    } catch (error) {
      const mark = error instanceof YAMLException ? error.mark : undefined;
      const reason = error instanceof YAMLException ? error.reason : 'it cannot be read';
      return { problem: `Line ${line + (mark?.line ?? 0)}: it is broken YAML (${reason}).` };
    }
  });
}

/** A text cut where a document begins: a bare `---` at a line's start cannot stand inside of a value. */
function yamlParts(text: string): { text: string; line: number }[] {
  const parts: { text: string; line: number }[] = [];
  let begin = 0;
  let line = 1;
  const add = (end: number, next: number) => {
    const part = text.slice(begin, end);
    if (/^[ \t]*[^#\s%]/m.test(part)) parts.push({ text: part, line });
    line += text.slice(begin, next).split('\n').length - 1;
    begin = next;
  };
  for (const { index, 0: mark } of text.matchAll(/^(?:---|\.\.\.)(?=\s|$)/gm))
    add(index, index + mark.length);
  add(text.length, text.length);
  return parts;
}

export function readToml(text: string): ForeignValue {
  try {
    return { data: parseToml(text), line: 1 };
  } catch (error) {
    const line = error instanceof TomlError ? `Line ${error.line}: it is` : 'It is';
    const [reason = ''] = error instanceof TomlError ? error.message.split('\n') : [];
    return {
      problem: `${line} broken TOML${reason ? ` (${reason.replace(/^Invalid TOML document: /, '')})` : ''}.`,
    };
  }
}

export function readJson(text: string): ForeignValue {
  const problem = measureJson(text);
  return problem ? { problem } : parseJson(text);
}

function parseJson(text: string): ForeignValue {
  try {
    return { data: JSON.parse(text.replace(/^\ufeff/, '')), line: 1 };
  } catch {
    return { problem: 'It is no JSON, or was cut off.' };
  }
}

/** A JSON value a line, as exports of many objects are. */
export function readJsonLines(text: string): ForeignValue[] {
  const problem = measureJson(text);
  if (problem) return [{ problem }];
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((one, at): ForeignValue[] => {
      if (one.trim() === '') return [];
      const read = parseJson(one);
      return [
        'problem' in read
          ? { problem: `Line ${at + 1}: ${lowerFirst(read.problem)}` }
          : { ...read, line: at + 1 },
      ];
    });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
