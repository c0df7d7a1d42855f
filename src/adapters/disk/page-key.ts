import { createHash } from 'node:crypto';

/** A key that changes with anything that a page is made from. Throws for what would not show in it. */
export function pageKey(props: unknown): string {
  refuseSilent(props, '');
  return createHash('sha256')
    .update(JSON.stringify(props) ?? '')
    .digest('base64url');
}

const keys = new WeakMap<object, string>();

/** The key of a text's tree, made once: what was parsed is never changed. */
export function keyOfBody(body: object): string {
  const key = keys.get(body) ?? pageKey(body);
  keys.set(body, key);
  return key;
}

/** Takes the key of a text's tree from whoever made it by `keyOfBody` before. */
export function knowKeyOfBody(body: object, key: string): void {
  keys.set(body, key);
}

/** The same of something large, part by part: at no time there is a text of all of it. */
export function keyOfParts(whole: object): string {
  return pageKey(
    Object.entries(whole).map(([name, part]) => [
      name,
      Array.isArray(part) ? part.map(keyOfPart) : pageKey(part),
    ]),
  );
}

function keyOfPart(part: unknown): string {
  if (typeof part !== 'object' || part === null || !('body' in part)) return pageKey(part);
  const { body, ...head } = part;
  return typeof body === 'object' && body !== null ? pageKey([head, keyOfBody(body)]) : pageKey(part);
}

/** A walk of its own: as a replacer of `JSON.stringify` it takes three times as long as all else. */
function refuseSilent(value: unknown, key: string): void {
  if (typeof value === 'function') throw new Error(`a page's props hold a function at "${key}"`);
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Map || value instanceof Set)
    throw new Error(`a page's props hold a Map or Set at "${key}"`);
  if (Array.isArray(value)) for (const each of value) refuseSilent(each, key);
  else for (const name of Object.keys(value)) refuseSilent((value as Record<string, unknown>)[name], name);
}
