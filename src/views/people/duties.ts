import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { communicationLink, roleLink, runbookLink, type PageLink } from '../page/page-link.ts';
import { deadlineWords, durationWords } from '../page/when.ts';

export interface DutyView {
  id: string;
  title: string;
  jurisdiction: string;
  appliesWhen: string;
  decidedBy: PageLink;
  note: string | null;
  unsettled: string | null;
  checked: string | null;
  source: { title: string; url: string };
  stages: {
    what: string;
    deadline: string;
    /** What a script computes from; absent where the text names no time. */
    clock?: { deadline: string; counting?: string };
    clockStarts: string;
    to: string;
    form: string | null;
    content: string[];
  }[];
  runbooks: PageLink[];
  communications: PageLink[];
}

export function duties(judged: JudgedProgramme): DutyView[] {
  const { programme, links } = judged;
  return programme.regulations.map((one) => ({
    id: one.id,
    title: one.title,
    jurisdiction: one.jurisdiction,
    appliesWhen: one.applies_when,
    decidedBy: roleLink(judged, one.decided_by),
    note: one.note ?? null,
    unsettled: one.unsettled ?? null,
    checked: one.checked ?? null,
    source: one.source,
    stages: one.stages.map((stage) => ({
      what: stage.what,
      deadline: deadlineWords(stage),
      ...(stage.deadline
        ? {
            clock: {
              deadline: stage.deadline,
              ...(stage.counting === 'business-days' ? { counting: stage.counting } : {}),
            },
          }
        : {}),
      clockStarts: stage.clock_starts,
      to: stage.to,
      form: stage.form ?? null,
      content: stage.content ?? [],
    })),
    runbooks: (links.runbooksByRegulation.get(one.id) ?? []).map(runbookLink),
    communications: (links.communicationsByRegulation.get(one.id) ?? []).map(communicationLink),
  }));
}

export interface SeverityView {
  id: string;
  /** 1 is the worst. */
  rank: number;
  title: string;
  meaning: string;
  respondWithin: string;
  updateEvery: string;
  raise: PageLink[];
  runbooks: PageLink[];
}

export function severities(judged: JudgedProgramme): SeverityView[] {
  return judged.site.severities.map((one) => ({
    id: one.id,
    rank: Number(one.id.slice(3)),
    title: one.title,
    meaning: one.meaning,
    respondWithin: durationWords(one.respond_within),
    updateEvery: durationWords(one.update_every),
    raise: one.raise.map((id) => roleLink(judged, id)),
    runbooks: judged.programme.runbooks
      .filter(({ meta }) => meta.severity.default === one.id)
      .map(runbookLink),
  }));
}
