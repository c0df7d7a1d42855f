import { isOverdue } from '../../judgements/open.ts';
import { recordAddress } from '../../links/addresses.ts';
import { defineCriterion } from '../define-criterion.ts';
import type { Judgement } from '../define-criterion.ts';
import { openFindings } from '../open-findings.ts';
import { runbookSubject, shown } from '../subjects.ts';

export const runbookFindingsOnTime = defineCriterion({
  id: 'runbook-findings-on-time',
  text: 'No open finding of an exercise or incident is past due',
  reason: 'A weakness that was found and left is the one that everybody will be asked about.',
  remedy: 'Do what the finding asks, or agree on a new date, and change its status in the record.',
  critical: false,
  nothing: 'No active runbook serves this function.',
  judge: ({ runbooks, records, today }) =>
    runbooks.flatMap((runbook): Judgement[] => {
      const late = openFindings(runbook.id, records).filter(({ finding }) => isOverdue(finding, today));
      if (late.length === 0) return [runbookSubject(runbook)];
      return late.map(({ finding, record }) => ({
        label: finding.title,
        href: shown(record.id, recordAddress(record.id)),
        tlp: record.tlp,
        fails: `it was due on ${finding.due}`,
      }));
    }),
});
