import type { LinkTarget } from '../domain/model/body.ts';
import { decodeAddress } from '../domain/text/decode-address.ts';

/** What a Markdown link in `file` (relative to the root) leads to. Never throws: a broken escape is taken as it stands. */
export function linkTarget(file: string, url: string): LinkTarget {
  const address = url.trim();
  if (/^(https?:)?\/\//i.test(address)) return { kind: 'web', url: address };
  if (/^(mailto|tel):/i.test(address)) return { kind: 'web', url: address };
  if (/^[a-z][a-z0-9+.-]*:/i.test(address.replace(/[\u0000-\u0020]/g, '')))
    return { kind: 'unsafe', url: address };
  const [beforeHash = '', ...rest] = address.split('#');
  const anchor = rest.length > 0 ? decodeAddress(rest.join('#')) : undefined;
  const path = decodeAddress(beforeHash.split('?')[0] ?? '');
  if (path === '') return { kind: 'anchor', anchor: anchor ?? '' };
  const resolved = resolvePath(file, path);
  if (resolved === undefined) return { kind: 'outside', path };
  return anchor ? { kind: 'file', path: resolved, anchor } : { kind: 'file', path: resolved };
}

/** `path` as seen from `file`, or undefined where it leaves the root; composed, as files are named. `/x` counts from the root, as on a forge. */
function resolvePath(file: string, path: string): string | undefined {
  const parts = path.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/').normalize('NFC');
}
