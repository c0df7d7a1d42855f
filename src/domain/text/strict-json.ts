/** Deeper than anything that the product exports. */
const MOST_LEVELS = 30;
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|-?\d[\d.eE+-]*/gs;

/** A value that can be read in one way only, or why it cannot; undefined where the text is no JSON at all. */
export type StrictJson = { data: unknown } | { problem: string };

/**
 * Reads JSON that comes from anybody and that something is proved by. What readers of JSON take differently is refused:
 * a key twice (some take the first, some the last), and numbers that are rounded.
 */
export function readStrictJson(text: string): StrictJson | undefined {
  let data: unknown;
  const bare = text.replace(/^\uFEFF/, '');
  try {
    data = JSON.parse(bare);
  } catch {
    return undefined;
  }
  const found = ambiguity(bare);
  if (!found) return { data };
  const line = bare.slice(0, found.at).split('\n').length;
  return { problem: `Line ${line}: ${found.words}` };
}

/** The first thing in a valid JSON text that is not read alike everywhere. */
function ambiguity(text: string): { at: number; words: string } | undefined {
  /** Keys of each object that is open; undefined for a list. */
  const open: (Set<string> | undefined)[] = [];
  let before: { at: number; value: string } | undefined;
  for (const { 0: token, index: at } of text.matchAll(TOKEN)) {
    if (token.startsWith('"')) {
      before = { at, value: JSON.parse(token) as string };
      continue;
    }
    if (token === ':' && before) {
      const words = keyProblem(open.at(-1), before.value);
      if (words) return { at: before.at, words };
    } else if (token === '{' || token === '[') {
      open.push(token === '{' ? new Set() : undefined);
      if (open.length > MOST_LEVELS)
        return { at, words: `lists and objects lie more than ${MOST_LEVELS} deep in each other.` };
    } else if (token === '}' || token === ']') open.pop();
    else if (/\d/.test(token) && !(Math.abs(Number(token)) <= Number.MAX_SAFE_INTEGER))
      return { at, words: `the number ${token.slice(0, 30)} is larger than can be kept exactly.` };
  }
  return undefined;
}

function keyProblem(keys: Set<string> | undefined, key: string): string | undefined {
  if (keys?.has(key))
    return `the key ${JSON.stringify(key.slice(0, 40))} stands twice in one object; which of the two counts is anybody's guess.`;
  keys?.add(key);
  return undefined;
}
