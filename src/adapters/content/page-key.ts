import { createHash } from 'node:crypto';

/** A key that changes with anything that a page is made from. Throws for what would not show in it. */
export function pageKey(props: unknown): string {
  const text = JSON.stringify(props, (key, value: unknown) => {
    if (value instanceof Map || value instanceof Set || typeof value === 'function') {
      throw new Error(
        `a page's props hold a ${typeof value === 'function' ? 'function' : 'Map or Set'} at "${key}"`,
      );
    }
    return value;
  });
  return createHash('sha256').update(text).digest('base64url');
}
