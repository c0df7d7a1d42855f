import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeForeign, readJson } from '../../adapters/import/foreign/read-text.ts';
import { readCatalog } from '../../adapters/import/framework/read-catalog.ts';
import { printable } from '../../adapters/report/printable.ts';
import { frameworkText } from '../../adapters/write/framework-text.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { FrameworkTexts } from '../../domain/model/framework-texts.ts';
import { KINDS } from '../../domain/model/kinds.ts';
import { counted } from '../../domain/text/counted.ts';
import type { Option, OptionValues, Terminal } from '../command.ts';
import { writeNothing } from '../refuse.ts';
import { UsageError } from '../usage-error.ts';
import { finishImport } from './finish-import.ts';
import { DRY_RUN_OPTION, FORCE_OPTION, importRoots, OUT_OPTION } from './import-options.ts';
import { tellRemarks } from './tell-remarks.ts';

export const FRAMEWORK_OPTIONS: Record<string, Option> = {
  out: OUT_OPTION,
  'dry-run': DRY_RUN_OPTION,
  force: FORCE_OPTION,
};

/** Twice the catalog of SP 800-53. */
const MOST_BYTES = 20_000_000;
const FILE = KINDS.framework.file;

export async function importFramework(
  given: string,
  values: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const { out } = importRoots(values, terminal, 'framework');
  const place = path.resolve(terminal.cwd, given);
  if (!statSync(place, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`There is no file "${given}".`);
  const read = catalogIn(place);
  if ('problem' in read)
    return writeNothing(terminal, [`"${printable(given)}" was not imported. ${read.problem}`]);
  const about = (text: string) => ({ about: given, text });
  tellRemarks(terminal, 'guessed', read.notes.map(about));
  tellRemarks(
    terminal,
    'not carried',
    [...read.left].map(([what, times]) => about(`${times} ${what}`)),
  );
  const { source, version, outcomes } = read;
  const texts = FrameworkTexts.safeParse({ source, ...(version === undefined ? {} : { version }), outcomes });
  if (!texts.success || outcomes.length === 0)
    return writeNothing(terminal, [
      `"${printable(given)}" was not imported. It holds no text that can be shown.`,
    ]);
  const after = frameworkText(texts.data);
  const target = path.join(out, FILE);
  const before = existsSync(target) ? readFileSync(target) : undefined;
  if (before?.equals(Buffer.from(after))) {
    terminal.err(`${FILE} says this already. Nothing was written.\n`);
    return 0;
  }
  if (before && values['force'] !== true)
    return writeNothing(terminal, [
      `${FILE} is there already, with texts of your choice. Write over it with --force, or name another --out.`,
    ]);
  return finishImport(
    terminal,
    out,
    [{ file: FILE, before, after }],
    values['dry-run'] === true,
    `: ${counted(outcomes.length, 'text')} of ${counted(
      csf2.functions.length + csf2.categories.length + csf2.subcategories.length,
      'outcome',
    )}, from ${printable(source)}`,
  );
}

function catalogIn(place: string): ReturnType<typeof readCatalog> {
  const { size } = statSync(place);
  if (size > MOST_BYTES)
    return {
      problem: `It is ${Math.ceil(size / 1e6)} MB large; a catalog has at most ${MOST_BYTES / 1e6} MB.`,
    };
  const decoded = decodeForeign(readFileSync(place));
  if ('problem' in decoded) return decoded;
  if (/^\s*</.test(decoded.text))
    return { problem: 'It is XML. Take the JSON of the same catalog; publishers offer both.' };
  const read = readJson(decoded.text);
  if ('problem' in read)
    return /^\s*(?:---|catalog:)/.test(decoded.text)
      ? { problem: 'It is YAML. Take the JSON of the same catalog; publishers offer both.' }
      : read;
  return readCatalog(read.data, csf2);
}
