import { familyOf, isPlain, isSession, type Family } from '../inputs/command-language.ts';
import { asMapped, within, type Mapped } from './shell-words.ts';
import { guess } from './unwrap-command.ts';

/** Code that somebody may copy: a block, or words in backticks. */
export interface PastedCode {
  /** The word behind a fence; of an indented block and of words in backticks there is none. */
  language: string;
  origin: 'block' | 'inline';
  text: string;
}

/** A part of code in one language. */
export interface Passage {
  family: Exclude<Family, 'json' | 'other'>;
  /** Its author said so; else only what is certainly a command is one. */
  named: boolean;
  source: Mapped;
}

const PROMPTS: readonly [RegExp, Passage['family']][] = [
  [/^\s*(?:\[[\w.-]+\]:? ?)?PS(?: [A-Za-z]:[^>\n]*| [\w/~.:-]+)?> ?/, 'powershell'],
  [/^\s*[A-Za-z]:\\[^>\n|&"]*> ?/, 'cmd'],
  [/^\s*(?:mysql|MariaDB \[[^\]\n]*\]|SQL|sqlite|\d+)> |^\s*\w+=[#>] /, 'sql'],
  [/^\s*(?:\([\w.-]+\) ?)?(?:\[?[\w.-]+@[\w.-]+[^$#\n]{0,80})?\$ /, 'bash'],
  [/^\s*\[?[\w.-]+@[\w.-]+[^$#\n]{0,80}# |^\s*[\w-]+[#%] /, 'bash'],
];
/** In a block of no shell it may as well begin a remark, which holds no command. */
const ROOT: (typeof PROMPTS)[number] = [/^\s*# /, 'bash'];
const GOES_ON = /(?:[\\`^]|\||&&)[ \t]*$/;
const HTTP = /^\s*(?:DELETE|POST|PUT|PATCH) (?:https?:\/\/|\/)\S/;
const SQL =
  /^\s*(?:delete\s+from\s+\S+(?:\s+where\b|\s*;|\s*$)|drop\s+\w+\s+\S+\s*(?:;|$)|truncate\s+(?:table\s+)?\S+\s*(?:;|$)|revoke\s+[^;]*\sfrom\s|alter\s+(?:login|user)\s)/i;
const KQL = /^\s*\.(?:drop|delete|purge|clear|detach)\s/;
const SPL = /^\s*(?:search\s|index\s*=|\|\s*(?:from|tstats|search|inputlookup)\b).*\|\s*delete\b/;
const WINDOWS =
  /^\s*(?:@?(?:net1?|del|rd|erase|rmdir|taskkill|tskill|wmic|reg|sc|schtasks|netsh|dsmod|dsrm|wevtutil|vssadmin|cmd|powershell|pwsh|logoff|psexec(?:64)?|if\s+(?:not\s+)?exist)(?:\.exe)?\s)|(?:^|\s)"?[A-Za-z]:\\|^\s*\\\\\w/i;
const POWERSHELL =
  /^\s*(?:&\s|ri\s|spps\s|\$\w+\s*=)|(?:^|[\s|({])[A-Z][a-z]+-[A-Z][A-Za-z]+(?:\s|$)|\s-(?:Recurse|Force|Confirm|Path|Identity)\b/;

/** The parts of code that are read as commands, in their order. */
export function passagesOf({ language, origin, text }: PastedCode): Passage[] {
  const family = familyOf(language);
  if (family === 'json') return [];
  if (family !== 'other') return [{ family, named: true, source: withoutPrompts(text, family) }];
  if (origin === 'inline') return inlinePassages(text);
  return isSession(language) || isPlain(language) ? guessed(text, isSession(language)) : [];
}

/** Words in backticks wrap as running text does. */
function inlinePassages(text: string): Passage[] {
  const flat = text.replace(/\n/g, ' ');
  const prompt = promptOf(flat, PROMPTS);
  const source = asMapped(flat);
  return [
    prompt
      ? { family: prompt.family, named: false, source: within(source, prompt.length, flat.length) }
      : { family: familyIn(flat), named: false, source },
  ];
}

function withoutPrompts(text: string, family: Passage['family']): Mapped {
  const prompts = PROMPTS.filter(([, one]) => one === family);
  const isShell = family === 'bash' || family === 'powershell' || family === 'cmd';
  if (!isShell || !text.split('\n').some((line) => promptOf(line, prompts))) return asMapped(text);
  return joined(
    linesOf(text).map((line) => within(line, promptOf(line.text, prompts)?.length ?? 0, line.text.length)),
  );
}

/** Where one line has a prompt, those without one are what commands answered. */
function guessed(text: string, asSession: boolean): Passage[] {
  const lines = linesOf(text);
  const prompts = [...PROMPTS, ROOT];
  const answers = lines.some((line) => promptOf(line.text, asSession ? prompts : PROMPTS));
  const found: { family: Passage['family']; lines: Mapped[] }[] = [];
  let isOpen = false;
  for (const line of lines) {
    const prompt = promptOf(line.text, prompts);
    const last = found.at(-1);
    if (isOpen && last && !prompt)
      last.lines.push(within(line, /^\s*> /.exec(line.text)?.[0].length ?? 0, line.text.length));
    else if (prompt)
      found.push({ family: prompt.family, lines: [within(line, prompt.length, line.text.length)] });
    else if (answers) continue;
    else found.push({ family: familyIn(line.text), lines: [line] });
    isOpen = GOES_ON.test(line.text);
  }
  return found.map(({ family, lines: parts }) => ({
    family,
    named: asSession && answers,
    source: joined(parts),
  }));
}

function linesOf(text: string): Mapped[] {
  const whole = asMapped(text);
  const lines: Mapped[] = [];
  for (let at = 0; at <= text.length;) {
    const end = text.indexOf('\n', at);
    lines.push(within(whole, at, end === -1 ? text.length : end));
    at = end === -1 ? text.length + 1 : end + 1;
  }
  return lines;
}

function joined(parts: readonly Mapped[]): Mapped {
  const starts: number[] = [];
  let text = '';
  for (const part of parts) {
    starts.push(text.length);
    text += `${part.text}\n`;
  }
  return {
    text,
    at(offset) {
      let [from, after] = [0, starts.length];
      while (after - from > 1) {
        const middle = (from + after) >> 1;
        if ((starts[middle] ?? 0) <= offset) from = middle;
        else after = middle;
      }
      return parts[from]?.at(offset - (starts[from] ?? 0)) ?? 0;
    },
  };
}

function promptOf(
  line: string,
  prompts: typeof PROMPTS,
): { length: number; family: Passage['family'] } | undefined {
  for (const [prompt, family] of prompts) {
    const length = prompt.exec(line)?.[0].length;
    if (length !== undefined && length < line.length) return { length, family };
  }
  return undefined;
}

function familyIn(line: string): Passage['family'] {
  if (HTTP.test(line)) return 'http';
  if (SQL.test(line)) return 'sql';
  if (KQL.test(line)) return 'kql';
  if (SPL.test(line)) return 'spl';
  if (POWERSHELL.test(line)) return 'powershell';
  return WINDOWS.test(line) ? 'cmd' : guess(line);
}
