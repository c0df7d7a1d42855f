import { createHash } from 'node:crypto';
import type { PresentedFinding } from './present.ts';

/**
 * Names of findings that stay the same when lines above are added or removed: made of the rule, the file, the line's
 * text and the marked part of it. Equal ones in a file are numbered in their order.
 */
export function fingerprints(
  findings: readonly PresentedFinding[],
  texts: ReadonlyMap<string, string>,
): string[] {
  const lines = new Map<string, string[]>();
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { file, line, column, endLine, endColumn, code, message } = finding;
    if (!lines.has(file)) lines.set(file, texts.get(file)?.split('\n') ?? []);
    const text = line === null ? undefined : lines.get(file)?.[line - 1];
    const marked = text?.slice((column ?? 1) - 1, endLine === line ? (endColumn ?? 1) - 1 : undefined);
    const what = text === undefined ? [message] : [text.trim().replace(/\s+/g, ' '), marked ?? ''];
    const digest = createHash('sha256')
      .update([code, file, ...what].join('\0'))
      .digest('hex')
      .slice(0, 32);
    const number = (seen.get(digest) ?? 0) + 1;
    seen.set(digest, number);
    return `${digest}:${number}`;
  });
}
