/** What is known of a kind of file, whoever asks: the reader, the checks, the scaffolds, editors, addresses, the site. */
export interface KindFacts {
  title: string;
  /** Where such files lie: one file, or one for each name in `<…>`. */
  file: `${string}.yml` | `${string}/<${string}>.${'md' | 'yml'}` | `${string}/<${string}>/README.md`;
  about: string;
  /** Its page, or the folder of its pages. */
  page: `/${string}`;
  /** Part of `Programme` that holds what was read; of a single file, also the key of its schema that holds the entries. */
  list: string;
  /** How the text below the front matter is read; a `.yml` file has none. */
  body?: 'prose' | 'runbook' | 'step';
  /** What references call an entry of such a file: by its id, and where there are many such files by `<id of the file>/<id>`. */
  entries?: 'role' | 'regulation' | 'severity' | 'trigger';
  /** Its fields say it all: a page without a text promises nothing. */
  textOptional?: true;
  /** Only read: neither scores nor readiness ask it. */
  onlyRead?: true;
  /** The text is a page without any front matter, too. */
  bare?: true;
  /** `readyroom new` writes a draft of one. */
  drafted?: true;
}

/**
 * The one table of the kinds of files that people write. A kind more is a row here, its schema (`schema/schemas.ts`), its
 * view and its page; lists, names and withholding follow (README).
 */
export const KINDS = {
  site: {
    title: 'Site',
    file: 'content/site.yml',
    about: 'Name, labels, contacts, fallback channels, severity scale, scoring settings.',
    page: '/',
    list: 'site',
    entries: 'severity',
  },
  roles: {
    title: 'Roles',
    file: 'content/roles.yml',
    about: 'Roles, never names of people, and the escalation order.',
    page: '/roles/',
    list: 'roles',
    entries: 'role',
  },
  regulations: {
    title: 'Notification duties',
    file: 'content/regulations.yml',
    about: 'Deadlines, what starts each clock, and whom to notify.',
    page: '/reference/regulations/',
    list: 'regulations',
    entries: 'regulation',
  },
  synonyms: {
    title: 'Words of the house',
    file: 'content/synonyms.yml',
    about: 'What people here call their systems, sites and troubles, for the search.',
    page: '/reference/synonyms/',
    list: 'synonyms',
    onlyRead: true,
  },
  reports: {
    title: 'Reported techniques',
    file: 'content/reports.yml',
    about: 'The most reported techniques by public yearly reports, or by a list of your own.',
    page: '/techniques/',
    list: 'reports',
    onlyRead: true,
  },
  framework: {
    title: 'Words of the framework',
    file: 'content/framework.yml',
    about:
      'Outcomes of CSF 2.0 in the official wording or in words of your own, instead of those of the product.',
    page: '/reference/framework/',
    list: 'outcomes',
    onlyRead: true,
  },
  runbook: {
    title: 'Runbook',
    file: 'runbooks/<id>.md',
    about: 'One kind of incident: front matter, first five minutes, phases, steps, decisions.',
    page: '/runbooks/',
    list: 'runbooks',
    body: 'runbook',
    drafted: true,
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
    drafted: true,
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
    drafted: true,
  },
  exercise: {
    title: 'Tabletop exercise',
    file: 'content/exercises/<id>.md',
    about: 'A scenario with timed injects, expected moves, questions and what observers note.',
    page: '/exercises/',
    list: 'exercises',
    body: 'prose',
    onlyRead: true,
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
    drafted: true,
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
  page: {
    title: 'Own page',
    file: 'content/pages/<id>.md',
    about: 'Whatever else a team wants its readers to find, in the navigation where it says so.',
    page: '/pages/',
    list: 'pages',
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

/** Kinds that `readyroom new` writes drafts of. */
export type DraftedKind = {
  [Kind in FileKind]: (typeof KINDS)[Kind] extends { drafted: true } ? Kind : never;
}[FileKind];

/** Kinds of `.yml` files of which there are many. */
export type DataKind = {
  [Kind in FileKind]: (typeof KINDS)[Kind]['file'] extends `${string}>.yml` ? Kind : never;
}[FileKind];
export const DATA_KINDS = FILE_KINDS.filter((kind): kind is DataKind => KINDS[kind].file.endsWith('>.yml'));

/** Kinds of which there is one file, with entries that have ids; the site's own settings are no list. */
export type SingleKind = Exclude<FileKind, DocumentKind | DataKind | 'site'>;
export const SINGLE_KINDS = FILE_KINDS.filter(
  (kind): kind is SingleKind => kind !== 'site' && !KINDS[kind].file.includes('<'),
);
