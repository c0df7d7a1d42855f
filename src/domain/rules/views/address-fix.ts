import type { Link } from '../../model/body.ts';
import type { Fix } from '../../model/finding.ts';
import type { World } from '../world.ts';
import { spot, textAt } from './place-within.ts';

/** The address of a link as its text has it: behind the last `](`, or in `href`. */
const ADDRESS = [
  /^\[[^]*\]\(\s*<([^<>\n]+)>/,
  /^\[[^]*\]\(\s*([^\s<>]+?)(?=\s|\)+$|\)$)/,
  /\bhref\s*=\s*["']([^"'\n]+)["']/,
];

type Fixed = { fix?: Fix };

/** The edit that leads a link to another heading of the same page. */
export function anchorFix(world: World, file: string, link: Link, anchor: string): Fixed {
  return addressFix(world, file, link, (address) => {
    const at = address.indexOf('#');
    return at === -1 ? undefined : `${address.slice(0, at)}#${anchor}`;
  });
}

/** The edit that leads a link to another file, by its address from this one; the heading stays. */
export function fileFix(world: World, file: string, link: Link, written: string): Fixed {
  return addressFix(world, file, link, (address) => {
    const [, path = '', rest = ''] = /^([^#?]*)(.*)$/.exec(address) ?? [];
    return path === '' ? undefined : `${written}${rest}`;
  });
}

function addressFix(
  world: World,
  file: string,
  { span }: Link,
  rewrite: (address: string) => string | undefined,
): Fixed {
  const piece = textAt(world, { file, span });
  if (!piece) return {};
  for (const pattern of ADDRESS) {
    const found = pattern.exec(piece.text);
    const address = found?.[1];
    if (!found || address === undefined) continue;
    const replacement = rewrite(address);
    if (replacement === undefined || replacement === address) return {};
    const at = found.index + found[0].lastIndexOf(address);
    return { fix: { place: spot(file, piece.start, piece.text, at, address.length), replacement } };
  }
  return {};
}

/** A path as an address writes it: without what would end it, or be read as an escape. */
export function asAddress(path: string): string {
  return path.replace(/[\s()<>%#?]/g, (sign) =>
    encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'),
  );
}
