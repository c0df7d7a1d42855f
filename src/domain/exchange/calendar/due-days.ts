import type { JudgedProgramme } from '../../judged-programme.ts';
import { answerExpires } from '../../judgements/answer.ts';
import { dueDay, exerciseInterval, reviewInterval } from '../../judgements/due.ts';
import { evidenceExpires, lastEvidence } from '../../judgements/evidence.ts';
import { isOpen } from '../../judgements/open.ts';
import { controlAddress, readinessAddress, recordAddress, runbookAddress } from '../../links/addresses.ts';
import { DOCUMENT_KINDS, KINDS } from '../../model/kinds.ts';
import { isWithheld } from '../../model/withheld.ts';
import type { Day } from '../../model/time/day.ts';
import type { Duration } from '../../model/time/duration.ts';
import { textKey } from '../../text/text-key.ts';

/** Something that is to be done by a day. */
export interface DueDay {
  /** Names the thing, whatever its day becomes: a review keeps its key from one time to the next. */
  key: string;
  day: Day;
  title: string;
  /** What to do, and why on that day. */
  what: string;
  /** Title of the role that answers for it. */
  owner?: string;
  /** Its page. */
  href: string;
}

type Source = Pick<JudgedProgramme, 'programme' | 'site' | 'links' | 'exercised' | 'readiness' | 'today'>;

/** Everything that falls due on a known day, past days too, the first due first: give it what may be published. */
export function dueDays(source: Source): DueDay[] {
  const all = [
    ...reviews(source),
    ...exercises(source),
    ...promises(source),
    ...evidence(source),
    ...answers(source),
  ];
  const taken = new Map<string, number>();
  const numbered = all.map((due) => {
    const count = (taken.get(due.key) ?? 0) + 1;
    taken.set(due.key, count);
    return count === 1 ? due : { ...due, key: `${due.key}-${count}` };
  });
  return numbered.sort((a, b) => compare(a.day, b.day) || compare(a.key, b.key));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface Reviewed {
  title: string;
  status?: string;
  owner?: string;
  last_reviewed?: Day;
  review_interval?: Duration;
  valid_until?: Day;
}

function reviews({ programme, site, links }: Source): DueDay[] {
  const pages = DOCUMENT_KINDS.flatMap((kind) =>
    programme[KINDS[kind].list].map(({ id, meta }) => ({ kind, id, meta: meta as Reviewed })),
  );
  return pages.flatMap(({ kind, id, meta }): DueDay[] => {
    const { title, status, owner, last_reviewed, review_interval, valid_until } = meta;
    if (isWithheld(id) || status === 'deprecated') return [];
    const common = { ...ownedBy(links, owner), href: `${KINDS[kind].page}${id}/` };
    const review = last_reviewed && {
      key: `review-${kind}-${id}`,
      day: dueDay(last_reviewed, review_interval ?? reviewInterval(site)),
      title: `Review: ${title}`,
      what: `Read all of it and write the day as last_reviewed; it was last reviewed on ${last_reviewed}.`,
      ...common,
    };
    const end = valid_until && {
      key: `valid-${kind}-${id}`,
      day: valid_until,
      title: `Last valid day: ${title}`,
      what: 'It is not to be used after this day: renew it, or retire it.',
      ...common,
    };
    return [...(review ? [review] : []), ...(end ? [end] : [])];
  });
}

/** A runbook that was never exercised is due on no day; check and readiness tell of it. */
function exercises({ programme, site, links, exercised }: Source): DueDay[] {
  return programme.runbooks.flatMap(({ id, meta }): DueDay[] => {
    const last = exercised.get(id);
    if (isWithheld(id) || meta.status !== 'active' || !last) return [];
    return [
      {
        key: `exercise-runbook-${id}`,
        day: dueDay(last.date, meta.exercise_interval ?? exerciseInterval(site)),
        title: `Exercise: ${meta.title}`,
        what: `Walk through it and write a record with its findings; it was last used on ${last.date}.`,
        ...ownedBy(links, meta.owner),
        href: runbookAddress(id),
      },
    ];
  });
}

/** Open actions of controls and open findings of records. */
function promises({ programme, links, today }: Source): DueDay[] {
  const promised = [
    ...programme.assessments.map(({ id, meta }) => ({
      ...{ kind: 'action', id, title: meta.title, href: controlAddress(id) },
      entries: meta.actions ?? [],
    })),
    ...programme.records
      .filter(({ meta }) => meta.date <= today)
      .map(({ id, meta }) => ({
        ...{ kind: 'finding', id, title: meta.title, href: recordAddress(id) },
        entries: meta.findings ?? [],
      })),
  ];
  return promised.flatMap(({ kind, id, title, href, entries }) =>
    entries.flatMap((entry): DueDay[] => {
      const { due } = entry;
      if (isWithheld(id) || due === undefined || !isOpen(entry)) return [];
      return [
        {
          key: `${kind}-${id}-${textKey(entry.title)}`,
          day: due,
          title: `${kind === 'action' ? 'Action' : 'Finding'}: ${entry.title}`,
          what: `${kind === 'action' ? 'For the control' : 'Found in'} "${title}"; it is ${entry.status}.`,
          ...ownedBy(links, entry.owner),
          href,
        },
      ];
    }),
  );
}

/** The day on which nothing shows a control any more. */
function evidence({ programme, links, today }: Source): DueDay[] {
  return programme.assessments.flatMap(({ id, meta }): DueDay[] => {
    const last = lastEvidence(meta.evidence, today);
    if (isWithheld(id) || !last) return [];
    return [
      {
        key: `evidence-${id}`,
        day: evidenceExpires(last),
        title: `Evidence: ${meta.title}`,
        what: `Collect it again: "${last.title}" of ${last.collected} may be relied on until then.`,
        ...ownedBy(links, meta.owner),
        href: controlAddress(id),
      },
    ];
  });
}

function answers({ programme, readiness, today }: Source): DueDay[] {
  return programme.checklists.flatMap((checklist) => {
    const node = readiness.functions.find(({ id, slug }) => [id, slug].includes(checklist.function));
    return checklist.items.flatMap((item): DueDay[] => {
      const day = answerExpires(item);
      if (!node || !day || item.state === 'unanswered' || (item.checked ?? '') > today) return [];
      if (isWithheld(item.id)) return [];
      return [
        {
          key: `answer-${node.slug}-${item.id}`,
          day,
          title: `Check again: ${item.text}`,
          what: `The answer of ${item.checked ?? ''} to this item of ${node.title} holds until then.`,
          href: readinessAddress(node.slug),
        },
      ];
    });
  });
}

function ownedBy({ roles }: Source['links'], owner: string | undefined): { owner?: string } {
  if (owner === undefined || isWithheld(owner)) return {};
  return { owner: roles.get(owner)?.title ?? owner };
}
