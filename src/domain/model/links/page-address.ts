import { carriedAddress, isLinkable } from '../attachment.ts';
import type { LinkTarget } from '../body.ts';
import { classifyFile, folderName, folderOf, isRunbookFolder, SINGLE_FILES } from '../file-places.ts';
import { KINDS } from '../kinds.ts';

/** Address of the page made from a file, from the site's root; undefined where no page is made from it. */
export function pageAddress(path: string): string | undefined {
  const single = SINGLE_FILES.get(path);
  if (single) return KINDS[single].page;
  const kind = classifyFile(path);
  if (kind === 'folder')
    return folderOf(path) ? `${KINDS.folder.page}${folderOf(path)}/` : KINDS.runbook.page;
  if (kind === undefined && isRunbookFolder(path)) return `${KINDS.folder.page}${folderName(path)}/`;
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
  return kind && `${KINDS[kind].page}${name}/`;
}

/** What `href` says for a link in a page; undefined where the link must not be one. */
export function linkAddress(target: LinkTarget): string | undefined {
  switch (target.kind) {
    case 'anchor':
      return `#${target.anchor}`;
    case 'web':
      return target.url;
    case 'file': {
      const page = isLinkable(target.path) ? carriedAddress(target.path) : pageAddress(target.path);
      return page && target.anchor ? `${page}#${target.anchor}` : page;
    }
    default:
      return undefined;
  }
}
