import { PLACEHOLDER } from '../inputs/command-language.ts';
import type { Passage } from './code-lines.ts';
import type { DestructiveCommand } from './destructive-command.ts';
import type { Mapped } from './shell-words.ts';

type Language = Exclude<Passage['family'], 'bash' | 'powershell' | 'cmd'>;

const SIGNS: Record<Language, RegExp> = {
  sql: /^(?:delete\s+from|drop\s+\w+|truncate(?:\s+table)?|revoke|alter\s+(?:login|user|role)\s+\S+\s+(?:with\s+)?(?:disable|account\s+lock|nologin)|kill\s+(?:query\s+|connection\s+)?\d+)(?=\s|;|$)/i,
  kql: /^\.(?:drop|delete|purge|clear|detach)(?=\s)/i,
  spl: /\|\s*delete(?=\s|\||$)/i,
  http: /^(?:DELETE\s+\S+|(?:POST|PUT|PATCH)\s+\S*\/(?:isolate|disable|revoke|suspend|block|deactivate|wipe|terminate)\w*)/,
};
const REMARK: Record<Language, RegExp> = { sql: /^\s*--/, kql: /^\s*\/\//, spl: /^\s*```/, http: /^\s*#/ };
const VARIABLE = /\$\(?\{?[A-Za-z_]|@[A-Za-z_]\w*|:[a-z_]\w*(?!\w)|\{\{/;

/** Statements and requests that take something away. */
export function destructiveQueries(language: Language, { text, at }: Mapped): DestructiveCommand[] {
  return statements(language, text).flatMap(({ from, to }) => {
    const said = text.slice(from, to);
    const verb = SIGNS[language].exec(said)?.[0];
    if (
      verb === undefined ||
      (/^(?:sql|kql)$/.test(language) &&
        !/^alter|^kill/i.test(verb) &&
        !/[\w<'"]/.test(said.slice(verb.length)))
    )
      return [];
    return [
      {
        from: at(from),
        to: at(to - 1) + 1,
        verb: verb
          .replace(/^\|\s*/, '')
          .split(/\s+/)
          .slice(0, 2)
          .join(' '),
        names: [...said.matchAll(PLACEHOLDER)].map(([, name = '']) => name),
        byVariable: language !== 'http' && VARIABLE.test(said.slice(verb.length)),
        aimed: true,
        evidence: false,
      },
    ];
  });
}

/** Lines, with those that they go on in: of SQL up to its semicolon, of searches to an empty line. */
function statements(language: Language, text: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let at = 0;
  let isOpen = false;
  for (const line of text.split('\n')) {
    const isBlank = line.trim() === '';
    if (!isBlank && !REMARK[language].test(line)) {
      const last = found.at(-1);
      if (last && isOpen) last.to = at + line.trimEnd().length;
      else found.push({ from: at + line.length - line.trimStart().length, to: at + line.trimEnd().length });
      isOpen = language === 'sql' ? !/;\s*$/.test(line) : language === 'kql' || language === 'spl';
    } else if (isBlank && language !== 'sql') isOpen = false;
    at += line.length + 1;
  }
  return found;
}
