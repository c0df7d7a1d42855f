import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { isOpen, isOverdue } from '../../domain/judgements/open.ts';
import type { RecordDocument } from '../../domain/model/programme.ts';
import type { RecordFinding } from '../../domain/model/record.ts';
import { linksTo, recordLink, roleLink, runbookLink, type PageLink } from '../page/page-link.ts';
import { inDays } from '../page/when.ts';

export interface FindingView {
  title: string;
  status: RecordFinding['status'];
  open: boolean;
  owner: PageLink;
  due: string | null;
  when: string | null;
  overdue: boolean;
  runbook: PageLink | null;
  record: PageLink;
}

export function findingsOf(judged: JudgedProgramme, record: RecordDocument): FindingView[] {
  const { links, today } = judged;
  return (record.meta.findings ?? []).map((finding) => {
    const [runbook] = linksTo(
      finding.runbook === undefined ? [] : [finding.runbook],
      links.runbooks,
      runbookLink,
    );
    return {
      title: finding.title,
      status: finding.status,
      open: isOpen(finding),
      owner: roleLink(judged, finding.owner),
      due: finding.due ?? null,
      when: finding.due && isOpen(finding) ? inDays(finding.due, today) : null,
      overdue: isOverdue(finding, today),
      runbook: runbook ?? null,
      record: recordLink(record),
    };
  });
}
