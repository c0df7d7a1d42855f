import { mkdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { publishProgramme } from '../../adapters/content/publish-programme.ts';
import type { Exported, ExportSource, MakeForm } from '../../adapters/export/export-form.ts';
import { listMost } from '../../adapters/report/list-most.ts';
import { printableLine } from '../../adapters/report/printable.ts';
import { reportTerminal } from '../../adapters/report/terminal.ts';
import { freshFolderFor, swapSite } from '../../adapters/site/swap-site.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { judgeProgramme } from '../../domain/judged-programme.ts';
import { TLP_LABELS, type Tlp } from '../../domain/model/tlp.ts';
import { isWithheld } from '../../domain/model/withheld.ts';
import { commandLine } from '../../domain/text/command-line.ts';
import { counted } from '../../domain/text/counted.ts';
import { useColour } from '../use-colour.ts';
import type { Option, OptionValues, Terminal } from '../command.ts';
import { openWorld, type OpenedWorld } from '../open-world.ts';
import { UsageError } from '../usage-error.ts';
import { NO_BROWSER, printFiles } from './print-files.ts';
import { siteAddress } from './build.ts';
import { chosenOut } from './chosen-out.ts';
import { MAKE_FORMS } from './export-forms.ts';

/** Marks a folder as made by an export, so that the next one may replace it. */
const EXPORT_MARK = '.readyroom-export';

export const EXPORT_OPTIONS: Record<string, Option> = {
  out: {
    type: 'string',
    value: 'DIR',
    help: 'Folder of the export; what an earlier export left there is replaced',
  },
  site: {
    type: 'string',
    value: 'URL',
    help: 'Where the site is published, for links to it (default: address of site.yml)',
  },
  tlp: {
    type: 'string',
    value: 'LABEL',
    choices: TLP_LABELS,
    help: 'Leaves out what is labelled above this (default: publication_ceiling of site.yml)',
  },
};

/** Makes one form of the programme and writes all of it to `--out`, or nothing; tells what it could not carry. */
export async function writeExport(
  form: string,
  make: MakeForm,
  names: readonly string[],
  values: OptionValues,
  terminal: Terminal,
): Promise<number> {
  if (typeof values['out'] !== 'string')
    throw new UsageError('Expected --out DIR: the folder of the export.');
  const out = chosenOut(values, terminal, EXPORT_MARK);
  const opened = await openWorld(values, terminal);
  if (stopped(opened, terminal)) return 1;
  const source = await exportSource(opened, values);
  refuseUnknown(source, names);
  const made = await make(source, names);
  const folder = await freshFolderFor(out);
  try {
    for (const { file, content } of made.files) {
      const place = path.join(folder, ...file.split('/'));
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, content);
    }
    writeFileSync(path.join(folder, EXPORT_MARK), `${form}\n`);
    const pages = made.files.filter(({ file }) => file.endsWith('.html'));
    const wantsPaper = values['pdf'] === true && pages.length > 0;
    const printed = wantsPaper
      ? await printFiles(
          folder,
          pages.map(({ file }) => ({ file, bytes: 0 })),
        )
      : [];
    await swapSite(folder, out);
    const files = [...made.files, ...(printed ?? []).map(({ file }) => ({ file, content: '' }))];
    terminal.err(report({ ...made, files }, path.relative(terminal.cwd, out) || '.'));
    if (made.files.length === 0) terminal.err(nothingMade(form, source));
    if (printed) return 0;
    terminal.err(NO_BROWSER);
    return 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The programme as it may be published, judged: what every form is made from. */
async function exportSource({ world, read }: OpenedWorld, values: OptionValues): Promise<ExportSource> {
  const { site } = world.programme;
  if (!site)
    throw new UsageError(
      `There is no content/site.yml that can be read, which names the programme and its ceiling: "${commandLine('check')}" says more.`,
    );
  const ceiling = (values['tlp'] as Tlp | undefined) ?? site.publication_ceiling;
  const address = siteAddress(values['site']) ?? site.address;
  const published = await publishProgramme(read, ceiling);
  return {
    ...judgeProgramme(published, published.site ?? site, csf2, world.today, world.history),
    attack: attack19,
    ...(address ? { address } : {}),
  };
}

function stopped({ world, read, findings }: OpenedWorld, terminal: Terminal): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  terminal.err(
    reportTerminal(listMost(errors), read.texts, {
      colour: useColour(terminal),
      files: read.sources.length,
      asOf: world.today,
    }),
  );
  terminal.err('Nothing was exported.\n');
  return true;
}

/** A name that is withheld is as unknown as any other: what is hidden is not told. */
function refuseUnknown({ programme }: ExportSource, names: readonly string[]): void {
  const known = new Set(programme.runbooks.map(({ id }) => id));
  const unknown = names.filter((name) => !known.has(name));
  if (unknown.length > 0)
    throw new UsageError(
      `There is no runbook "${unknown.join('", "')}" to export; a runbook is named by its id, the name of its file.`,
    );
}

/** An empty folder says why it is empty. */
function nothingMade(form: string, { programme }: ExportSource): string {
  const [runbook] = programme.runbooks.filter(({ id }) => !isWithheld(id));
  if (!MAKE_FORMS[form]?.takesIds) return 'The programme holds nothing that this form is made of.\n';
  return runbook
    ? `No runbook is active, and no other is exported unless it is named: "${commandLine(`export ${form} ${runbook.id} --out DIR`)}".\n`
    : 'The programme has no runbook to export.\n';
}

function report({ files, notes }: Exported, out: string): string {
  const told = notes.map((note) => `  ${printableLine(note)}\n`);
  return `${files.map(({ file }) => `  ${file}\n`).join('')}${counted(files.length, 'file')} in ${out}\n${told.length > 0 ? `What the format does not carry as it is:\n${told.join('')}` : ''}`;
}
