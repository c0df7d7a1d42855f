import { WITHHELD } from '../../../domain/model/withheld.ts';
import { kebab } from '../../../domain/words/kebab.ts';
import type { PageKind } from './draft-page.ts';

const FOLDER_PAGE = /(?:^|\/)(?:readme|_?index)\.(?:md|mdx|markdown)$/i;
/** Pages about the repository that they come from. */
const ABOUT =
  /(?:^|\/)(?:licen[cs]e|copying|notice|contributing|contributors|changelog|code[-_]of[-_]conduct|governance|maintainers|security|support|pull_request_template|issue_template|authors|codeowners|summary|_sidebar|_navbar|_footer|toc)\.(?:md|mdx|markdown)$/i;
const RESERVED = new RegExp(`^(?:war-room|page|in|con|prn|aux|nul|com\\d|lpt\\d|${WITHHELD}(?:-\\d+)?)$`);

export const isFolderPage = (file: string): boolean => FOLDER_PAGE.test(file);
export const isAboutSource = (file: string): boolean => ABOUT.test(file);

/** Some editors put an id of 32 signs behind every name that they export. */
const withoutHash = (name: string) => name.replace(/[ _-][0-9a-f]{32}$/, '');

/** A folder's path as every system can write it. */
export function folderFor(file: string): string {
  return file
    .split('/')
    .slice(0, -1)
    .map(
      (part) =>
        withoutHash(part)
          .replace(/[\\:*?"<>|\p{Cc}]/gu, '-')
          .replace(/[. ]+$/, '') || '-',
    )
    .map((part) => (/^(?:\.|node_modules$|dist$)/.test(part) ? `_${part.replace(/^\.+/, '')}` : part))
    .join('/');
}

/** Where a page goes: its folders as they were, its name as an id that nothing else has; what is given is taken from then on. */
export function placeFor(
  file: string,
  kind: PageKind,
  title: string | undefined,
  taken: Set<string>,
): { file: string; id: string } {
  const home = kind === 'guide' ? 'content/guides' : 'runbooks';
  const folder = folderFor(file);
  const below = folder === '' ? home : `${home}/${folder}`;
  if (kind === 'folder') return { file: `${below}/README.md`, id: folder };
  const parts = file.split('/');
  const stem = withoutHash((parts.at(-1) ?? '').replace(/\.[^.]+$/, ''));
  const own = isFolderPage(file) ? (parts.at(-2) ?? title ?? 'imported') : stem;
  const name = asId(own) || asId(title ?? '') || 'page';
  const candidates = [
    name,
    ...parts
      .slice(0, -1)
      .toReversed()
      .map((parent) => asId(`${parent}-${name}`)),
    ...Array.from({ length: 10_000 }, (_, at) => `${name.slice(0, 74)}-${at + 2}`),
  ];
  const id =
    candidates.find((one) => one !== '' && !RESERVED.test(one) && !taken.has(`${home}/${one}`)) ?? name;
  taken.add(`${home}/${id}`);
  return { file: `${below}/${id}.md`, id };
}

/** Where words are set apart already, capitals within one set nothing apart: `IRP-DoS`. */
function asId(name: string): string {
  const apart = /[-_\s.]/.test(name) ? name.toLowerCase() : name;
  return kebab(apart).slice(0, 80).replace(/-+$/, '');
}
