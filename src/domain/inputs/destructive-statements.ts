import { familyOf, PLACEHOLDER, type Family } from './command-language.ts';

/** A command that takes something away from somebody, with its place in the code. */
export interface DestructiveStatement {
  from: number;
  to: number;
  /** The words that make it one. */
  verb: string;
  /** Names in angle brackets that it holds. */
  names: string[];
  /** It names what it hits by a variable that earlier lines filled. */
  byVariable: boolean;
}

const VERBS =
  'isolate|contain|quarantine|disable|deactivate|delete|revoke|block|wipe|terminate|suspend|purge|destroy|deallocate|erase|ban|deny';
/** One of the first words, or a part of one: `delete-access-key`, `ad user disable`. */
const WORD = new RegExp(
  `^(?!(?:get|list|describe|show|put|create|enable|allow|check|test)[-:])(?:[\\w.]+[-:])*(?:${VERBS})(?:[-:][\\w.-]+)*$`,
  'i',
);
/** Words that say a verb and do not act by it. */
const READS =
  /^(?:echo|printf|grep|egrep|zgrep|rg|cat|less|man|awk|sed|jq|git|npm|which|help|rem|get-help|select-string|write-\w+)$/i;
const POWERSHELL =
  /(?<![\w-])(?:(?:Disable|Revoke|Block|Suspend)-\w+|Remove-(?!Variable|Module|PSSession|Job|Alias|TypeData|Event\b|NetFirewallRule)\w+|Stop-(?:Computer|VM|AzVM|EC2Instance)|Clear-(?:Disk|MobileDevice)|Format-Volume)\b/i;
const SIGNS: Partial<Record<Family, RegExp>> = {
  bash: /(?:^|[\s;&|(])(?:userdel|deluser|wipefs|shred|mkfs[.\w]*|pkill|killall|rm\s+-\w*[rf]\w*|passwd\s+-l|usermod\s+(?:-L|--lock)|systemctl\s+(?:disable|mask)|kubectl\s+(?:drain|cordon)|(?:iptables|ip6tables)\s[^\n]*-j\s+(?:DROP|REJECT)|curl\s[^\n]*-X\s*DELETE)(?=\s|$)/,
  cmd: /\b(?:net\s+user\s[^\n]*\/(?:active:no|delete)|taskkill|wmic\s[^\n]*\bdelete|dsmod\s+user\s[^\n]*-disabled\s+yes|rd\s+\/s|netsh\s[^\n]*action=block)(?=\s|$)/i,
  sql: /^\s*(?:delete\s+from|drop\s+\w+|truncate|revoke)\b/i,
  http: /^\s*(?:DELETE\s+\S+|(?:POST|PUT|PATCH)\s+\S*\/(?:isolate|disable|revoke|suspend|block|deactivate|wipe|terminate)\w*)/,
};
/** It only shows what it would do. */
const TRIES = /(?:^|\s)(?:-WhatIf\b|--dry-run(?!=none)\b|--dryrun\b|--help\b|-h(?=\s|$))/i;
const VARIABLE = /\$(?:\(|\{?[A-Za-z_]|[_?])|%[A-Za-z_]\w*%|%%\w|!\w+!/;

/** Those of a block in a language of commands; elsewhere nothing is known. */
export function destructiveStatements(language: string, code: string): DestructiveStatement[] {
  const family = familyOf(language);
  if (!['bash', 'powershell', 'cmd', 'sql', 'http'].includes(family)) return [];
  return statements(family, code).flatMap(({ from, text }) => {
    const verb = TRIES.test(text) ? undefined : verbOf(family, text);
    if (verb === undefined || !(family === 'http' || hasTarget(text, verb))) return [];
    return [
      {
        from,
        to: from + text.length,
        verb,
        names: [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name),
        byVariable: VARIABLE.test(text),
      },
    ];
  });
}

const GOES_ON: Partial<Record<Family, RegExp>> = {
  bash: /(?:\\|\||&&)[ \t]*$/,
  powershell: /[`|{(,][ \t]*$/,
  cmd: /\^[ \t]*$/,
};
const REMARK: Partial<Record<Family, RegExp>> = {
  bash: /^\s*#/,
  powershell: /^\s*#/,
  cmd: /^\s*(?:rem\b|::)/i,
  sql: /^\s*--/,
  http: /^\s*#/,
};

/** Lines, with those that they go on in; of a query what ends with its semicolon. */
function statements(family: Family, code: string): { from: number; text: string }[] {
  const found: { from: number; text: string }[] = [];
  let at = 0;
  let isOpen = false;
  for (const line of code.split('\n')) {
    const last = found.at(-1);
    const isRemark = REMARK[family]?.test(line) ?? false;
    if (last && isOpen && !isRemark) last.text = code.slice(last.from, at + line.length);
    else if (!isRemark && line.trim() !== '') {
      const indent = line.length - line.trimStart().length;
      found.push({ from: at + indent, text: line.slice(indent) });
    }
    if (family === 'sql') isOpen = !/;\s*$/.test(line) && (isOpen || line.trim() !== '');
    else if (!isRemark) isOpen = GOES_ON[family]?.test(line) ?? false;
    at += line.length + 1;
  }
  return found;
}

function verbOf(family: Family, text: string): string | undefined {
  const sign = (SIGNS[family] ?? (family === 'powershell' ? POWERSHELL : undefined))?.exec(text)?.[0].trim();
  if (sign !== undefined && !READS.test(firstWord(text))) return sign.split(/\s+/).slice(0, 2).join(' ');
  if (family === 'sql' || family === 'http') return undefined;
  for (const part of text.split(/\|\|?|&&|;/)) {
    const words = leading(part);
    if (READS.test(words[0] ?? '')) continue;
    const verb = words.find((word) => WORD.test(word));
    if (verb !== undefined) return verb;
  }
  return undefined;
}

const firstWord = (text: string): string => /^\S*/.exec(text.trim())?.[0] ?? '';

/** Bare words before the first value or quote: the program and what it is told to do. An option right behind the program may have a value. */
function leading(part: string): string[] {
  const words: string[] = [];
  const all = part
    .trim()
    .split(/\s+/)
    .filter((word) => word !== 'sudo');
  while (/^\w+=/.test(all[0] ?? '')) all.shift();
  for (let at = 0; at < Math.min(all.length, 8); at++) {
    const word = all[at] ?? '';
    if (words.length === 1 && /^--?\w/.test(word)) at += word.includes('=') ? 0 : 1;
    else if (/^[\w.:/-]+$/.test(word) && !word.startsWith('-')) words.push(word);
    else break;
  }
  return words;
}

/** What follows the verb, besides operators. */
function hasTarget(text: string, verb: string): boolean {
  const after = text.slice(text.indexOf(verb) + verb.length);
  return /[\w<"'*/]/.test(after);
}
