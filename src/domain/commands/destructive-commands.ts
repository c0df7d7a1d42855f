import type { DestructiveCommand } from './destructive-command.ts';
import { PLACEHOLDER } from '../inputs/command-language.ts';
import { passagesOf, type Passage, type PastedCode } from './code-lines.ts';
import { ANY_VERB, BY_WORDS, ONLY_READS, ROWS, TRIES, type Row } from './destructive-table.ts';
import { destructiveQueries } from './destructive-queries.ts';
import { DEEPEST, readCommands } from './read-commands.ts';
import type { Mapped, Shell, SimpleCommand, Word } from './shell-words.ts';
import { handedOn, programOf, withoutPrefix } from './unwrap-command.ts';

/** What is around a command that another one hands on. */
interface Around {
  names: readonly string[];
  byVariable: boolean;
  named: boolean;
  depth: number;
}

/** Those of code, in its order: behind prompts, in other shells, on other machines. */
export function destructiveCommands(code: PastedCode): DestructiveCommand[] {
  const found = passagesOf(code).flatMap((passage) => inPassage(passage));
  return found.sort((a, b) => a.from - b.from || a.to - b.to);
}

function inPassage({ family, named, source }: Passage): DestructiveCommand[] {
  return family === 'bash' || family === 'powershell' || family === 'cmd'
    ? inShell(family, source, { names: [], byVariable: false, named, depth: 0 })
    : destructiveQueries(family, source);
}

function inShell(shell: Shell, source: Mapped, around: Around): DestructiveCommand[] {
  if (around.depth > DEEPEST) return [];
  const pipelines = Map.groupBy(readCommands(shell, source), ({ pipeline }) => pipeline);
  return [...pipelines.values()].flatMap((commands) => {
    const words = commands.flatMap((command) => command.words);
    const inner: Around = {
      ...around,
      names: [...new Set([...around.names, ...words.flatMap(({ text }) => namesIn(text))])],
      byVariable: around.byVariable || words.some(({ variable }) => variable),
      depth: around.depth + 1,
    };
    const list = commands.findIndex(isLookUp);
    return commands.flatMap((command, n) => {
      const before = command.piped ? (list !== -1 && list < n ? 'list' : 'command') : undefined;
      return inCommand(command, command.words, before, inner);
    });
  });
}

const namesIn = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** What runs into a command: what another one found, or a list that somebody made. */
type Before = 'command' | 'list' | undefined;

function inCommand(
  command: SimpleCommand,
  given: readonly Word[],
  before: Before,
  around: Around,
): DestructiveCommand[] {
  const { words, byInput, from } = withoutPrefix(given, command.shell);
  const [head, ...all] = words;
  const args = all.filter(({ text }) => text !== '--%');
  const last = words.at(-1);
  if (!head || !last || around.depth > DEEPEST) return [];
  const fed = command.fed && FEEDS.test(programOf(head)) ? inShell('bash', command.fed, around) : [];
  const handed = handedOn(command, words);
  if (handed && 'words' in handed)
    return [
      ...fed,
      ...inCommand({ ...command, shell: handed.shell }, handed.words, before, {
        ...around,
        depth: around.depth + 1,
      }),
    ];
  if (handed) return [...fed, ...handed.texts.flatMap((text) => inText(handed.shell, text, around))];
  if (/^(?:ba|z|k|da)?sh$/.test(programOf(head)) || ONLY_READS.test(programOf(head))) return fed;
  const meant = meaning(command.shell, head, args, around.named);
  const line = args.map(asWord).join(' ');
  if (!meant || TRIES.test(` ${line}`)) return fed;
  const own = hasTarget(meant, args, command.shell);
  const isLookedUp = byInput || (before === 'list' && !own);
  const aimed = !meant.here && (own || byInput || before !== undefined);
  if (!aimed && !meant.here) return fed;
  const found = {
    from,
    to: last.to,
    verb: meant.verb,
    names: [...around.names],
    byVariable: around.byVariable || isLookedUp,
    aimed,
    evidence: meant.evidence,
  };
  return [...fed, found];
}

/** What reads a here-document as commands. */
const FEEDS = /^(?:ssh|(?:ba|z|k|da)?sh|su|sudo|kubectl|docker|podman)$/;

function inText(shell: Shell | 'sql', text: Mapped, around: Around): DestructiveCommand[] {
  if (shell === 'sql')
    return destructiveQueries('sql', text).map((one) => ({
      ...one,
      names: [...new Set([...around.names, ...one.names])],
      byVariable: around.byVariable || one.byVariable,
    }));
  return inShell(shell, text, around);
}

interface Meaning {
  verb: string;
  /** Arguments that are no target. */
  words: number;
  here: boolean;
  evidence: boolean;
}

/** What a call destroys by; undefined where it destroys nothing. */
function meaning(shell: Shell, head: Word, args: readonly Word[], named: boolean): Meaning | undefined {
  const program = programOf(head);
  if (!named && AMBIGUOUS.test(program) && !isCodelike(args[0])) return undefined;
  const line = args.map(asWord).join(' ');
  for (const row of ROWS[shell])
    if (row.programs.test(program) && (row.says?.test(line) ?? true)) return ofRow(row, program, args);
  const low = program.toLowerCase();
  const all = leadingWords(args);
  const reads = all.findIndex(({ text }) => LOOKS.test(text));
  const leading = reads === -1 ? all : all.slice(0, reads);
  for (const { programs, verb, harmless, evidence } of BY_WORDS) {
    if (!programs.test(low)) continue;
    const at = leading.findIndex(({ text }) => verb.test(text) && harmless?.test(text) !== true);
    const first = leading[at];
    if (first) return byWords(program, leading.slice(0, at + 1), args, evidence?.test(first.text) ?? false);
    return undefined;
  }
  if (!named || low === 'npm') return undefined;
  if (shell !== 'powershell' && ANY_VERB.test(program))
    return { verb: program, words: 0, here: false, evidence: false };
  const at = leading.findIndex(({ text }) => ANY_VERB.test(text));
  return at === -1 ? undefined : byWords(program, leading.slice(0, at + 1), args, false);
}

/** Words behind which nothing is told any more, only asked. */
const LOOKS =
  /^(?:get|list|read|describe|show|query|inspect|ps|top|history|status|search|explain|diff|run|exec)$/;
/** Words of everyday language, which begin a sentence as well as a command. */
const AMBIGUOUS = /^(?:kill|wipe|reboot|halt|erase|del|shutdown|format|reset|find|truncate|route|rd)$/i;
const isCodelike = (word: Word | undefined): boolean =>
  word !== undefined && (word.quoted || /[<$\\/=\d*%@-]|\.\w/.test(word.text));

const asWord = ({ text, quoted }: Word): string =>
  quoted && /[\s|]/.test(text) ? text.replace(/[^\w{}().$=:-]+/g, '_') : text;

function ofRow(row: Row, program: string, args: readonly Word[]): Meaning {
  const said = args.slice(0, Math.max(1, row.words ?? 1)).map(({ text }) => text);
  const isShown = row.words !== undefined || (/^\w+$/.test(program) && /^-\w{1,2}$/.test(said[0] ?? ''));
  return {
    verb: [program, ...(isShown ? said.filter((text) => /^[\w./:-]{1,24}$/.test(text)) : [])].join(' '),
    words: row.words ?? 0,
    here: row.here === true,
    evidence: row.evidence === true,
  };
}

function byWords(
  program: string,
  leading: readonly Word[],
  args: readonly Word[],
  evidence: boolean,
): Meaning {
  const verb = leading.at(-1);
  return {
    verb: [program, ...leading.map(({ text }) => text)].join(' '),
    words: args.findIndex((word) => word === verb) + 1,
    here: false,
    evidence,
  };
}

/** Bare words before the first value or quote: what the program is told to do. Options right behind it may have values. */
function leadingWords(args: readonly Word[]): Word[] {
  const words: Word[] = [];
  for (let at = 0; at < Math.min(args.length, 9); at++) {
    const word = args[at] as Word;
    if (words.length === 0 && /^--?\w/.test(word.text))
      at += word.text.includes('=') || !isValue(args[at + 1]) ? 0 : 1;
    else if (!word.quoted && /^[\w.:/-]+$/.test(word.text) && !word.text.startsWith('-')) words.push(word);
    else break;
  }
  return words;
}

const isValue = (word: Word | undefined): boolean =>
  word !== undefined && !/^(?:-|delete$|drain$|cordon$)/.test(word.text);

/** What follows is something that can be hit, and no option or a kind of things alone. */
function hasTarget({ words, verb }: Meaning, args: readonly Word[], shell: Shell): boolean {
  const isOption =
    shell === 'cmd' || /^(?:rd|rmdir|del|erase|taskkill|net1?) /i.test(`${verb} `)
      ? /^(?:-|\/[a-z?]+(?::|$))/i
      : /^-/;
  const rest = args.slice(words).filter(({ text }) => /[\p{L}\p{N}<$*{]/u.test(text));
  const things = rest.filter(
    ({ text, quoted }) =>
      (quoted && !text.startsWith('-')) || !isOption.test(text) || /=[^=]*[\w<]/.test(text),
  );
  if (!/^(?:kubectl|oc|k) (?:.* )?delete$/.test(verb)) return things.length > 0;
  return (
    things.length > 1 ||
    things.some(({ text }) => text.includes('/')) ||
    rest.some(({ text }) => /^(?:--all|-l|-f)/.test(text))
  );
}

/** It reads a list that somebody made. */
const isLookUp = ({ words: [head] }: SimpleCommand): boolean =>
  head !== undefined && /^(?:cat|get-content|gc|import-csv|type|xargs)$/i.test(programOf(head));
