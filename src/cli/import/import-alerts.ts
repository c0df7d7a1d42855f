import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listHomes } from '../../adapters/content/files.ts';
import { severityOf, type ImportedRule } from '../../adapters/import/alerts/imported-rule.ts';
import {
  planSource,
  type FilePlan,
  type KnownSource,
  type SourcePlan,
} from '../../adapters/import/alerts/plan-source.ts';
import { readAlertSource } from '../../adapters/import/alerts/read-alert-source.ts';
import { settleTechniques } from '../../adapters/import/alerts/settle-techniques.ts';
import { looseWord } from '../../domain/model/own/loose-word.ts';
import { alertSourceText, editAlertSource } from '../../adapters/write/edit-alert-source.ts';
import { itemLines } from '../../adapters/write/rule-text.ts';
import type { FileChange } from '../../adapters/write/write-all.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { closest } from '../../domain/frameworks/suggest.ts';
import { classifyFile } from '../../domain/model/file-places.ts';
import { READING_LIMITS } from '../../domain/model/reading-limits.ts';
import { Id } from '../../domain/model/text.ts';
import type { Option, OptionValues, Terminal } from '../command.ts';
import { printable } from '../../adapters/report/printable.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import { counted } from '../../domain/text/counted.ts';
import { writeNothing } from '../refuse.ts';
import { UsageError } from '../usage-error.ts';
import { finishImport } from './finish-import.ts';
import { DRY_RUN_OPTION, FORCE_OPTION, importRoots, OUT_OPTION, textOption } from './import-options.ts';
import { readRules } from './read-rules.ts';
import { tellAlerts } from './tell-alerts.ts';
import { tellSuggestions } from './tell-suggestions.ts';

export const ALERTS_OPTIONS: Record<string, Option> = {
  source: {
    type: 'string',
    value: 'ID',
    help: 'Name of the alert source: content/alerts/ID.yml (default: its format)',
  },
  sheet: { type: 'string', value: 'NAME', help: 'Sheet of a workbook to read' },
  map: {
    type: 'string',
    value: 'WORD=MEANING',
    multiple: true,
    help: 'What a word of a table means; may be repeated',
  },
  out: OUT_OPTION,
  partial: { type: 'boolean', help: 'The files are only a part of the source: no rule is marked as gone' },
  suggest: {
    type: 'boolean',
    help: 'List the runbooks that share techniques with the rules that lead to none',
  },
  'dry-run': DRY_RUN_OPTION,
  force: FORCE_OPTION,
};

/** Below what a file may ask of its reader, so that a team can add to it. */
const MOST_WEIGHT = READING_LIMITS.yaml * 0.75;
/** So many rules are not gone by chance. */
const MANY_GONE = 20;

export async function importAlerts(
  paths: string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const { root, out } = importRoots(values, terminal, 'alerts');
  if (paths.length === 0) {
    if (values['suggest'] !== true)
      throw new UsageError(
        'Expected a FILE or a folder with rules: import alerts PATH…, or import alerts --suggest.',
      );
    return tellSuggestions(root, terminal);
  }
  const source = textOption(values, 'source');
  if (source !== undefined && !Id.safeParse(source).success)
    throw new UsageError(
      `Unexpected --source "${source}", expected lower-case words joined by hyphens, such as cloud-siem.`,
    );
  const read = await readRules(paths, terminal.cwd, {
    severities: severitiesIn(values['map']),
    source,
    sheet: textOption(values, 'sheet'),
  });
  const known = knownSources(root);
  if ('problem' in known) return writeNothing(terminal, [known.problem]);
  const settled = new Map(
    [...read.sources].map(([name, rules]) => [name, rules.map((rule) => settleTechniques(attack19, rule))]),
  );
  const whole = read.whole && read.problems.length === 0 && values['partial'] !== true;
  const plans = [...settled].map(([name, rules]) =>
    plan(name, rules, known.sources, whole, terminal.clock()),
  );
  tellAlerts(terminal, { ...read, sources: settled }, plans, whole);
  const refused = refusals(read.bad.length, settled, plans, known.sources, values['force'] === true);
  if (refused.length > 0) return writeNothing(terminal, refused);
  const changes: FileChange[] = [];
  for (const file of plans.flatMap(({ files }) => files)) {
    const change = changeOf(file, root, out);
    if ('problem' in change) return writeNothing(terminal, [change.problem]);
    changes.push(change);
  }
  const dryRun = values['dry-run'] === true;
  const code = await finishImport(terminal, out, changes, dryRun);
  if (code === 0 && !dryRun && values['suggest'] === true) await tellSuggestions(out, terminal);
  return code;
}

function plan(
  source: string,
  rules: readonly ImportedRule[],
  all: readonly KnownSource[],
  whole: boolean,
  day: string,
): SourcePlan {
  const parts = new RegExp(`^${source}(-[0-9]+)?$`);
  const known = all
    .filter(({ data }) => data.id === source || (parts.test(data.id) && data.imported !== undefined))
    .sort((a, b) => a.data.id.localeCompare(b.data.id, 'en', { numeric: true }));
  return planSource({
    source,
    format: rules[0]?.format ?? 'csv',
    rules,
    known,
    day,
    whole,
    weigh: (rule) =>
      itemLines(rule, 2)
        .join('\n')
        .match(/[\n:,[\]{}"'&*!?#|>%@`-]/g)?.length ?? 0,
    most: MOST_WEIGHT,
    taken: new Set(all.map(({ data }) => data.id)),
  });
}

function refusals(
  bad: number,
  sources: ReadonlyMap<string, readonly ImportedRule[]>,
  plans: readonly SourcePlan[],
  known: readonly KnownSource[],
  force: boolean,
): string[] {
  if (sources.size === 0) return ['No detection rule was found that could be read.'];
  if (bad > 0)
    return [
      `${counted(bad, 'row')} cannot be used. Mend them, or say what a word means with --map "WORD=high".`,
    ];
  if (force) return [];
  return plans.flatMap((one) => {
    const foreign = known.find(({ data }) => data.id === one.source && data.imported === undefined);
    if (foreign)
      return [
        `${foreign.file} was written by hand. Give the import another name with --source, or add to that file with --force: what stands there stays.`,
      ];
    const before = one.gone.length + one.same.length + one.updated.length + one.back.length;
    return one.gone.length >= MANY_GONE && one.gone.length * 2 > before
      ? [
          `${one.gone.length} of ${before} rules of "${one.source}" would be marked as gone. If the files are only a part of the source, say --partial; if the rules are gone, --force.`,
        ]
      : [];
  });
}

function knownSources(root: string): { sources: KnownSource[] } | { problem: string } {
  const sources: KnownSource[] = [];
  for (const { file, symbolicLink } of listHomes(root)) {
    if (classifyFile(file) !== 'alerts' || symbolicLink) continue;
    const data = readAlertSource(readFileSync(path.join(root, file), 'utf8'));
    if (!data)
      return {
        problem: `Mend first what the import has to know: ${printable(file)}. "${commandLine('check')}" says how.`,
      };
    sources.push({ file, data });
  }
  return { sources };
}

/** The change of one file, looked at once more: what it says afterwards is what was planned, to the letter. */
function changeOf(
  { file, known, changes, added, imported, after, title, id }: FilePlan,
  root: string,
  out: string,
): FileChange | { problem: string } {
  const before = known ? readFileSync(path.join(root, file)) : undefined;
  const text = before
    ? editAlertSource(new TextDecoder('utf-8', { ignoreBOM: true }).decode(before), {
        rules: changes,
        append: added,
        imported,
      })
    : alertSourceText({ id, title, imported, rules: added });
  const read = text === undefined ? undefined : readAlertSource(text);
  if (text === undefined || !read || canonical(read) !== canonical(after))
    return {
      problem: `${file}: it is written in a way that cannot be edited safely. Write its rules as a list, one field a line.`,
    };
  return { file, before: root === out ? before : undefined, after: text };
}

/** The same text for equal values, whatever the order of their fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** `--map "P1=critical"`. */
function severitiesIn(given: OptionValues[string]): ReadonlyMap<string, string> {
  const meanings = new Map<string, string>();
  for (const one of Array.isArray(given) ? given : []) {
    const at = one.lastIndexOf('=');
    const [word, meaning] = [looseWord(one.slice(0, Math.max(0, at))), one.slice(at + 1).trim()];
    if (word === '' || severityOf(meaning) === undefined) {
      const [nearest] = closest(meaning, ['informational', 'low', 'medium', 'high', 'critical'], 1);
      throw new UsageError(
        `Unexpected --map "${one}", expected WORD=SEVERITY, such as "P1=critical".${nearest ? ` Did you mean "${nearest}"?` : ''}`,
      );
    }
    meanings.set(word, meaning);
  }
  return meanings;
}
