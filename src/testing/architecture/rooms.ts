/** What a room may import: other rooms with all below them, packages, and packages of which only types are taken. */
export interface Room {
  rooms: readonly string[];
  packages: readonly string[];
  types?: readonly string[];
}

const UNIFIED = ['unified', 'unist-*', 'remark-*', 'rehype-*', 'mdast-*', 'github-slugger'];
const MARKDOWN_TYPES = ['unist', 'mdast', 'hast'];

/**
 * The house: which room may import what (DESIGN, "The house"). A room is a path below `src/`; a file belongs to the
 * longest one that fits, and may always import its own room. `node:` is all of Node, `name` a package with its
 * sub-paths, `name-*` a family. A new room is added here before it is built.
 */
export const ROOMS: Readonly<Record<string, Room>> = {
  'domain/model': { rooms: [], packages: ['zod'] },
  'domain/text': { rooms: [], packages: [] },
  'domain/frameworks': { rooms: [], packages: [] },
  /** What texts say: rules and the reader ask it; it knows neither. */
  'domain/words': { rooms: ['domain/model', 'domain/text', 'domain/frameworks'], packages: [] },
  'domain/links': { rooms: ['domain/model', 'domain/text', 'domain/frameworks'], packages: [] },
  'domain/judgements': { rooms: ['domain/model'], packages: [] },
  'domain/metrics': {
    rooms: ['domain/model', 'domain/frameworks', 'domain/words', 'domain/links', 'domain/judgements'],
    packages: [],
  },
  /** Of what it withholds it keeps the numbers that readiness judges: those of walks are made in metrics. */
  'domain/withholding': {
    rooms: ['domain/model', 'domain/text', 'domain/links', 'domain/metrics'],
    packages: [],
  },
  /** What is typed, and what it may mean: computed in the reader's browser, so it knows nothing of a programme. */
  'domain/search': { rooms: ['domain/model', 'domain/text', 'domain/frameworks'], packages: [] },
  /** Values that are typed once, and commands that they fill: computed in the reader's browser. */
  'domain/inputs': { rooms: ['domain/model', 'domain/text'], packages: [] },
  'domain/runs': { rooms: ['domain/model', 'domain/text', 'domain/words', 'domain/links'], packages: [] },
  /** Formats that others read: our own are told by their schemas. */
  'domain/exchange': { rooms: ['domain'], packages: ['zod'] },
  domain: { rooms: ['domain'], packages: [] },
  markdown: {
    rooms: ['domain/model', 'domain/text', 'markdown/code'],
    packages: UNIFIED,
    types: MARKDOWN_TYPES,
  },
  /** Colours for code: grammars that others keep, and what we make of them. It knows no Markdown. */
  'markdown/code': {
    rooms: [],
    packages: ['@shikijs/primitive', '@shikijs/engine-javascript', '@shikijs/langs'],
    types: ['@shikijs/types'],
  },

  /** What is written and kept on a disk that may be full, foreign or shared. */
  'adapters/disk': { rooms: [], packages: ['node:'] },
  /** The reader tells facts; what is wrong with them is for the rules, which it does not know. */
  'adapters/content': {
    rooms: [
      'domain/model',
      'domain/text',
      'domain/words',
      'domain/links',
      'domain/withholding',
      'markdown',
      'adapters/disk',
    ],
    packages: ['node:', 'gray-matter', 'yaml'],
  },
  'adapters/history': { rooms: ['domain', 'markdown'], packages: ['node:'] },
  /** The browser that npm carries: it draws the diagrams and prints the packs. */
  'adapters/browser': {
    rooms: ['adapters/disk'],
    packages: ['node:', 'playwright-core'],
  },
  'adapters/diagrams': {
    rooms: ['domain', 'markdown', 'adapters/disk', 'adapters/browser'],
    packages: ['node:', 'esbuild'],
    types: ['playwright-core'],
  },
  'adapters/search': { rooms: ['domain', 'markdown'], packages: ['node:', 'pagefind', 'cborg'] },
  'adapters/site': {
    rooms: ['domain', 'markdown', 'adapters/disk', 'adapters/site'],
    packages: ['node:', 'astro', 'esbuild', 'sirv', 'workbox-precaching'],
  },
  /** What the command hands to the pages. */
  'adapters/site/handed-site.ts': { rooms: ['domain'], packages: [] },
  /** Loads the compiled pages, from a place known when they are. */
  'adapters/site/load-program.ts': { rooms: [], packages: ['node:', '?'] },
  'adapters/export': {
    rooms: ['domain', 'markdown'],
    packages: [
      'node:',
      'zod',
      'rehype-parse',
      'rehype-remark',
      'rehype-stringify',
      'remark-gfm',
      'remark-stringify',
      'unified',
      'unist-util-visit',
      'write-excel-file',
    ],
    types: ['hast', 'mdast', 'playwright-core'],
  },
  /** The pack for the board says what the pages say. */
  'adapters/export/board': {
    rooms: ['domain', 'views', 'adapters/export'],
    packages: ['node:', 'rehype-stringify', 'unified'],
    types: ['hast'],
  },
  'adapters/import': {
    rooms: ['domain', 'markdown'],
    packages: [
      'node:',
      'csv-parse',
      'zod',
      'js-yaml',
      'smol-toml',
      '@e965/xlsx',
      'github-slugger',
      'mdast-util-to-string',
    ],
    types: ['mdast'],
  },
  /** What agents may ask of a built site. */
  'adapters/mcp': {
    rooms: ['domain', 'adapters/export'],
    packages: ['node:', 'zod', '@modelcontextprotocol/server'],
  },
  'adapters/report': { rooms: ['domain', 'markdown'], packages: ['node:', 'string-width'] },
  'adapters/write': {
    rooms: ['domain', 'markdown', 'adapters/disk'],
    packages: ['node:', 'diff', 'yaml'],
  },

  integrations: { rooms: ['adapters', 'domain'], packages: [], types: ['astro'] },
  'site.ts': {
    rooms: ['adapters/content', 'adapters/disk', 'adapters/site/handed-site.ts', 'domain'],
    packages: [],
  },

  views: { rooms: ['domain'], packages: [] },
  styles: { rooms: [], packages: [] },
  islands: {
    rooms: ['views', 'domain', 'islands/search/pagefind.ts'],
    packages: ['idb', '@noble/hashes'],
  },
  /** Loads the module that the search index brings along, from an address known in the browser only. */
  'islands/search/pagefind.ts': { rooms: [], packages: ['?'] },
  components: { rooms: ['views', 'islands', 'styles'], packages: ['qr'] },
  layouts: { rooms: ['components', 'views', 'islands', 'styles'], packages: [] },
  pages: {
    rooms: ['layouts', 'components', 'views', 'domain', 'styles', 'site.ts'],
    packages: [],
    types: ['astro'],
  },

  cli: { rooms: ['adapters', 'domain'], packages: ['node:'] },
  /** Starts what a clone has kept of its commands, from a place known when they are. */
  'cli/main.mjs': { rooms: ['cli/main.ts'], packages: ['node:'] },
  'cli/main.ts': { rooms: ['cli', 'adapters/disk'], packages: ['node:', '?'] },
  /** What other programs may call: the commands' work, without a terminal. */
  api: { rooms: ['cli', 'adapters', 'domain'], packages: [] },
  /** Makes the package. Nothing else knows of it. */
  package: { rooms: ['cli', 'adapters'], packages: ['node:', 'esbuild', 'typescript'] },
  /** Starts the bundle, which lies beside it in the package alone. */
  'package/readyroom.mjs': { rooms: [], packages: ['?'] },
  bench: { rooms: ['domain'], packages: ['node:', 'unified', 'remark-*'] },
};

/** Rooms that compute from their arguments alone: no clock, no chance, no environment. */
export const PURE_ROOMS = ['domain', 'markdown', 'views'];

/** A framework comes into the domain and into views as an argument; only the edge picks one. */
export const FRAMEWORK_DATA = ['csf2', 'attack19'];

/** Views that pick one nevertheless: names of ids alone, and ATT&CK, which nothing is judged by. */
export const FRAMEWORK_TAKERS = ['views/page/page-link.ts', 'views/reference/techniques.ts'];
