import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { filesChanged } from '../../adapters/content/files-changed.ts';
import { filesOnDisk } from '../../adapters/content/files.ts';
import { parseYaml } from '../../adapters/content/parse-yaml.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import { planImport } from '../../adapters/import/runbooks/plan-import.ts';
import { printable } from '../../adapters/report/printable.ts';
import { writeAll, type ContentChange } from '../../adapters/write/write-all.ts';
import { attack19 } from '../../domain/frameworks/attack.ts';
import { csf2 } from '../../domain/frameworks/csf.ts';
import { USUAL_SEVERITIES } from '../../domain/model/severity.ts';
import { counted } from '../../domain/text/counted.ts';
import type { Programme } from '../../domain/model/programme.ts';
import type { OptionValues, Terminal } from '../command.ts';
import { writeNothing } from '../refuse.ts';
import { carriedChanges } from './carried-changes.ts';
import { groundFiles } from './ground-files.ts';
import { provePlan } from './prove-plan.ts';
import { readFolder } from './read-folder.ts';
import { runbooksReport, type ImportReport } from './runbooks-report.ts';
import { runbooksRequest } from './runbooks-request.ts';

export { RUNBOOKS_OPTIONS } from './runbooks-request.ts';

/** Any folder of Markdown becomes draft runbooks, proven by check and by the comparison of words before anything is written. */
export async function importRunbooks(
  given: string,
  values: OptionValues,
  terminal: Terminal,
): Promise<number> {
  const request = runbooksRequest(given, values, terminal);
  const folder = readFolder(request.source, request.out);
  const found = await readOut(request.out);
  const ground = groundFiles(request.out, found.programme);
  const { programme } = await readProgramme(
    filesChanged(found.files, new Map(ground.map(({ file, after }) => [file, String(after)]))),
  );
  const plan = planImport({
    pages: folder.pages,
    others: folder.others,
    as: request.as,
    taken: takenIds(found.programme),
    readYaml,
    around: {
      attack: attack19,
      csf: csf2,
      today: terminal.clock(),
      severities: programme.site?.severities.map(({ id }) => id) ?? USUAL_SEVERITIES,
      roles: programme.roles.map(({ id, title }) => ({ id, title })),
      owner: ground.owner,
    },
  });
  const { changes: carried, problems } = carriedChanges(plan.files, folder.root);
  const proof = await proveplanned();
  const report: ImportReport = {
    pages: proof.pages,
    skipped: folder.skipped,
    refused: [...folder.refused, ...plan.refused, ...proof.refused],
    files: carried.map(({ file }) => file),
    problems,
  };
  terminal[request.format === 'terminal' ? 'err' : 'out'](runbooksReport(report, request.format));
  if (report.refused.length > 0 && !request.skipBad)
    return writeNothing(terminal, [
      `${counted(report.refused.length, 'file')} cannot be imported. Mend or move ${report.refused.length === 1 ? 'it' : 'them'}, or leave ${report.refused.length === 1 ? 'it' : 'them'} out with --skip-bad.`,
    ]);
  if (proof.pages.length === 0)
    return writeNothing(terminal, [`There is no page of Markdown to import in "${printable(given)}".`]);
  const changes: ContentChange[] = [
    ...ground,
    ...proof.pages.map(({ to, text }) => ({ file: to, before: undefined, after: text })),
    ...carried,
  ];
  return write(changes);

  async function proveplanned() {
    return provePlan({ plan, files: found.files, ground, carried, today: terminal.clock() }, terminal);
  }

  async function write(all: readonly ContentChange[]): Promise<number> {
    const settled = all.map((change) => overwritten(change, request.out, request.force));
    const there = settled.filter(({ stands }) => stands).map(({ file }) => file);
    if (there.length > 0)
      return writeNothing(terminal, [
        `${there.slice(0, 5).map(printable).join(', ')}${there.length > 5 ? ` and ${there.length - 5} more` : ''} ${there.length === 1 ? 'is' : 'are'} there already. Write over with --force, or name another --out.`,
      ]);
    if (request.dryRun) {
      terminal.err(`${counted(settled.length, 'file')} would be written. Nothing was written (--dry-run).\n`);
      return 0;
    }
    const stale = await writeAll(request.out, settled);
    if (stale.length > 0)
      return writeNothing(
        terminal,
        stale.map((file) => `${printable(file)} stands in the way: it is another file than was read.`),
      );
    terminal.err(
      `${counted(settled.length, 'file')} written. Every word of the source is in its draft, and check finds no error in them.\n`,
    );
    return 0;
  }
}

/** A file that stands already is written over only where that is asked for. */
function overwritten(
  change: ContentChange,
  out: string,
  force: boolean,
): ContentChange & { stands?: boolean } {
  const place = path.join(out, change.file);
  if (change.before !== undefined || !existsSync(place)) return change;
  const before = readFileSync(place);
  if (force) return { ...change, before };
  return before.equals(Buffer.from(change.after)) ? { ...change, before } : { ...change, stands: true };
}

interface FoundProgramme {
  files: ReturnType<typeof filesOnDisk>;
  programme: Programme;
}

async function readOut(out: string): Promise<FoundProgramme> {
  const nothing = { list: async () => [], read: () => Promise.reject(new Error('not there')) };
  const files = existsSync(out) ? filesOnDisk(out) : nothing;
  const read = await readProgramme(files);
  return { files, programme: read.programme };
}

function takenIds({ runbooks, guides }: Programme): Set<string> {
  const former = runbooks.flatMap(({ meta }) => meta.aliases ?? []);
  return new Set([
    ...runbooks.map(({ id }) => `runbooks/${id}`),
    ...former.map((id) => `runbooks/${id}`),
    ...guides.map(({ id }) => `content/guides/${id}`),
  ]);
}

function readYaml(text: string): { data: unknown } | { problem: string } {
  const read = parseYaml(text);
  if ('failures' in read) return { problem: read.failures[0]?.detail?.split('\n')[0] ?? 'it is no YAML' };
  return { data: read.data };
}
