/** Languages that fill differently; `other` is every language, and none, of which no quotes are known. */
export type Family = 'bash' | 'powershell' | 'cmd' | 'kql' | 'spl' | 'sql' | 'json' | 'http' | 'other';

const NAMES: Record<Exclude<Family, 'other'>, string> = {
  bash: 'bash sh shell zsh ksh shellscript',
  powershell: 'powershell pwsh ps1 ps posh',
  cmd: 'cmd bat batch dos',
  kql: 'kusto kql',
  spl: 'splunk spl',
  sql: 'sql mysql postgresql postgres tsql sqlite osquery',
  json: 'json ndjson jsonl jsonc json5',
  http: 'http https',
};
const FAMILIES = new Map(
  Object.entries(NAMES).flatMap(([family, names]) =>
    names.split(' ').map((name): [string, Family] => [name, family as Family]),
  ),
);

/** By the word behind a fence, in any case. */
export function familyOf(language: string): Family {
  return FAMILIES.get(language.toLowerCase()) ?? 'other';
}

/** What terminals show: prompts, commands and what they answered. */
export function isSession(language: string): boolean {
  return /^(?:console|(?:sh|shell|bash|pwsh|powershell)-session|shellsession|terminal|tty|doscon|ps1con|session)$/i.test(
    language,
  );
}

/** No language is named, or one of plain words: it may be read by any shell. */
export function isPlain(language: string): boolean {
  return /^(?:|text|txt|plain|plaintext|none|nohighlight|code)$/i.test(language);
}

/** `<host>` may be a tag or a group here, and so is no input. */
export function hasTags(language: string): boolean {
  return /^(?:xml|html|svg|xhtml|regex|regexp|re|mermaid)$/i.test(language);
}

/** How names stand for values in code: `<host>`. */
export const PLACEHOLDER = /<([a-z0-9]+(?:-[a-z0-9]+)*)>/g;
