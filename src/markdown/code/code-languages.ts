import bat from '@shikijs/langs/bat';
import diff from '@shikijs/langs/diff';
import docker from '@shikijs/langs/docker';
import ini from '@shikijs/langs/ini';
import javascript from '@shikijs/langs/javascript';
import json from '@shikijs/langs/json';
import jsonc from '@shikijs/langs/jsonc';
import kusto from '@shikijs/langs/kusto';
import lua from '@shikijs/langs/lua';
import powershell from '@shikijs/langs/powershell';
import python from '@shikijs/langs/python';
import regexp from '@shikijs/langs/regexp';
import shellscript from '@shikijs/langs/shellscript';
import splunk from '@shikijs/langs/splunk';
import sql from '@shikijs/langs/sql';
import toml from '@shikijs/langs/toml';
import xml from '@shikijs/langs/xml';
import yaml from '@shikijs/langs/yaml';
import type { LanguageRegistration } from '@shikijs/types';
import { HTTP, ZEEK } from './own-grammars.ts';

/** A language whose words are coloured. */
export interface CodeLanguage {
  /** Its grammar, with those that it brings along. */
  grammars: LanguageRegistration[];
  name: string;
  /** `<host>` may be a tag or a group here, and so is no input. */
  hasAngles?: true;
  /** Only lines behind a prompt are code; the others are what was answered. */
  hasPrompts?: true;
}

/** By the words that authors write behind a fence. HTML is read as XML: pages of scripts are no commands to copy. */
const LANGUAGES: readonly [
  names: string,
  grammars: LanguageRegistration[],
  traits?: Pick<CodeLanguage, 'hasAngles' | 'hasPrompts'>,
][] = [
  ['bash sh shell zsh ksh shellscript', shellscript],
  ['console shell-session shellsession sh-session terminal', shellscript, { hasPrompts: true }],
  ['powershell pwsh ps1 ps posh', powershell],
  ['cmd bat batch dos', bat],
  ['kusto kql', kusto],
  ['splunk spl', splunk],
  ['sql mysql postgresql postgres tsql sqlite osquery', sql],
  ['json ndjson jsonl', json],
  ['jsonc json5', jsonc],
  ['yaml yml sigma', yaml],
  ['python py python3', python],
  ['xml html svg xhtml', xml, { hasAngles: true }],
  ['ini cfg conf properties reg', ini],
  ['toml', toml],
  ['http https', [HTTP]],
  ['regex regexp re', regexp, { hasAngles: true }],
  ['javascript js node mjs', javascript],
  ['diff patch', diff],
  ['dockerfile docker containerfile', docker],
  ['lua nse', lua],
  ['zeek bro', [ZEEK]],
];

const BY_NAME = new Map(
  LANGUAGES.flatMap(([names, grammars, traits]) => {
    const language: CodeLanguage = { grammars, name: grammars.at(-1)?.name ?? '', ...traits };
    return names.split(' ').map((name): [string, CodeLanguage] => [name, language]);
  }),
);

export function codeLanguage(name: string): CodeLanguage | undefined {
  return BY_NAME.get(name.toLowerCase());
}
