import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { replaceWhole } from './write-whole.ts';

/**
 * Keeps a text that can be made again. What is read back is what was kept under this key, or nothing: a file that
 * is damaged, cut short, of another make or of another key counts as not there.
 */
export async function keepText(file: string, key: string, text: string): Promise<void> {
  await replaceWhole(file, `${sealLine(key, text)}\n${text}`);
}

/** The text that was kept; undefined where there is none that can be trusted. */
export function readKept(file: string, key: string): string | undefined {
  let whole: string;
  try {
    whole = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch {
    return undefined;
  }
  const end = whole.indexOf('\n');
  const text = whole.slice(end + 1);
  return end > 0 && whole.slice(0, end) === sealLine(key, text) ? text : undefined;
}

function sealLine(key: string, text: string): string {
  return `readyroom-kept ${createHash('sha256')
    .update(JSON.stringify([key, text]))
    .digest('base64url')}`;
}
