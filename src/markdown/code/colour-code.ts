import { createJavaScriptRegexEngine } from '@shikijs/engine-javascript';
import { codeToTokensBase, createShikiPrimitive, type ShikiPrimitive } from '@shikijs/primitive';
import { codeLanguage, type CodeLanguage } from './code-languages.ts';
import { CODE_THEME, kindOfColour } from './code-theme.ts';
import type { CodeKind, CodeWord } from './code-word.ts';

/**
 * Characters that are coloured at most of a block and of a line. Grammars are patterns, and some read a line again for
 * each of its characters: what is longer stays plain. Counted, never timed, so that every machine writes the same page.
 */
const BLOCK = 10_000;
const LINE = 500;
const DEEP = 50;
const HEREDOCS = 12;
/** What stands for a value that the reader fills in. */
const PROMPT = /^(?:[\w.@:~/\\()[\]-]{0,80}[$#%❯➜]|PS [^>]{0,80}>|>)[ \t]+/;
const INPUT = /<[A-Za-z][\w.-]{0,60}>/g;

/** One for each language: what a grammar makes of a text does not hang on which others were read before. */
const readers = new Map<string, ShikiPrimitive>();

/** Code as words with their kinds; undefined where it stays plain. */
export function colourCode(name: string, code: string): CodeWord[] | undefined {
  const language = codeLanguage(name);
  if (!language || code.length > BLOCK || isTangled(code)) return undefined;
  const inputs = language.hasAngles ? [] : [...code.matchAll(INPUT)];
  const hidden = hideInputs(code, inputs);
  const kinds = readKinds(language, language.hasPrompts ? hideAnswers(hidden) : hidden);
  if (!kinds) return undefined;
  spanBlanks(code, kinds);
  for (const { index, 0: text } of inputs) kinds.fill('input', index, index + text.length);
  const words = joinWords(code, kinds);
  return words.some(({ kind }) => kind) ? words : undefined;
}

/** What is open costs a grammar a look at each later line: brackets in brackets, and texts that begin with `<<`. */
function isTangled(code: string): boolean {
  let depth = 0;
  let heredocs = 0;
  for (const [sign] of code.matchAll(/[([{)\]}]|<</g)) {
    if (sign === '<<') heredocs++;
    else depth = Math.max(0, depth + ('([{'.includes(sign) ? 1 : -1));
    if (depth > DEEP || heredocs > HEREDOCS) return true;
  }
  return false;
}

/** To a grammar an input is a word like any other, not two signs of redirection. */
function hideInputs(code: string, inputs: readonly RegExpExecArray[]): string {
  let hidden = code;
  for (const { index, 0: text } of inputs)
    hidden = hidden.slice(0, index) + 'x'.repeat(text.length) + hidden.slice(index + text.length);
  return hidden;
}

/** Blanks for prompts and for lines without one. */
function hideAnswers(code: string): string {
  return code.replace(/^.*$/gm, (line) => {
    const prompt = PROMPT.exec(line)?.[0] ?? line;
    return prompt.replace(/./g, ' ') + line.slice(prompt.length);
  });
}

/** Kind of each character. A grammar that cannot read a text leaves it plain. */
function readKinds(language: CodeLanguage, code: string): (CodeKind | undefined)[] | undefined {
  const kinds = Array.from<CodeKind | undefined>({ length: code.length });
  try {
    const options = { lang: language.name, tokenizeMaxLineLength: LINE, tokenizeTimeLimit: 0 };
    for (const { offset, content, color } of codeToTokensBase(readerOf(language), code, options).flat())
      kinds.fill(kindOfColour(color), offset, offset + content.length);
    return kinds;
  } catch {
    return undefined;
  }
}

function readerOf({ grammars, name }: CodeLanguage): ShikiPrimitive {
  const known = readers.get(name);
  if (known) return known;
  const engine = createJavaScriptRegexEngine({ forgiving: true, target: 'ES2024' });
  const reader = createShikiPrimitive({ engine, themes: [CODE_THEME], langs: grammars, warnings: false });
  readers.set(name, reader);
  return reader;
}

/** Blanks are of the kind of the words on both sides, or of none: one piece for a comment of ten lines. */
function spanBlanks(code: string, kinds: (CodeKind | undefined)[]): void {
  for (const { index, 0: blanks } of code.matchAll(/\s+/g)) {
    const end = index + blanks.length;
    const [before, after] = [kinds[index - 1], kinds[end]];
    kinds.fill(before === after ? before : undefined, index, end);
  }
}

function joinWords(code: string, kinds: readonly (CodeKind | undefined)[]): CodeWord[] {
  const words: CodeWord[] = [];
  let start = 0;
  for (let at = 1; at <= code.length; at++) {
    if (at < code.length && kinds[at] === kinds[start]) continue;
    const kind = kinds[start];
    words.push({ text: code.slice(start, at), ...(kind ? { kind } : {}) });
    start = at;
  }
  return words;
}
