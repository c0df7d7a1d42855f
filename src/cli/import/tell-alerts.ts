import type { ImportedRule } from '../../adapters/import/alerts/imported-rule.ts';
import type { SourcePlan } from '../../adapters/import/alerts/plan-source.ts';
import { counted } from '../../domain/text/counted.ts';
import type { Terminal } from '../command.ts';
import type { ReadRules } from './read-rules.ts';
import { tellRemarks, type Remark } from './tell-remarks.ts';

/** What the detection logic and the like are for stays with the product that runs it. */
const NOT_CARRIED: Readonly<Record<ImportedRule['format'], string>> = {
  sigma: 'detection and condition, tactics (they follow from the techniques)',
  sentinel: 'query, schedule, thresholds, grouping and automation, tactics (they follow from the techniques)',
  elastic: 'query, schedule, risk score, actions, exceptions, tactics (they follow from the techniques)',
  splunk: 'search, tests and attack data, products, security domain, required fields',
  csv: 'nothing: columns without a meaning here are kept as notes',
};

/** Says what was carried, what was guessed, and what a person has to look at. */
export function tellAlerts(
  terminal: Terminal,
  read: ReadRules,
  plans: readonly SourcePlan[],
  whole: boolean,
): void {
  const all = [...read.sources.values()].flat();
  const remarks = (kind: 'guess' | 'look' | 'left'): Remark[] =>
    all.flatMap(({ rule, remarks: own }) =>
      own.filter((one) => one.kind === kind).map(({ text }) => ({ about: rule.title, text })),
    );
  if (read.understood.length > 0) terminal.err(`columns  ${read.understood.join(' · ')}\n`);
  tellRemarks(terminal, 'unreadable', read.problems);
  tellRemarks(terminal, 'unusable', read.bad);
  tellRemarks(terminal, 'skipped', read.skipped);
  tellRemarks(terminal, 'guessed', remarks('guess'));
  tellRemarks(terminal, 'look at', remarks('look'));
  for (const plan of plans) tellPlan(terminal, plan, whole);
  for (const format of new Set(all.map((one) => one.format)))
    terminal.err(`not carried  ${format}: ${NOT_CARRIED[format]}\n`);
  const silent = all.filter(({ rule }) => rule.attack === undefined).length;
  if (silent > 0)
    terminal.err(
      `look at  ${counted(silent, 'rule')} without a technique: no runbook can be suggested for ${silent === 1 ? 'it' : 'them'}\n`,
    );
}

function tellPlan(terminal: Terminal, plan: SourcePlan, whole: boolean): void {
  tellRemarks(
    terminal,
    'look at',
    plan.twice.map((about) => ({ about, text: 'stands in several files; the newest counts' })),
  );
  tellRemarks(
    terminal,
    'kept',
    plan.kept.map(({ id, fields }) => ({
      about: `${plan.source}/${id}`,
      text: `${fields.join(', ')} changed in the source and was edited here: the edit stays`,
    })),
  );
  tellRemarks(
    terminal,
    'kept',
    plan.deleted.map((about) => ({ about, text: 'was deleted here, and is not brought back' })),
  );
  tellRemarks(
    terminal,
    'gone',
    plan.gone.map((about) => ({
      about: `${plan.source}/${about}`,
      text: 'the source no longer has it; it is marked, and counts as switched off',
    })),
  );
  tellRemarks(
    terminal,
    'look at',
    plan.replaced.map(({ id, by }) => ({
      about: id,
      text: `is replaced by ${by}: let the triggers of runbooks name that`,
    })),
  );
  const parts = [
    counted(plan.added.length, 'new rule'),
    ...(plan.updated.length > 0 ? [`${plan.updated.length} updated`] : []),
    ...(plan.same.length > 0 ? [`${plan.same.length} as they were`] : []),
    ...(plan.back.length > 0 ? [`${plan.back.length} back again`] : []),
    ...(plan.gone.length > 0 ? [`${plan.gone.length} gone`] : []),
    ...(whole ? [] : ['a part only: nothing is marked as gone']),
  ];
  const files =
    plan.files.length > 1 ? `, in ${plan.files.length} files, so that each can be read quickly` : '';
  terminal.err(`${plan.source}: ${parts.join(', ')}${files}.\n`);
}
