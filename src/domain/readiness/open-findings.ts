import { isOpen } from '../judgements/open.ts';
import type { RecordDocument } from '../model/programme.ts';
import type { RecordFinding } from '../model/record.ts';

/** A finding that somebody still has to act on, and the record that it stands in. */
export interface OpenFinding {
  finding: RecordFinding;
  record: RecordDocument;
}

/** Open findings about a runbook: those that name it, and those that name none in a record that used it. */
export function openFindings(runbook: string, records: readonly RecordDocument[]): OpenFinding[] {
  return records.flatMap((record) =>
    (record.meta.findings ?? [])
      .filter(isOpen)
      .filter((finding) =>
        finding.runbook ? finding.runbook === runbook : record.meta.runbooks.includes(runbook),
      )
      .map((finding) => ({ finding, record })),
  );
}
