import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { folderAddress } from '../../domain/links/addresses.ts';
import { foldersAbove, folderName, folderOf, TOP_FOLDER } from '../../domain/model/file-places.ts';
import type { FolderDocument, Runbook } from '../../domain/model/programme.ts';
import type { PageLink } from '../page/page-link.ts';
import { rowOf, type RunbookRow } from './runbook-list.ts';
import { publishedRunbooks } from './runbook-page.ts';

/** A folder below `runbooks/` that has a page: it holds a published runbook, or words of its own. */
export interface RunbookFolder {
  /** As in its address: `plant/line-7`. */
  path: string;
  title: string;
  summary?: string;
  page?: FolderDocument;
  /** Its own; those of its sub-folders stand on their pages. */
  runbooks: Runbook[];
}

type Judged = Pick<JudgedProgramme, 'programme' | 'site' | 'today' | 'edits'>;

/** Every folder that has a page, sorted by its path. What is withheld has no folder: its file has no name. */
export function runbookFolders(judged: Pick<Judged, 'programme'>): RunbookFolder[] {
  const { folders } = judged.programme;
  const runbooks = publishedRunbooks(judged);
  const files = [...runbooks, ...folders].map(({ file }) => file);
  const paths = new Set(files.flatMap((file) => foldersAbove(file).map(folderName)));
  const pages = new Map(folders.map((one) => [one.id, one]));
  return [...paths].sort().map((path): RunbookFolder => {
    const page = pages.get(path);
    const heading = page?.body.headings.find(({ depth, html }) => depth === 1 && !html)?.text;
    return {
      path,
      title: page?.meta.title ?? (heading || (path.split('/').at(-1) ?? path)),
      ...(page?.meta.summary ? { summary: page.meta.summary } : {}),
      ...(page ? { page } : {}),
      runbooks: runbooks
        .filter(({ file }) => folderOf(file) === path)
        .sort((a, b) => (a.meta.title < b.meta.title ? -1 : 1)),
    };
  });
}

/** What the README of `runbooks/` says of all runbooks, for the page that lists them. */
export function topFolder({
  programme,
}: Pick<Judged, 'programme'>): { title: string; html: string } | undefined {
  const page = programme.folders.find(({ id }) => id === TOP_FOLDER);
  if (!page) return undefined;
  const heading = page.body.headings.find(({ depth }) => depth === 1)?.text;
  return { title: page.meta.title ?? (heading || 'About these runbooks'), html: page.body.html };
}

/** A folder by its path: what readers know it by on the forge. */
export const folderLink = ({
  path,
  title,
}: Pick<RunbookFolder, 'path' | 'title'>): PageLink & { href: string } => ({
  href: folderAddress(path),
  label: path,
  ...(title === path ? {} : { note: title }),
});

export interface FolderView {
  path: string;
  title: string;
  description: string;
  html: string;
  /** Folders that it lies in, the outermost first. */
  crumbs: { label: string; href: string }[];
  folders: PageLink[];
  rows: RunbookRow[];
}

export function folderView(judged: Judged, folder: RunbookFolder): FolderView {
  const { path, title, summary, page, runbooks } = folder;
  const all = runbookFolders(judged);
  const above = all.filter((one) => path.startsWith(`${one.path}/`));
  return {
    path,
    title,
    description: summary ?? `Runbooks in the folder ${path}.`,
    html: page?.body.html ?? '',
    crumbs: [
      { label: 'Runbooks', href: '/runbooks/' },
      ...above.map((one) => ({ label: one.title, href: folderAddress(one.path) })),
    ],
    folders: all
      .filter((one) => one.path.slice(0, Math.max(one.path.lastIndexOf('/'), 0)) === path)
      .map(folderLink),
    rows: runbooks.map((one) => rowOf(judged, one)),
  };
}
