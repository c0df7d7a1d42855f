import type { Random } from '../../bench/random.ts';

/** One thing done to a file, as careless hands, bad tools and broken disks do. */
export interface Mutation {
  what: string;
  text: string | Uint8Array;
  /** True where it cannot have gone unnoticed. */
  noticed: boolean;
}

type Mutate = (text: string, random: Random) => Omit<Mutation, 'what'> | undefined;

const TYPES = [
  '[1, 2]',
  '{ a: b }',
  '42',
  'true',
  'null',
  '""',
  '2026-02-30',
  '[]',
  '- x',
  '"\\ud800"',
  '*a',
  '!!js x',
];
const WORDS = [
  'TODO',
  '### ',
  '## ',
  '---',
  '```',
  '**Next:** ',
  '→',
  '](',
  '<script>',
  '[',
  '{',
  ': ',
  '\t',
  '&a',
  '\u202e',
];

const MUTATIONS: Readonly<Record<string, Mutate>> = {
  'a dropped key': (text, random) => {
    const lines = yamlLines(text);
    const at = random.pick(keysOf(lines));
    if (at === undefined) return undefined;
    const depth = indentOf(lines[at] ?? '');
    const end = lines.findIndex((line, later) => later > at && line.trim() !== '' && indentOf(line) <= depth);
    return quiet(splice(text, at, end === -1 ? lines.length - at : end - at));
  },
  'a swapped type': (text, random) => {
    const lines = yamlLines(text);
    const at = random.pick(keysOf(lines));
    if (at === undefined) return undefined;
    return quiet(
      splice(
        text,
        at,
        1,
        (lines[at] ?? '').replace(/:\s.*$|:$/, () => `: ${random.pick(TYPES)}`),
      ),
    );
  },
  'a broken link': (text, random) => {
    const all = text.matchAll(/(?<!`[^`\n]*)\]\((#[\w-]+|[\w./-]+\.md)(#[\w-]+)?\)/g);
    const links = [...all].filter(({ index }) => text.slice(0, index).split(/^```/m).length % 2 === 1);
    const link = random.pick(links);
    if (!link) return undefined;
    const broken = link[1]?.startsWith('#') ? '](#gone-for-good)' : '](gone-for-good.md)';
    return {
      text: text.slice(0, link.index) + broken + text.slice(link.index + link[0].length),
      noticed: true,
    };
  },
  'a misspelt id': (text, random) => {
    const ids = [...text.matchAll(/\b[a-z]{3,}(?:-[a-z]{2,})+\b/g)];
    const id = random.pick(ids);
    return id && quiet(text.slice(0, id.index) + id[0].slice(1) + text.slice(id.index + id[0].length));
  },
  'bad bytes': (text, random) => {
    const bytes = new TextEncoder().encode(text);
    const at = random.below(bytes.length);
    const bad = random.pick([[0xff], [0], [0xed, 0xa0, 0x80], [0xf8, 0x88]]);
    return { text: Uint8Array.from([...bytes.slice(0, at), ...bad, ...bytes.slice(at)]), noticed: true };
  },
  'deleted lines': (text, random) =>
    quiet(splice(text, random.below(text.split('\n').length), 1 + random.below(6))),
  'a duplicated block': (text, random) => {
    const blocks = text.split('\n\n');
    const at = random.below(blocks.length);
    return quiet([...blocks.slice(0, at + 1), ...blocks.slice(at)].join('\n\n'));
  },
  'a duplicated line': (text, random) => {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    return quiet(splice(text, at, 0, lines[at] ?? ''));
  },
  'a cut end': (text, random) => quiet(text.slice(0, random.below(text.length))),
  'a slip of the keyboard': (text, random) => {
    const at = random.below(text.length);
    return quiet(text.slice(0, at) + random.pick(WORDS) + text.slice(at + random.below(12)));
  },
};

/** Does one random thing to a text. */
export function mutateText(text: string, random: Random): Mutation {
  for (;;) {
    const what = random.pick(Object.keys(MUTATIONS));
    const made = MUTATIONS[what]?.(text, random);
    if (made) return { what, ...made };
  }
}

function quiet(text: string): Omit<Mutation, 'what'> {
  return { text, noticed: false };
}

function splice(text: string, at: number, remove: number, ...insert: string[]): string {
  return text
    .split('\n')
    .toSpliced(at, remove, ...insert)
    .join('\n');
}

/** Lines of the front matter, or of a whole YAML file. */
function yamlLines(text: string): string[] {
  const lines = text.split('\n');
  return lines[0] === '---' ? lines.slice(0, lines.indexOf('---', 1)) : lines;
}

function keysOf(lines: readonly string[]): number[] {
  return [...lines.keys()].filter((at) => /^\s*(?:- )?[\w./-]+:(?:\s|$)/.test(lines[at] ?? ''));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
