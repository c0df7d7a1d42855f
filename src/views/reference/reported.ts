import type { AttackFramework } from '../../domain/frameworks/attack.ts';
import { reportedTechniques, STANDINGS, type Standing } from '../../domain/exchange/reported-techniques.ts';
import type { TechniqueCoverage } from '../../domain/exchange/technique-coverage.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { techniqueAddress } from '../../domain/links/addresses.ts';
import type { Reference } from '../../domain/model/text.ts';
import { runbookLink, triggerLink, type PageLink } from '../page/page-link.ts';
import { MARKS, type MatrixMark } from './technique-matrix.ts';

interface Answer extends PageLink {
  /** The relative that it names instead, a parent or a part. */
  by?: string;
}

export interface ReportedRow {
  rank: number;
  id: string;
  name: string;
  /** Missing where nothing of the programme names it. */
  href?: string;
  printed?: string;
  runbooks: Answer[];
  alerts: Answer[];
  mark: MatrixMark;
}

export interface ReportedView {
  id: string;
  title: string;
  publisher: string;
  year: number;
  counted: string;
  source: Reference;
  checked: string;
  remarks: { label: string; text: string }[];
  rows: ReportedRow[];
  /** In words: how many are answered by name, by a relative, by nobody. */
  sum: string;
}

const markOf = (standing: Standing): MatrixMark => ({ label: STANDINGS[standing], ...MARKS[standing] });

/** The most reported techniques, and who answers each. `withPage`: ids that have a page of the site. */
export function reportedViews(
  judged: JudgedProgramme,
  attack: AttackFramework,
  withPage: ReadonlySet<string>,
): ReportedView[] {
  return reportedTechniques(judged, attack).map(({ report, techniques }) => {
    const { id, title, publisher, year, counted, source, checked, note, unsettled } = report;
    const count = (...of: Standing[]) => techniques.filter(({ standing }) => of.includes(standing)).length;
    const nobody = count('nobody');
    const relative = count('relative');
    return {
      id,
      title,
      publisher,
      year,
      counted,
      source,
      checked,
      remarks: [
        ...(note === undefined ? [] : [{ label: 'Note', text: note }]),
        ...(unsettled === undefined ? [] : [{ label: 'Not settled', text: unsettled }]),
      ],
      rows: techniques.map(({ standing, own, relatives, ...one }) => ({
        ...one,
        ...(withPage.has(one.id) ? { href: techniqueAddress(one.id) } : {}),
        runbooks: answersOf(own, relatives, ({ answering }) => answering.map(runbookLink)),
        alerts: answersOf(own, relatives, ({ alerts }) => alerts.map(triggerLink)),
        mark: markOf(standing),
      })),
      sum: `Of ${techniques.length}: ${techniques.length - nobody - relative} named by a runbook or an alert rule, ${relative} only by a parent or a part, ${nobody} by nobody.`,
    };
  });
}

/** What names it first; what names a relative only where nothing names it. */
function answersOf(
  own: TechniqueCoverage | undefined,
  relatives: readonly TechniqueCoverage[],
  linksOf: (one: TechniqueCoverage) => PageLink[],
): Answer[] {
  const named = own ? linksOf(own) : [];
  if (named.length > 0) return named;
  return relatives.flatMap((one) => linksOf(one).map((link) => ({ ...link, by: one.id })));
}
