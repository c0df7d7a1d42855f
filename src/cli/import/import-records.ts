import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { idOf } from '../../adapters/import/foreign/read-value.ts';
import { recordText } from '../../adapters/import/records/draft-record.ts';
import { isZone } from '../../adapters/import/records/zone-offset.ts';
import { readTimeline } from '../../adapters/import/records/read-timeline.ts';
import { readGrids } from '../../adapters/import/table/open-table.ts';
import { printable } from '../../adapters/report/printable.ts';
import { closest } from '../../domain/frameworks/suggest.ts';
import { RECORD_KINDS } from '../../domain/model/time/timeline-events.ts';
import { counted } from '../../domain/text/counted.ts';
import type { Option, OptionValues, Terminal } from '../command.ts';
import { writeNothing } from '../refuse.ts';
import { UsageError } from '../usage-error.ts';
import { finishImport } from './finish-import.ts';
import { DRY_RUN_OPTION, FORCE_OPTION, importRoots, OUT_OPTION, textOption } from './import-options.ts';
import { readPart } from './read-controls.ts';
import { tellRemarks } from './tell-remarks.ts';

export const RECORDS_OPTIONS: Record<string, Option> = {
  runbook: { type: 'string', value: 'ID', multiple: true, help: 'Runbook that was used; may be repeated' },
  kind: { type: 'string', value: 'KIND', choices: RECORD_KINDS, help: 'Kind of record (default: incident)' },
  title: { type: 'string', value: 'TEXT', help: 'Title of the record (default: the name of the file)' },
  zone: {
    type: 'string',
    value: 'ZONE',
    help: 'Zone of times that name none: +01:00, or Europe/Paris (default: UTC)',
  },
  sheet: { type: 'string', value: 'NAME', help: 'Sheet of a workbook to read' },
  out: OUT_OPTION,
  'dry-run': DRY_RUN_OPTION,
  force: FORCE_OPTION,
};

const NEEDED = /^(runbooks\/|content\/(site\.yml$|records\/))/;

export async function importRecords(
  given: string,
  values: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const { root, out } = importRoots(values, terminal, 'records');
  const place = path.resolve(terminal.cwd, given);
  if (!statSync(place, { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`There is no file "${given}".`);
  const zone = textOption(values, 'zone');
  if (zone !== undefined && !isZone(zone))
    throw new UsageError(
      `Unexpected --zone "${zone}", expected an offset such as +01:00, or a place such as Europe/Paris.`,
    );
  const opened = await readGrids(place, textOption(values, 'sheet'));
  if ('problem' in opened)
    return writeNothing(terminal, [`"${printable(given)}" was not imported. ${opened.problem}`]);
  const all = opened.grids.map((grid) => readTimeline(grid, zone));
  const read = all.find((one) => !('problem' in one)) ?? all[0];
  if (!read || 'problem' in read)
    return writeNothing(terminal, [
      `"${printable(given)}" was not imported. ${read?.problem ?? 'It is empty.'}`,
    ]);
  const { programme, sources } = await readPart(root, NEEDED);
  const runbooks = runbooksIn(
    values['runbook'],
    programme.runbooks.map(({ id }) => id),
  );
  const name = path.basename(given).replace(/\.[^.]*$/, '');
  const title = textOption(values, 'title') ?? name.replace(/[-_]+/g, ' ');
  const id = idOf(textOption(values, 'title') ?? name) ?? 'record';
  const about = (text: string) => ({ about: given, text });
  tellRemarks(
    terminal,
    'unusable',
    read.bad.map(({ line, text }) => ({ about: `row ${line}`, text })),
  );
  tellRemarks(
    terminal,
    'guessed',
    [...read.guesses, ...(opened.guess === undefined ? [] : [opened.guess])].map(about),
  );
  tellRemarks(
    terminal,
    'not carried',
    read.left.map((one) => about(`column "${one}"`)),
  );
  tellRemarks(terminal, 'look at', [
    about('names of people in it: a programme names roles'),
    about('its label: the record has that of site.yml'),
  ]);
  if (read.bad.length > 0)
    return writeNothing(terminal, [`${counted(read.bad.length, 'row')} cannot be used. Mend them first.`]);
  const known = sources.find((one) => one.kind === 'record' && one.id === id);
  const file = known?.file ?? `content/records/${id}.md`;
  const target = path.join(out, file);
  const force = values['force'] === true;
  if (existsSync(target) && !force)
    return writeNothing(terminal, [
      `${file} is there already. Give another --title, or write over it with --force.`,
    ]);
  const text = recordText(
    { id, title, kind: textOption(values, 'kind') ?? 'incident', runbooks, source: path.basename(given) },
    read,
  );
  return finishImport(
    terminal,
    out,
    [{ file, before: force && existsSync(target) ? readFileSync(target) : undefined, after: text }],
    values['dry-run'] === true,
    `: ${counted(read.rows.length, 'event')}`,
  );
}

function runbooksIn(given: OptionValues[string], known: readonly string[]): string[] {
  const runbooks = Array.isArray(given) ? given : [];
  if (runbooks.length === 0) throw new UsageError('Say which runbook was used: --runbook ID.');
  for (const id of runbooks)
    if (!known.includes(id)) {
      const [nearest] = closest(id, known, 1);
      throw new UsageError(`There is no runbook "${id}".${nearest ? ` Did you mean "${nearest}"?` : ''}`);
    }
  return [...new Set(runbooks)];
}
