import { decodeAddress } from '../../../domain/text/decode-address.ts';
import type { Placement } from './place-links.ts';

interface Entry {
  address: string;
}

const BEFORE = /^globalThis\.readyroomSmallIndex=/;

/**
 * The site's small index for a file that holds only some of its pages: entries lead to parts of the file, and those
 * that lead nowhere fall out. `script` sets one global name to JSON.
 */
export function packIndex(script: string, placement: Placement, ids: ReadonlySet<string>): string {
  const { entries } = JSON.parse(script.trim().replace(BEFORE, '').replace(/;$/, '')) as { entries: Entry[] };
  const kept = entries.flatMap((entry) => {
    const [address = '', part = ''] = entry.address.split('#');
    const href = placement({ address: `/${address}`, part });
    return href !== undefined && ids.has(decodeAddress(href.slice(1))) ? [{ ...entry, address: href }] : [];
  });
  return `globalThis.readyroomSmallIndex=${JSON.stringify({ entries: kept }).replaceAll('<', '\\u003c')};`;
}
