import type { FileKind } from '../../domain/model/kind.ts';
import { PICTURE } from '../../domain/model/picture.ts';

const SINGLE: Record<string, FileKind> = {
  'content/site.yml': 'site',
  'content/roles.yml': 'roles',
  'content/regulations.yml': 'regulations',
};
const FOLDERS: Record<string, { kind: FileKind; ending: '.md' | '.yml' }> = {
  runbooks: { kind: 'runbook', ending: '.md' },
  'content/assessments': { kind: 'assessment', ending: '.md' },
  'content/readiness': { kind: 'readiness', ending: '.yml' },
  'content/records': { kind: 'record', ending: '.md' },
  'content/alerts': { kind: 'alerts', ending: '.yml' },
  'content/communications': { kind: 'communication', ending: '.md' },
  'content/steps': { kind: 'step', ending: '.md' },
  'content/teams': { kind: 'team', ending: '.md' },
  'content/guides': { kind: 'guide', ending: '.md' },
};

/** Pages about a folder: no pages of the site. */
const ABOUT_FOLDER = /\/(README|index|_index)\.md$/i;

/** What a file is for, by its place, Markdown in folders to any depth; undefined where the product has no use for it. */
export function classifyFile(file: string): FileKind | undefined {
  if (SINGLE[file]) return SINGLE[file];
  const own = file.slice(0, file.lastIndexOf('/'));
  for (let folder = own; folder !== ''; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
    const home = FOLDERS[folder];
    if (!home) continue;
    if (!file.endsWith(home.ending) || (home.ending === '.yml' && folder !== own)) return undefined;
    return isAboutFolder(file, folder === own) ? undefined : home.kind;
  }
  return undefined;
}

function isAboutFolder(file: string, isDirect: boolean): boolean {
  return isDirect ? /\/README\.md$/i.test(file) : ABOUT_FOLDER.test(file);
}

/** Pictures that pages may show. */
export function isPicture(file: string): boolean {
  return PICTURE.test(file);
}
