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

/** What a file is for, by its place; undefined where the product has no use for it. */
export function classifyFile(file: string): FileKind | undefined {
  if (SINGLE[file]) return SINGLE[file];
  const slash = file.lastIndexOf('/');
  if (/\/README\.md$/i.test(file)) return undefined;
  const folder = FOLDERS[file.slice(0, slash)];
  return folder && file.endsWith(folder.ending) ? folder.kind : undefined;
}

/** Pictures that pages may show. */
export function isPicture(file: string): boolean {
  return PICTURE.test(file);
}
