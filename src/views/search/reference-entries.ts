import { functionOf } from '../../domain/frameworks/csf.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import {
  controlAddress,
  functionAddress,
  maturityAddress,
  readinessAddress,
  recordAddress,
  ruleAddress,
} from '../../domain/links/addresses.ts';
import { FILE_KINDS, KINDS } from '../../domain/model/kinds.ts';
import type { Rule } from '../../domain/rules/define-rule.ts';
import type { SearchEntry } from '../../domain/search/search-index.ts';
import { functionLink, isPublic, techniqueLink } from '../page/page-link.ts';
import { techniqueIds } from '../reference/techniques.ts';
import { filled, makeEntry } from './make-entry.ts';

/** What is read in quiet hours: techniques, records, controls, outcomes, the reference. */
export function referenceEntries(judged: JudgedProgramme, rules: readonly Rule[]): SearchEntry[] {
  const { programme, framework } = judged;
  const inFunctions = (csf: readonly string[]) => [
    ...new Set(csf.map((id) => functionLink(functionOf(id)).label)),
  ];
  return [
    ...techniqueIds(judged).map((id) => {
      const { href, label } = techniqueLink(id);
      return makeEntry(
        'Technique',
        href,
        `${id} ${label}`,
        'ATT&CK technique: its runbooks, alerts and controls.',
        {
          names: [label],
          // What it is called leads to the runbook for it first.
          about: [id],
        },
      );
    }),
    ...programme.records.filter(isPublic).map(({ id, meta }) =>
      makeEntry('Record', recordAddress(id), meta.title, meta.summary ?? `${meta.kind} of ${meta.date}`, {
        filters: filled({ severity: meta.severity ? [meta.severity] : [] }),
        names: [`${meta.kind} of ${meta.date}`],
      }),
    ),
    ...framework.functions.flatMap(({ slug, title, outcome }) => [
      makeEntry('Function', functionAddress(slug), title, outcome, {
        filters: { function: [title] },
      }),
      makeEntry(
        'Readiness',
        readinessAddress(slug),
        `Readiness of ${title}`,
        'Could it be relied on today, and what keeps it from that.',
        {
          filters: { function: [title] },
          names: [`${title} ready`],
        },
      ),
    ]),
    ...programme.assessments.filter(isPublic).map(({ id, meta }) =>
      makeEntry('Control', controlAddress(id), meta.title, `A control for ${meta.csf.join(', ')}.`, {
        filters: filled({ function: inFunctions(meta.csf) }),
      }),
    ),
    ...[...framework.functions, ...framework.categories, ...framework.subcategories].map(({ id, title }) =>
      makeEntry(
        'Maturity',
        maturityAddress(id),
        `${id} ${title}`,
        'An outcome of the CSF: its score, controls and evidence.',
        {
          filters: { function: inFunctions([id]) },
        },
      ),
    ),
    ...FILE_KINDS.map((kind) =>
      makeEntry('Reference', `/reference/formats/${kind}/`, `${KINDS[kind].title} file`, KINDS[kind].about),
    ),
    ...rules.map(({ code }) => makeEntry('Rule', ruleAddress(code), code, 'A rule of check.')),
  ];
}
