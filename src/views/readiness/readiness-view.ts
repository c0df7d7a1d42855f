import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { readinessAddress } from '../../domain/links/addresses.ts';
import { formatShare } from '../../domain/maturity/format.ts';
import { thresholdsOf } from '../../domain/maturity/settings.ts';
import { functionReadiness } from '../../domain/readiness/programme-readiness.ts';
import type {
  FailingThing,
  FunctionReadiness,
  FunctionState,
  ReadinessItemResult,
} from '../../domain/readiness/readiness.ts';
import { isPublic, linksTo, subcategoryLink, teamLink, type PageLink } from '../page/page-link.ts';
import { inlineText, type TextPart } from '../page/inline-text.ts';
import { inDays } from '../page/when.ts';

export interface ReadinessItemView {
  id: string;
  text: string;
  state: ReadinessItemResult['state'];
  stateWords: string;
  critical: boolean;
  derived: boolean;
  why: TextPart[];
  reason: string | null;
  failing: Omit<FailingThing, 'tlp'>[];
  remedy: TextPart[];
  forms: PageLink[];
  csf: PageLink[];
  expires: { day: string; when: string } | null;
}

export interface ReadinessGroup {
  id: string;
  title: string;
  /** What to do with it. */
  lead: string;
  /** True: nothing to do, folded away. */
  settled: boolean;
  items: ReadinessItemView[];
}

export interface ReadinessView {
  id: string;
  slug: string;
  title: string;
  href: string;
  state: FunctionState;
  words: string;
  passed: number;
  applicable: number;
  share: string;
  /** In per cent, for a bar. */
  percent: number;
  threshold: string;
  thresholdPercent: number;
  counts: FunctionReadiness['counts'];
  blockers: { id: string; text: string; href: string }[];
  groups: ReadinessGroup[];
  /** The operating form it is filtered by, by id; null: all. */
  form: PageLink | null;
  forms: (PageLink & { id: string; state: FunctionState; passed: number; applicable: number })[];
}

const STATE_WORDS = {
  pass: 'Passes',
  fail: 'Fails',
  unanswered: 'Unanswered',
  'not-applicable': 'Does not apply',
} as const;

/** What to do next, in order; an item belongs to the first group that takes it. */
const GROUPS: {
  id: string;
  title: string;
  lead: string;
  settled?: boolean;
  takes: (item: ReadinessItemResult) => boolean;
}[] = [
  {
    id: 'blocks',
    title: 'Clear these first',
    lead: 'Critical, and failing: each of them alone blocks the function.',
    takes: ({ critical, state }) => critical && state === 'fail',
  },
  {
    id: 'answer',
    title: 'Answer these',
    lead: 'Critical, and nobody can say: until they are answered the function cannot be ready.',
    takes: ({ critical, state }) => critical && state === 'unanswered',
  },
  {
    id: 'fix',
    title: 'Then mend these',
    lead: 'Failing, not critical.',
    takes: ({ state }) => state === 'fail',
  },
  {
    id: 'check',
    title: 'Check again',
    lead: 'Not answered, or the answer has run out.',
    takes: ({ state }) => state === 'unanswered',
  },
  {
    id: 'holds',
    title: 'In order',
    lead: 'Nothing to do while it stays so.',
    settled: true,
    takes: ({ state }) => state === 'pass',
  },
  {
    id: 'excluded',
    title: 'Does not apply',
    lead: 'Left out of the count, with the reason.',
    settled: true,
    takes: () => true,
  },
];

/** One function's checklist, for all operating forms or for one. `slug`: `detect`. */
export function functionReadinessView(judged: JudgedProgramme, slug: string, form?: string): ReadinessView {
  const { programme, score, framework, today, links, site } = judged;
  const world = { programme, score, framework, today };
  const whole = judged.readiness.functions.find((one) => one.slug === slug)!;
  const shown = form === undefined ? whole : functionReadiness(world, slug, { form })!;
  const { ready } = thresholdsOf(site);
  const team = form === undefined ? undefined : links.teams.get(form);
  return {
    id: shown.id,
    slug,
    title: shown.title,
    href: readinessAddress(slug),
    state: shown.state,
    words: wordsOf(shown, ready),
    passed: shown.passed,
    applicable: shown.applicable,
    share: formatShare(shown.readiness),
    percent: Math.round((shown.readiness ?? 0) * 1000) / 10,
    threshold: formatShare(ready),
    thresholdPercent: ready * 100,
    counts: shown.counts,
    blockers: shown.blockers.map(({ id, text }) => ({ id, text, href: `${readinessAddress(slug)}#${id}` })),
    groups: groupsOf(shown.items, judged),
    form: team ? { ...teamLink(team) } : null,
    forms: programme.teams.filter(isPublic).map((one) => {
      const own = functionReadiness(world, slug, { form: one.id })!;
      return {
        id: one.id,
        label: one.meta.title,
        href: `${readinessAddress(slug)}${one.id}/`,
        state: own.state,
        passed: own.passed,
        applicable: own.applicable,
      };
    }),
  };
}

function groupsOf(items: readonly ReadinessItemResult[], judged: JudgedProgramme): ReadinessGroup[] {
  const taken = new Map<string, ReadinessItemResult[]>();
  for (const item of items) {
    const group = GROUPS.find(({ takes }) => takes(item))!;
    taken.set(group.id, [...(taken.get(group.id) ?? []), item]);
  }
  return GROUPS.flatMap(({ id, title, lead, settled = false }) => {
    const own = taken.get(id);
    return own ? [{ id, title, lead, settled, items: own.map((item) => itemView(item, judged)) }] : [];
  });
}

function itemView(item: ReadinessItemResult, { links, today }: JudgedProgramme): ReadinessItemView {
  return {
    id: item.id,
    text: item.text,
    state: item.state,
    stateWords: STATE_WORDS[item.state],
    critical: item.critical,
    derived: item.derived,
    why: inlineText(item.why),
    reason: item.reason ?? null,
    failing: item.derived
      ? item.failing.map(({ label, href, note }) => ({
          label,
          ...(href ? { href } : {}),
          ...(note ? { note } : {}),
        }))
      : [],
    remedy: inlineText(item.remedy),
    forms: linksTo(item.forms, links.teams, teamLink),
    csf: item.csf.map(subcategoryLink),
    expires: item.expires ? { day: item.expires, when: inDays(item.expires, today) } : null,
  };
}

function wordsOf({ state, blockers, items, counts }: FunctionReadiness, ready: number): string {
  const critical = items.filter((item) => item.critical && item.state === 'unanswered').length;
  switch (state) {
    case 'ready':
      return `Every critical item passes, and at least ${formatShare(ready)} of all.`;
    case 'blocked':
      return `${blockers.length} critical ${blockers.length === 1 ? 'item fails' : 'items fail'}.`;
    case 'unanswered':
      return 'Nothing here applies yet.';
    case 'partial':
      return critical > 0
        ? `${critical} critical ${critical === 1 ? 'item is' : 'items are'} unanswered.`
        : `Nothing critical fails, but fewer than ${formatShare(ready)} pass: ${counts.fail} fail, ${counts.unanswered} are unanswered.`;
  }
}

export interface ReadinessOverview {
  functions: ReadinessView[];
  summary: string;
}

export function readinessOverview(judged: JudgedProgramme): ReadinessOverview {
  const functions = judged.readiness.functions.map(({ slug }) => functionReadinessView(judged, slug));
  const named = (state: FunctionState) =>
    functions.filter((one) => one.state === state).map(({ title }) => title);
  const parts = (['ready', 'partial', 'blocked', 'unanswered'] as const).flatMap((state) => {
    const own = named(state);
    return own.length > 0 ? [`${own.length} ${state} (${own.join(', ')})`] : [];
  });
  return { functions, summary: `${parts.join('; ')}.` };
}
