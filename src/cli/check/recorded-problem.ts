import { valueAt } from '../../domain/model/values-at.ts';
import type { RunEntry } from '../../domain/model/run-log.ts';
import type { SourceFile } from '../../domain/model/source-file.ts';
import { commandLine } from '../../domain/text/command-line.ts';

/** Why a run is not to be recorded again: the record that has it, also where that one is broken. */
export function recordedProblem(
  entries: readonly RunEntry[],
  sources: readonly Pick<SourceFile, 'file' | 'kind' | 'data'>[],
): string | undefined {
  const start = entries[0]?.deed;
  const last = entries.at(-1);
  if (start?.do !== 'start' || !last) return undefined;
  const record = sources.find(
    ({ kind, data }) => kind === 'record' && valueAt(data, ['run', 'id']) === start.run,
  );
  if (!record) return undefined;
  const head = valueAt(record.data, ['run', 'head']);
  if (head === last.hash) return `This run is recorded already, in ${record.file}.`;
  const recorded = Number(valueAt(record.data, ['run', 'entries']));
  if (entries[recorded - 1]?.hash === head)
    return `${record.file} records this run up to entry ${recorded - 1}; the log has gone on to entry ${last.n}. Keep what was written into the record by hand, delete the file, and apply again.`;
  if (recorded > entries.length)
    return `${record.file} records a later state of this run, of ${recorded} entries; this log has ${entries.length}.`;
  return `${record.file} records this run as it went on elsewhere: the logs differ. Compare both with the last hash in the ticket ("${commandLine('verify FILE --head HASH')}").`;
}
