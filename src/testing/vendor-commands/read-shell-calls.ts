/** A command as a shell reads it: its words, the quotes taken away. */
const WORD = /(?:[^\s"'|&;()<>`\\]|\\[\s\S]|"(?:[^"\\]|\\[\s\S])*"|'[^']*'|<[\w-]+>)+/y;
const BETWEEN = /(?:[^\S\n]|\\\n)+/y;
const SKIPPED_BEFORE = /^(?:do|then|else|if|while|until|!|\{|done|fi|sudo|time)$|^\w+=/;

function takeAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

const bare = (word: string) => word.replace(/"((?:[^"\\]|\\[\s\S])*)"|'([^']*)'/g, '$1$2');

/** Calls within `$( … )` of a quoted word are read too. */
function callsWithin(word: string): string[][] {
  return [...word.matchAll(/"[^"]*\$\(([^()]*)\)[^"]*"/g)].flatMap(([, code = '']) => readShellCalls(code));
}

/** Every simple command of a piece of shell: a list of words each, what stands before its name left out. */
export function readShellCalls(code: string): string[][] {
  const calls: string[][] = [];
  let words: string[] = [];
  const end = () => {
    while (words[0] !== undefined && SKIPPED_BEFORE.test(words[0])) words.shift();
    if (words.length > 0) calls.push(words);
    words = [];
  };
  for (let at = 0; at < code.length;) {
    const between = takeAt(BETWEEN, code, at);
    const word = between ? undefined : takeAt(WORD, code, at);
    if (between) at += between.length;
    else if (word?.startsWith('#') && words.length === 0) {
      const line = code.indexOf('\n', at);
      at = line < 0 ? code.length : line;
    } else if (word) {
      calls.push(...callsWithin(word));
      words.push(bare(word));
      at += word.length;
    } else {
      if (!'<>'.includes(code[at] ?? '')) end();
      at += 1;
    }
  }
  end();
  return calls;
}
