import { readFileSync } from 'node:fs';
import { filesChanged } from '../../adapters/content/files-changed.ts';
import { filesOnDisk, nameOnDisk, placeOnDisk } from '../../adapters/content/files.ts';
import type { PresentedFinding } from '../../adapters/report/present.ts';
import type { TextFix } from '../../adapters/report/text-fix.ts';
import { printableLine } from '../../adapters/report/printable.ts';
import { applyEdits } from '../../adapters/write/apply-fixes.ts';
import { writeAll } from '../../adapters/write/write-all.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { openWorld, type OpenedWorld } from '../open-world.ts';
import { filesMadeWorse } from './made-worse.ts';
import { tellMended, type Mended } from './tell-mended.ts';

/** Mending one thing can show the next; so many times, and then it is the author's turn. */
const ROUNDS = 8;

/** What mends a finding; undefined where nothing does without doubt. */
export type FixOf = (finding: PresentedFinding, opened: OpenedWorld) => TextFix | undefined;

/** Writes what mends the findings that `holds` names, and judges again. What is not as it was judged is left alone, and said. */
export async function fixFindings(
  opened: OpenedWorld,
  { holds, fixOf }: { holds: (finding: PresentedFinding) => boolean; fixOf: FixOf },
  values: OptionValues,
  terminal: Terminal,
): Promise<OpenedWorld> {
  const { root } = opened;
  const mended = new Map<string, Mended>();
  const left = new Map<string, string>();
  let judged = opened;
  for (let round = 0; round < ROUNDS; round++) {
    const before = new Map(mended);
    const touched = mendRound(root, judged, { holds, fixOf }, mended, left);
    if (touched.length === 0) break;
    let next = await judgeMended(root, mended, values, terminal, judged);
    let worse = filesMadeWorse(judged.findings, next.findings, touched);
    while (worse.length > 0) {
      for (const file of worse) {
        left.set(file, 'what would mend it would break something else');
        const known = before.get(file);
        if (known) mended.set(file, known);
        else mended.delete(file);
        touched.splice(touched.indexOf(file), 1);
      }
      next = await judgeMended(root, mended, values, terminal, judged);
      worse = filesMadeWorse(judged.findings, next.findings, touched);
    }
    judged = next;
  }
  const dry = values['dry-run'] === true;
  const stale = dry
    ? []
    : await writeAll(
        root,
        [...mended.values()].map((one) => ({ ...one, file: nameOnDisk(root, one.file) })),
      );
  for (const file of stale) left.set(file, 'it changed just now');
  if (stale.length > 0) terminal.err('Nothing was written.\n');
  else tellMended([...mended.values()], terminal, dry);
  for (const [file, why] of left) terminal.err(`${printableLine(file)} was not changed: ${why}.\n`);
  return stale.length > 0 ? openWorld(values, terminal) : dry ? opened : judged;
}

/** Applies one round of fixes to the texts in `mended`; returns the files that it touched. */
function mendRound(
  root: string,
  opened: OpenedWorld,
  { holds, fixOf }: { holds: (finding: PresentedFinding) => boolean; fixOf: FixOf },
  mended: Map<string, Mended>,
  left: Map<string, string>,
): string[] {
  const { findings, read } = opened;
  const fixable = findings.flatMap((finding) => {
    const fix = holds(finding) ? fixOf(finding, opened) : undefined;
    return fix ? [{ ...fix, finding }] : [];
  });
  const touched: string[] = [];
  for (const [file, edits] of Map.groupBy(fixable, ({ finding }) => finding.file)) {
    if (left.has(file)) continue;
    const known = mended.get(file) ?? openFile(root, file);
    if (judgedText(known?.after) !== read.texts.get(file) || !known) {
      left.set(file, 'it changed while it was judged');
      continue;
    }
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
    const before = readFileSync(placeOnDisk(root, file));
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
