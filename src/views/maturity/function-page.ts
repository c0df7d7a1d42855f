import type { CsfFramework } from '../../domain/frameworks/csf.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { functionAddress, maturityAddress, readinessAddress } from '../../domain/links/addresses.ts';
import { formatScore } from '../../domain/maturity/format.ts';
import { figuresOf, type Figures } from './figures.ts';
import { gapsView, type GapsView } from './gaps-view.ts';
import { functionRows, type FunctionRow } from './maturity-overview.ts';
import { runbookLink, teamLink, triggerLink, type PageLink } from '../page/page-link.ts';
import { functionReadinessView, type ReadinessView } from '../readiness/readiness-view.ts';

export interface FunctionPage {
  id: string;
  slug: string;
  title: string;
  outcome: string;
  figures: Figures;
  maturityHref: string;
  readiness: ReadinessView;
  readinessHref: string;
  categories: {
    id: string;
    title: string;
    outcome: string;
    href: string;
    figures: Figures;
    subcategories: {
      id: string;
      title: string;
      href: string;
      score: string;
      shade: number | null;
      state: string;
    }[];
  }[];
  gaps: GapsView;
  runbooks: (PageLink & { severity: string; summary: string })[];
  alerts: PageLink[];
  teams: PageLink[];
  previous: PageLink;
  next: PageLink;
}

export function functionPage(judged: JudgedProgramme, slug: string): FunctionPage {
  const { score, links, programme, framework } = judged;
  const at = framework.functions.findIndex((one) => one.slug === slug);
  const { id, title, outcome } = framework.functions[at]!;
  const own = score.subcategories.filter((one) => one.function === id);
  const runbooks = programme.runbooks.filter(({ meta }) => meta.csf.some((one) => one.startsWith(`${id}.`)));
  const triggers = [...new Set(runbooks.flatMap(({ meta }) => meta.triggers ?? []))].flatMap(
    (trigger) => links.triggers.get(trigger) ?? [],
  );
  return {
    id,
    slug,
    title,
    outcome,
    figures: figuresOf(score.functions[at]!, score.scale),
    maturityHref: maturityAddress(id),
    readiness: functionReadinessView(judged, slug),
    readinessHref: readinessAddress(slug),
    categories: framework.categories
      .filter((category) => category.function === id)
      .map((category) => ({
        id: category.id,
        title: category.title,
        outcome: category.outcome,
        href: maturityAddress(category.id),
        figures: figuresOf(
          score.categories.find((one) => one.id === category.id)!,
          score.scale,
        ),
        subcategories: own
          .filter((one) => one.category === category.id)
          .map((one) => ({
            id: one.id,
            title: one.title,
            href: maturityAddress(one.id),
            score: formatScore(one.score),
            shade: figuresOf(one, score.scale).shade,
            state: !one.inPlay ? 'not in play' : one.unanswered ? 'unanswered' : (one.band ?? 'at target'),
          })),
      })),
    gaps: gapsView(judged, id),
    runbooks: runbooks.map((runbook) => ({
      ...runbookLink(runbook),
      severity: runbook.meta.severity.default,
      summary: runbook.meta.summary,
    })),
    alerts: triggers.map(triggerLink),
    teams: programme.teams
      .filter(({ meta }) => meta.csf?.some((one) => one.startsWith(`${id}.`)))
      .map(teamLink),
    previous: neighbour(framework, at - 1),
    next: neighbour(framework, at + 1),
  };
}

/** The functions are a loop: after the last comes the first. */
function neighbour({ functions }: CsfFramework, at: number): PageLink & { href: string } {
  const { title, slug } = functions[(at + functions.length) % functions.length]!;
  return { href: functionAddress(slug), label: title };
}

export interface FunctionsIndex {
  functions: (FunctionRow & { outcome: string; runbooks: number })[];
}

export function functionsIndex(judged: JudgedProgramme): FunctionsIndex {
  return {
    functions: functionRows(judged).map((row, index) => ({
      ...row,
      outcome: judged.framework.functions[index]!.outcome,
      runbooks: judged.programme.runbooks.filter(({ meta }) =>
        meta.csf.some((id) => id.startsWith(`${row.id}.`)),
      ).length,
    })),
  };
}
