import type { Files } from '../../adapters/content/files.ts';
import { openLocator } from '../../adapters/content/locate.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import type { Fault } from '../../adapters/import/runbooks/mend-draft.ts';
import { presentFindings, type PresentedFinding } from '../../adapters/report/present.ts';
import { worldOf } from '../../adapters/report/world-of.ts';
import type { ContentChange } from '../../adapters/write/write-all.ts';
import { RULES } from '../../domain/rules/index.ts';
import { judge } from '../../domain/rules/judge.ts';
import { drawWritten } from '../build/draw.ts';
import type { Terminal } from '../command.ts';

/** A finding with its place. */
export function asFault({ line, column, endLine, endColumn, ...finding }: PresentedFinding): Fault {
  const at = { line: line ?? 1, column: column ?? 1 };
  return {
    code: finding.code,
    message: finding.message,
    ...at,
    endLine: endLine ?? at.line,
    endColumn: endColumn ?? at.column,
    ...(finding.fix ? { fix: finding.fix } : {}),
  };
}

/** What check would call an error, by file; with a terminal diagrams are drawn too. */
export async function errorsIn(
  files: Files,
  today: string,
  terminal?: Terminal,
): Promise<Map<string, PresentedFinding[]>> {
  const read = await readProgramme(files);
  const locate = openLocator(read.texts);
  const diagramProblems = terminal ? await drawWritten(read, terminal) : undefined;
  const found = judge(worldOf(read, { today, diagramProblems }), RULES, locate);
  const findings = presentFindings(found, RULES, locate, read.texts);
  return Map.groupBy(
    findings.filter(({ severity }) => severity === 'error'),
    ({ file }) => file,
  );
}

/** The programme's files with those that are to come. */
export function filesWith(
  files: Files,
  changes: readonly ContentChange[],
  texts: ReadonlyMap<string, string>,
): Files {
  const encoder = new TextEncoder();
  const coming = new Map<string, Uint8Array>();
  for (const { file, after } of changes)
    coming.set(file, typeof after === 'string' ? encoder.encode(after) : after);
  for (const [file, text] of texts) coming.set(file, encoder.encode(text));
  const { exists } = files;
  return {
    ...(exists ? { exists: (file) => coming.has(file) || exists(file) } : {}),
    async list() {
      const there = (await files.list()).filter(({ file }) => !coming.has(file));
      const own = [...coming].map(([file, { length }]) => ({ file, symbolicLink: false, bytes: length }));
      return [...there, ...own].sort((a, b) => (a.file < b.file ? -1 : 1));
    },
    read: async (file) => coming.get(file) ?? files.read(file),
  };
}
