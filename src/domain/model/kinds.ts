/** What is known of a kind of file, whoever asks: the reader, the checks, the scaffolds, editors, addresses, the site. */
export interface KindFacts {
  title: string;
  /** Where such files lie: one file, or one for each name in `<…>`. */
  file: `${string}.yml` | `${string}/<${string}>.${'md' | 'yml'}` | `${string}/<${string}>/README.md`;
  about: string;
  /** Its page, or the folder of its pages. */
  page: `/${string}`;
  /** Part of `Programme` that holds what was read. */
  list: string;
  /** How the text below the front matter is read; a `.yml` file has none. */
  body?: 'prose' | 'runbook' | 'step';
  /** How references name such a file, where not by its kind: `<its id>/<id of an entry>`. */
  entries?: 'trigger';
  /** Its fields say it all: a page without a text promises nothing. */
  textOptional?: true;
  /** Only read: neither scores nor readiness ask it. */
  onlyRead?: true;
  /** The text is a page without any front matter, too. */
  bare?: true;
}

/**
 * The one table of the kinds of files that people write. A kind more is a row here, its schema (`schema/schemas.ts`), its
 * list in `Programme`, its view and its page; the compiler names whatever else has to know of it.
 */
export const KINDS = {
  site: {
    title: 'Site',
    file: 'content/site.yml',
    about: 'Name, labels, contacts, fallback channels, severity scale, scoring settings.',
    page: '/',
    list: 'site',
  },
  roles: {
    title: 'Roles',
    file: 'content/roles.yml',
    about: 'Roles, never names of people, and the escalation order.',
    page: '/roles/',
    list: 'roles',
  },
  regulations: {
    title: 'Notification duties',
    file: 'content/regulations.yml',
    about: 'Deadlines, what starts each clock, and whom to notify.',
    page: '/reference/regulations/',
    list: 'regulations',
  },
  synonyms: {
    title: 'Words of the house',
    file: 'content/synonyms.yml',
    about: 'What people here call their systems, sites and troubles, for the search.',
    page: '/reference/synonyms/',
    list: 'synonyms',
    onlyRead: true,
  },
  runbook: {
    title: 'Runbook',
    file: 'runbooks/<id>.md',
    about: 'One kind of incident: front matter, first five minutes, phases, steps, decisions.',
    page: '/runbooks/',
    list: 'runbooks',
    body: 'runbook',
  },
  folder: {
    title: 'Page of a folder',
    file: 'runbooks/<folder>/README.md',
    about: 'What the runbooks of a folder have in common; README.md or index.md, front matter optional.',
    page: '/runbooks/in/',
    list: 'folders',
    body: 'prose',
    bare: true,
    textOptional: true,
    onlyRead: true,
  },
  assessment: {
    title: 'Assessment',
    file: 'content/assessments/<id>.md',
    about: 'One control: dated scores, targets, evidence, actions, rubric.',
    page: '/controls/',
    list: 'assessments',
    body: 'prose',
    textOptional: true,
  },
  readiness: {
    title: 'Readiness checklist',
    file: 'content/readiness/<function>.yml',
    about: 'Items that only a person can answer.',
    page: '/readiness/',
    list: 'checklists',
  },
  record: {
    title: 'Record',
    file: 'content/records/<id>.md',
    about: 'An exercise or incident that used runbooks, with timeline and findings.',
    page: '/records/',
    list: 'records',
    body: 'prose',
  },
  alerts: {
    title: 'Alert source',
    file: 'content/alerts/<source>.yml',
    about: 'The detection rules of one source.',
    page: '/alerts/',
    list: 'alertSources',
    entries: 'trigger',
  },
  communication: {
    title: 'Message template',
    file: 'content/communications/<id>.md',
    about: 'A message, who sends it and who approves it.',
    page: '/communications/',
    list: 'communications',
    body: 'prose',
  },
  step: {
    title: 'Reusable step',
    file: 'content/steps/<id>.md',
    about: 'A step that several runbooks include.',
    page: '/steps/',
    list: 'steps',
    body: 'step',
  },
  team: {
    title: 'Operating form',
    file: 'content/teams/<id>.md',
    about: 'A way to organise security operations.',
    page: '/teams/',
    list: 'teams',
    body: 'prose',
    onlyRead: true,
  },
  guide: {
    title: 'Guide',
    file: 'content/guides/<id>.md',
    about: 'A concept or a how-to.',
    page: '/guides/',
    list: 'guides',
    body: 'prose',
    onlyRead: true,
  },
} as const satisfies Readonly<Record<string, KindFacts>>;

export type FileKind = keyof typeof KINDS;
export const FILE_KINDS = Object.keys(KINDS) as readonly FileKind[];

/** Kinds with front matter above their text. */
export type DocumentKind = {
  [Kind in FileKind]: (typeof KINDS)[Kind] extends { body: string } ? Kind : never;
}[FileKind];
export const DOCUMENT_KINDS = FILE_KINDS.filter(isDocument);

export function isDocument(kind: FileKind): kind is DocumentKind {
  return 'body' in KINDS[kind];
}

/** Kind of a single file, by its path. */
export const SINGLE_FILES: ReadonlyMap<string, FileKind> = new Map(
  FILE_KINDS.flatMap((kind) => (KINDS[kind].file.includes('<') ? [] : [[KINDS[kind].file, kind]])),
);

/** Kind of the files in a folder, by its path without a slash at its end. */
export const KIND_FOLDERS: ReadonlyMap<string, FileKind> = new Map(
  FILE_KINDS.flatMap((kind) => {
    const [folder = '', name = ''] = KINDS[kind].file.split('/<');
    return SINGLE_FILES.has(folder) || name.includes('/') ? [] : [[folder, kind]];
  }),
);

/** Pages about a folder: below `runbooks/` they are its page, elsewhere no pages of the site. */
const ABOUT_FOLDER = /\/(README|index|_index)\.md$/i;

/** What a file is for, by its place, Markdown in folders to any depth; undefined where the product has no use for it. */
export function classifyFile(file: string): FileKind | undefined {
  const single = SINGLE_FILES.get(file);
  if (single) return single;
  const own = file.slice(0, file.lastIndexOf('/'));
  for (let folder = own; folder !== ''; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const kind = KIND_FOLDERS.get(folder);
    if (!kind) continue;
    const ending = KINDS[kind].file.endsWith('.md') ? '.md' : '.yml';
    if (!file.endsWith(ending) || (ending === '.yml' && folder !== own)) return undefined;
    if (!isAboutFolder(file, folder === own)) return kind;
    return kind === 'runbook' && folder !== own ? 'folder' : undefined;
  }
  return undefined;
}

function isAboutFolder(file: string, isDirect: boolean): boolean {
  return isDirect ? /\/README\.md$/i.test(file) : ABOUT_FOLDER.test(file);
}

/** Name of the folder that a path below `runbooks/` lies in or is, as its page's address has it: `plant/line-7`; '' for none. */
export function folderName(path: string): string {
  const parts = path.split('/').slice(1);
  return parts.map((part) => part.normalize('NFC').replace(/[^\p{L}\p{N}._-]+/gu, '-')).join('/');
}

/** The folder below `runbooks/` that a file lies in; '' where it lies in none. */
export function folderOf(file: string): string {
  return file.startsWith('runbooks/') ? folderName(file.slice(0, file.lastIndexOf('/'))) : '';
}

/** True of a path that can only be a folder below `runbooks/`. */
export function isRunbookFolder(path: string): boolean {
  return /^runbooks\/(?:.*\/)?[^./][^/]*$/.test(path) && !/\.[A-Za-z]\w*$/.test(path);
}

/** Paths of the folders below `runbooks/` that a file lies in, the innermost first. */
export function foldersAbove(file: string): string[] {
  const parts = file.split('/');
  if (parts[0] !== 'runbooks') return [];
  return parts.slice(1, -1).map((_, at) => parts.slice(0, parts.length - 1 - at).join('/'));
}
