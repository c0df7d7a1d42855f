import type { Image } from 'mdast';
import { metaKey } from './meta-key.ts';

/** No badge has a longer address: one that has asks for work, not to be read. */
const LONGEST = 300;

/** `severity: high` of a badge that shows it: by its address as badge services write it, or by its words. */
export function badgeText({ url: given, alt }: Pick<Image, 'url' | 'alt'>): string {
  const url = given.length > LONGEST ? '' : given;
  const [, label = '', message = ''] = /\/badge\/((?:[^-/?]|--)+)-((?:[^-/?]|--)+)-[^-/?]+/.exec(url) ?? [];
  if (label !== '' && metaKey(shown(label))) return `${shown(label)}: ${shown(message)}`;
  const words = (alt ?? '').trim();
  const [, name = '', value = ''] = /^(\p{L}[^:\s]*)\s*[:\s]\s*(\S.*)$/u.exec(words) ?? [];
  return metaKey(name) ? `${name}: ${value}` : words;
}

function shown(part: string): string {
  const plain = part.replaceAll('--', '\u0000').replaceAll('__', '\u0001').replaceAll('_', ' ');
  const text = plain.replaceAll('\u0000', '-').replaceAll('\u0001', '_');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
