import { isCarried, isLinkable, PICTURE } from '../../../domain/model/attachment.ts';
import { relativePath } from '../../../domain/links/relative-path.ts';
import { linkTarget } from '../../../markdown/link-target.ts';
import type { Resolve } from './rewrite-links.ts';
import { BY_NAME } from './turn-lines.ts';

/** What lies in the folder that is imported. */
export interface ImportedFolder {
  /** New place of each page, by its old one. */
  pages: ReadonlyMap<string, string>;
  /** Every other file. */
  others: ReadonlySet<string>;
  /** Old places by what a link may call them, in lower case. */
  names: ReadonlyMap<string, string>;
  /** Where a file that is carried along goes, and that it does: undefined where it cannot. */
  carry(file: string): string | undefined;
  /** Writes a picture that a text holds in itself; its place. */
  keepPicture(from: string, data: string): string | undefined;
}

/** Names under which links know a page: its path with and without ending and number, its name alone, its folder. */
export function namesOf(files: Iterable<string>): Map<string, string> {
  const names = new Map<string, string>();
  const put = (name: string, file: string) => {
    const key = name
      .toLowerCase()
      .replace(/^\/+|\/+$/g, '')
      .normalize('NFC');
    if (!names.has(key)) names.set(key, file);
  };
  const all = [...files];
  for (const file of all) put(file, file);
  for (const file of all) put(file.replace(/\.[^./]+$/, ''), file);
  for (const file of all)
    if (/(?:^|\/)(?:readme|_?index)\.\w+$/i.test(file)) put(file.replace(/(?:^|\/)[^/]*$/, ''), file);
  for (const file of all) put(file.replace(/\.[^./]+$/, '').replace(/(^|\/)\d{4}-\d{2}-\d{2}-/, '$1'), file);
  return names;
}

/** How addresses of one page are written in its draft. */
export function resolverFor(old: string, now: string, folder: ImportedFolder): Resolve {
  const base = names(folder);
  return (url, picture) => {
    if (url.startsWith(BY_NAME)) return byName(url.slice(BY_NAME.length), now, folder, base, picture);
    if (picture && /^data:image\//i.test(url)) {
      const kept = folder.keepPicture(old, url);
      return kept
        ? {
            url: encodeURI(relativePath(now, kept)),
            said: 'a picture within the text: saved as a file',
          }
        : { dead: 'a picture within the text that cannot be read' };
    }
    const target = linkTarget(old, url);
    if (target.kind === 'web')
      return picture
        ? {
            url: `link:${url}`,
            said: 'a picture of another host: a link to it, since pages ask no other host',
          }
        : undefined;
    if (target.kind === 'unsafe') return { dead: 'an address that a page may not open' };
    if (target.kind === 'outside') return { dead: 'a link out of the folder' };
    if (target.kind === 'anchor') return undefined;
    const anchor = target.anchor ? `#${encodeURI(target.anchor)}` : '';
    const known = find(target.path, old, url, folder);
    if (known) return to(known, anchor, now, folder, picture);
    return {
      dead: picture ? 'a picture that is not there' : 'a link to what is not there',
    };
  };
}

const known = new WeakMap<ReadonlyMap<string, string>, Map<string, string[]>>();

/** Pages by their bare names. */
function names({ names: all, others }: ImportedFolder): Map<string, string[]> {
  const there = known.get(all);
  if (there) return there;
  const base = new Map<string, string[]>();
  for (const file of new Set([...all.values(), ...others])) {
    const name = (file.split('/').at(-1) ?? '').toLowerCase();
    for (const key of new Set([name, name.replace(/\.[^.]+$/, '')]))
      base.set(key, [...(base.get(key) ?? []), file]);
  }
  known.set(all, base);
  return base;
}

function byName(
  name: string,
  now: string,
  folder: ImportedFolder,
  base: Map<string, string[]>,
  picture: boolean,
): ReturnType<Resolve> {
  const [page = '', heading] = name.split('#');
  const key = page.trim().toLowerCase();
  const exact = folder.names.get(key);
  const variants = [key, key.replaceAll(' ', '-'), key.replaceAll('-', ' '), key.replaceAll(' ', '_')].map(
    (one) => one.split('/').at(-1) ?? one,
  );
  const found = exact ?? variants.flatMap((one) => base.get(one) ?? [])[0];
  const anchor = heading
    ? `#${encodeURI(
        heading
          .toLowerCase()
          .trim()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .replace(/\s/g, '-'),
      )}`
    : '';
  return found
    ? to(found, anchor, now, folder, picture)
    : { dead: 'a link by the name of a page that is not there' };
}

/** The file that a path means: as written, without its ending, as a folder, from the root or from beside. */
function find(path: string, old: string, url: string, folder: ImportedFolder): string | undefined {
  const beside = old.includes('/') ? old.slice(0, old.lastIndexOf('/')) : '';
  const tries = [
    path,
    path.replace(/\.html?$/i, ''),
    ...(url.startsWith('/')
      ? [`${beside}${url.split('#')[0] ?? ''}`, `static${url}`, `docs${url.split('#')[0] ?? ''}`]
      : []),
    ...(url.startsWith('..') ? [] : [`${old.replace(/\.[^./]+$/, '')}/../${path}`]),
  ];
  for (const one of tries) {
    const key = one
      .toLowerCase()
      .replace(/^\/+|\/+$/g, '')
      .normalize('NFC');
    const page = folder.names.get(key);
    if (page !== undefined) return page;
    if (folder.others.has(one.replace(/^\/+/, ''))) return one.replace(/^\/+/, '');
  }
  return undefined;
}

function to(
  file: string,
  anchor: string,
  now: string,
  folder: ImportedFolder,
  picture: boolean,
): ReturnType<Resolve> {
  const page = folder.pages.get(file);
  if (page !== undefined)
    return page === now
      ? anchor
        ? { url: anchor }
        : { url: encodeURI(page.split('/').at(-1) ?? page) }
      : { url: address(relativePath(now, page)) + anchor };
  const carried = folder.carry(file);
  if (carried === undefined)
    return {
      dead: picture ? 'a picture that is not carried' : 'a file that is not carried',
    };
  if (picture && !PICTURE.test(carried))
    return {
      url: `link:${address(relativePath(now, carried))}`,
      said: 'a drawing that no page can show: a link to it',
    };
  if (!picture && !isLinkable(carried)) return { dead: 'a drawing that pages show but do not link' };
  const renamed = isCarried(file)
    ? undefined
    : `"${file}" is carried as "${carried.split('/').at(-1) ?? ''}": a kind of file that pages do not open`;
  return {
    url: address(relativePath(now, carried)),
    ...(renamed ? { said: renamed } : {}),
  };
}

const address = (path: string) =>
  path.replace(/[\s()<>%#?]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
