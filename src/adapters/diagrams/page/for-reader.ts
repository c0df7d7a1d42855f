import { explainError } from '../explain-error.ts';
import { proveInert } from '../prove-inert.ts';
import { findUnsafe } from '../unsafe-source.ts';
import { drawInPage } from './draw-in-page.ts';

export type ReaderResult = { svg: string } | { words: string };

/** One after another: they share Mermaid's settings. */
let last: Promise<unknown> = Promise.resolve();

/** Entry for a reader's browser, where the build had none: the same picture by the same code, or words. */
Object.assign(globalThis, {
  readyroomDiagram(id: string, source: string, font: string): Promise<ReaderResult> {
    const result = last.then(() => draw(id, source, font));
    last = result.catch(() => {});
    return result;
  },
});

async function draw(id: string, source: string, font: string): Promise<ReaderResult> {
  const unsafe = findUnsafe(source);
  if (unsafe) return { words: unsafe.message };
  const { svg, error } = await drawInPage(id, source, font);
  if (!svg) return { words: explainError(source, error ?? { message: 'Mermaid drew nothing' }).message };
  const guilt = proveInert(svg);
  return guilt ? { words: guilt } : { svg };
}
