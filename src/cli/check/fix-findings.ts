import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesChanged } from '../../adapters/content/files-changed.ts';
import { filesOnDisk } from '../../adapters/content/files.ts';
import type { PresentedFinding } from '../../adapters/report/present.ts';
import type { TextFix } from '../../adapters/report/text-fix.ts';
import { printableLine } from '../../adapters/report/printable.ts';
import { counted } from '../../domain/text/counted.ts';
import { applyEdits } from '../../adapters/write/apply-fixes.ts';
import { writeAll, type FileChange } from '../../adapters/write/write-all.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { openWorld, type OpenedWorld } from '../open-world.ts';

/** Mending one thing can show the next; so many times, and then it is the author's turn. */
const ROUNDS = 5;

interface Mended extends FileChange {
  words: string[];
}

/** Writes what mends the findings that `holds` names, and judges again. What is not as it was judged is left alone, and said. */
export async function fixFindings(
  opened: OpenedWorld,
  holds: (finding: PresentedFinding) => boolean,
  values: OptionValues,
  terminal: Terminal,
): Promise<OpenedWorld> {
  const { root } = opened;
  const mended = new Map<string, Mended>();
  const left = new Map<string, string>();
  let judged = opened;
  for (let round = 0; round < ROUNDS; round++) {
    const before = new Map(mended);
    const touched = mendRound(root, judged, holds, mended, left);
    if (touched.length === 0) break;
    const next = await judgeMended(root, mended, values, terminal, judged);
    const broken = touched.filter((file) => brokenness(next, file) > brokenness(judged, file));
    for (const file of broken) {
      left.set(file, 'what would mend it would break something else');
      const known = before.get(file);
      if (known) mended.set(file, known);
      else mended.delete(file);
    }
    judged = broken.length === 0 ? next : await judgeMended(root, mended, values, terminal, judged);
  }
  const stale = await writeAll(root, [...mended.values()]);
  for (const file of stale) left.set(file, 'it changed just now');
  if (stale.length > 0) terminal.err('Nothing was written.\n');
  else report(mended, terminal);
  for (const [file, why] of left) terminal.err(`${printableLine(file)} was not changed: ${why}.\n`);
  return stale.length > 0 ? openWorld(values, terminal) : judged;
}

/** Applies one round of fixes to the texts in `mended`; returns the files that it touched. */
function mendRound(
  root: string,
  { findings, read }: OpenedWorld,
  holds: (finding: PresentedFinding) => boolean,
  mended: Map<string, Mended>,
  left: Map<string, string>,
): string[] {
  const byFile = Map.groupBy(
    findings.filter((finding) => finding.fix && holds(finding)),
    ({ file }) => file,
  );
  const touched: string[] = [];
  for (const [file, own] of byFile) {
    if (left.has(file)) continue;
    const known = mended.get(file) ?? openFile(root, file);
    if (judgedText(known?.after) !== read.texts.get(file) || !known) {
      left.set(file, 'it changed while it was judged');
      continue;
    }
    const edits = own.map((finding) => ({ ...(finding.fix as TextFix), finding }));
    const { text, applied } = applyEdits(known.after, edits);
    if (text === known.after) continue;
    const words = applied.map(
      ({ finding }) => `${file}:${finding.line}  ${finding.code}  ${finding.message}`,
    );
    mended.set(file, { ...known, after: text, words: [...known.words, ...words] });
    touched.push(file);
  }
  return touched;
}

function openFile(root: string, file: string): Mended | undefined {
  try {
    const before = readFileSync(path.join(root, file));
    const after = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(before);
    return { file, before, after, words: [] };
  } catch {
    return undefined;
  }
}

/** The text as the reader makes it: what the places of findings count in. */
function judgedText(text: string | undefined): string | undefined {
  return text?.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
}

function judgeMended(
  root: string,
  mended: ReadonlyMap<string, Mended>,
  values: OptionValues,
  terminal: Terminal,
  { world }: OpenedWorld,
): Promise<OpenedWorld> {
  const texts = new Map([...mended].map(([file, { after }]) => [file, after]));
  return openWorld(values, terminal, {
    files: filesChanged(filesOnDisk(root), texts),
    history: world.history,
  });
}

/** How much of a file cannot be read or breaks its schema. */
function brokenness({ findings }: OpenedWorld, file: string): number {
  return findings.filter((finding) => finding.file === file && /^(file|schema)\//.test(finding.code)).length;
}

function report(mended: ReadonlyMap<string, Mended>, terminal: Terminal): void {
  const words = [...mended.values()].flatMap((one) => one.words);
  if (words.length === 0) terminal.err('Nothing could be mended by itself.\n\n');
  else
    terminal.err(
      `Mended ${counted(words.length, 'finding')} in ${counted(mended.size, 'file')}:\n${words.map((line) => `  ${printableLine(line)}\n`).join('')}\n`,
    );
}
