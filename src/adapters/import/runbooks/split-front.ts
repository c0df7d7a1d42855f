import { parse as parseToml } from 'smol-toml';

/** What stands above a page for a program: by whichever generator, or nothing. */
export interface ForeignFront {
  dialect: 'none' | 'YAML' | 'TOML' | 'JSON' | 'MultiMarkdown';
  /** Lines between the fences, as they stand. */
  raw: string;
  data: ReadonlyMap<string, unknown>;
  body: string;
  /** Lines of the file above the body. */
  above: number;
  problem?: string;
}

export type ReadYaml = (text: string) => { data: unknown } | { problem: string };

/** Splits what stands above a page from the page. Runs nothing, never throws for what an author wrote. */
export function splitFront(text: string, readYaml: ReadYaml): ForeignFront {
  const fenced = fencedFront(text);
  if (fenced) {
    const { raw, body, dialect } = fenced;
    const read = dialect === 'YAML' ? readYaml(raw) : readOther(raw, dialect);
    const above = lines(text) - lines(body);
    const data = 'data' in read ? asMap(read.data) : undefined;
    // Between two rules may stand a paragraph.
    if (dialect === 'YAML' && !data && !/^[\w.-]+[ \t]*:/m.test(raw)) return none(text);
    const problem = 'problem' in read ? read.problem : 'it is no list of keys and values';
    return {
      dialect,
      raw,
      body,
      above,
      data: data ?? new Map(),
      ...(data ? {} : { problem }),
    };
  }
  return multiMarkdown(text) ?? none(text);
}

function none(text: string): ForeignFront {
  return { dialect: 'none', raw: '', data: new Map(), body: text, above: 0 };
}

function fencedFront(text: string): Pick<ForeignFront, 'raw' | 'body' | 'dialect'> | undefined {
  const start = /^\s*/.exec(text)?.[0] ?? '';
  const own = text.slice(start.length);
  const yaml = /^---(?:[ \t]*|[ \t]*ya?ml[ \t]*)\n([^]*?)(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(own);
  if (yaml)
    return {
      dialect: 'YAML',
      raw: yaml[1] ?? '',
      body: own.slice(yaml[0].length),
    };
  const toml =
    /^\+\+\+[ \t]*\n([^]*?)(?:^|\n)\+\+\+[ \t]*(?:\n|$)/.exec(own) ??
    /^---[ \t]*toml[ \t]*\n([^]*?)\n---[ \t]*(?:\n|$)/.exec(own);
  if (toml)
    return {
      dialect: 'TOML',
      raw: toml[1] ?? '',
      body: own.slice(toml[0].length),
    };
  const json =
    /^(\{\s*\n[^]*?\n\})[ \t]*(?:\n|$)/.exec(own) ?? /^;;;[ \t]*\n([^]*?)\n;;;[ \t]*(?:\n|$)/.exec(own);
  if (json)
    return {
      dialect: 'JSON',
      raw: json[1] ?? '',
      body: own.slice(json[0].length),
    };
  return undefined;
}

function readOther(raw: string, dialect: 'TOML' | 'JSON' | string): ReturnType<ReadYaml> {
  try {
    return {
      data: dialect === 'TOML' ? (parseToml(raw) as unknown) : (JSON.parse(raw) as unknown),
    };
  } catch (error) {
    return {
      problem: (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '',
    };
  }
}

/** MkDocs reads keys and values above the first empty line without any fence; one alone may be a sentence. */
function multiMarkdown(text: string): ForeignFront | undefined {
  const [head = ''] = text.split(/\n[ \t]*\n/, 1);
  const rows = head.split('\n');
  if (rows.length < 2 || !rows.every((row) => /^(?:[A-Za-z][\w -]{0,30}:[ \t]+\S|[ \t]{4,}\S)/.test(row)))
    return undefined;
  if (!/^(title|date|author|authors|summary|template|status|tags|description)[ \t]*:/im.test(head))
    return undefined;
  const data = new Map<string, unknown>();
  for (const [, key = '', value = ''] of head.matchAll(/^([A-Za-z][\w -]*):[ \t]+(.*(?:\n[ \t]{4,}.*)*)/gm))
    data.set(key.trim().toLowerCase(), value.replace(/\n[ \t]+/g, ' ').trim());
  return {
    dialect: 'MultiMarkdown',
    raw: head,
    data,
    body: text.slice(head.length),
    above: rows.length,
  };
}

function asMap(data: unknown): ReadonlyMap<string, unknown> | undefined {
  if (data === null || data === undefined) return new Map();
  if (typeof data !== 'object' || Array.isArray(data)) return undefined;
  return new Map(Object.entries(data).map(([key, value]) => [key.toLowerCase(), value]));
}

const lines = (text: string) => text.split('\n').length;

/** Texts that a value holds: one, or several of a list. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  if (value instanceof Date) return [value.toISOString().slice(0, 10)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return [];
}
