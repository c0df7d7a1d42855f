import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFolders } from '../../adapters/content/list-folders.ts';
import { isSkipped } from '../../adapters/content/files.ts';
import type { ImportedRule } from '../../adapters/import/alerts/imported-rule.ts';
import { readAlertTable } from '../../adapters/import/alerts/read-alert-table.ts';
import { readRuleFile, RULE_FILE, ruleFileTooLarge } from '../../adapters/import/alerts/read-rule-file.ts';
import { readGrids } from '../../adapters/import/table/open-table.ts';
import { idOf } from '../../adapters/import/foreign/read-value.ts';
import { counted } from '../../domain/text/counted.ts';
import { UsageError } from '../usage-error.ts';
import type { Remark } from './tell-remarks.ts';

/** Larger than the largest collection of rules that is public, all its history apart. */
const MOST_BYTES = 150_000_000;
const TABLE = /\.(csv|tsv|xlsx|ods)$/i;

export interface ReadRules {
  /** Rules by the name that their source gets. */
  sources: Map<string, ImportedRule[]>;
  /** Files and parts that hold no rule. */
  skipped: Remark[];
  /** Files that could not be read. */
  problems: Remark[];
  /** Cells that are not understood. */
  bad: Remark[];
  /** How the columns of a table were understood. */
  understood: string[];
  /** True where a whole folder or a file of many rules was read: what is missing there is gone. */
  whole: boolean;
  files: number;
}

/** The rules below the paths that were named. */
export async function readRules(
  paths: readonly string[],
  cwd: string,
  options: { severities: ReadonlyMap<string, string>; source: string | undefined; sheet: string | undefined },
): Promise<ReadRules> {
  const read: ReadRules = {
    sources: new Map(),
    skipped: [],
    problems: [],
    bad: [],
    understood: [],
    whole: false,
    files: 0,
  };
  const files = paths.flatMap((given) => filesAt(path.resolve(cwd, given), given, read));
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes > MOST_BYTES)
    throw new UsageError(
      `The files are ${Math.ceil(bytes / 1e6)} MB large together; no more than ${MOST_BYTES / 1e6} MB of rules are read at a time. Name the folder with the rules.`,
    );
  for (const { file, shown, size } of files) {
    read.files += 1;
    const rules = TABLE.test(file)
      ? await tableRules(file, shown, options, read)
      : fileRules(file, shown, size, read);
    if (rules.length > 1) read.whole = true;
    for (const rule of rules) {
      const name =
        options.source ??
        (rule.format === 'csv' ? (idOf(path.basename(file).replace(/\.[^.]*$/, '')) ?? 'csv') : rule.format);
      read.sources.set(name, [...(read.sources.get(name) ?? []), rule]);
    }
  }
  return read;
}

interface Found {
  file: string;
  shown: string;
  size: number;
}

function filesAt(place: string, given: string, read: ReadRules): Found[] {
  const state = statSync(place, { throwIfNoEntry: false });
  if (!state) throw new UsageError(`There is no file or folder "${given}".`);
  if (state.isFile()) {
    if (!RULE_FILE.test(place) && !TABLE.test(place))
      throw new UsageError(
        `"${given}" is of no kind that holds rules: expected .yml, .toml, .json, .ndjson, .csv or .xlsx.`,
      );
    return [{ file: place, shown: given, size: state.size }];
  }
  if (!state.isDirectory()) throw new UsageError(`"${given}" is no file and no folder.`);
  read.whole = true;
  const listed = listFolders(place, [''], isSkipped);
  const links = listed.filter(({ symbolicLink }) => symbolicLink).length;
  if (links > 0)
    read.skipped.push({ about: given, text: `${counted(links, 'link')} below it: links are not followed` });
  return listed
    .filter(({ file, symbolicLink }) => RULE_FILE.test(file) && !symbolicLink)
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, bytes }) => ({ file: path.join(place, file), shown: file, size: bytes }));
}

function fileRules(file: string, shown: string, size: number, read: ReadRules): ImportedRule[] {
  const large = ruleFileTooLarge(file, size);
  if (large) {
    read.problems.push({ about: shown, text: large });
    return [];
  }
  const found = readRuleFile(file, readFileSync(file));
  read.problems.push(...found.problems.map((text) => ({ about: shown, text })));
  read.skipped.push(...found.skipped.map((text) => ({ about: shown, text })));
  return found.rules;
}

async function tableRules(
  file: string,
  shown: string,
  { severities, sheet }: { severities: ReadonlyMap<string, string>; sheet: string | undefined },
  read: ReadRules,
): Promise<ImportedRule[]> {
  const grids = await readGrids(file, sheet);
  if ('problem' in grids) {
    read.problems.push({ about: shown, text: grids.problem });
    return [];
  }
  const tables = grids.grids.map((grid) => readAlertTable(grid, severities));
  const table = tables.find((one) => !('problem' in one)) ?? tables[0];
  if (!table || 'problem' in table) {
    read.problems.push({ about: shown, text: table?.problem ?? 'It holds no table.' });
    return [];
  }
  read.bad.push(...table.bad.map(({ line, text }) => ({ about: `${shown}, row ${line}`, text })));
  read.understood.push(...table.understood.map(({ column, as }) => `${column} → ${as}`));
  return table.rules;
}
