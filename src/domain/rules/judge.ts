import type { Finding } from '../model/finding.ts';
import type { Place, Span } from '../model/place.ts';
import type { JudgedExcuse, Judging, Rule } from './define-rule.ts';
import { isFixed, isInexcusable } from './judging.ts';
import type { World } from './world.ts';

/**
 * All findings of the rules, in the order of the rules; the edge sorts them by place. A rule is as severe as the site
 * says; what an author has excused, with a reason, is left out. `locate` finds the lines that an excuse covers. With
 * `only`, rules that are less severe here are not run, but for those whose excuses are to be told from unused ones.
 */
export function judge(
  world: World,
  rules: readonly Rule[],
  locate: (place: Place) => Span | undefined,
  only?: 'errors',
): Finding[] {
  const isIdle = (severity: Judged['severity']) =>
    severity === 'off' || (only === 'errors' && severity !== 'error');
  const excuses = excusesOf(world);
  const judging: Judging = { rules, excuses: [...excuses.values()].flat() };
  const found = rules
    .filter(({ afterwards }) => !afterwards)
    .flatMap((rule) => findingsOf(rule, world, judging, isIdle));
  const unexcused = excuses.size === 0 ? found : found.filter((finding) => !excuse(finding));
  return [
    ...unexcused,
    ...rules
      .filter(({ afterwards }) => afterwards)
      .flatMap((rule) => findingsOf(rule, world, judging, isIdle)),
  ].flatMap(({ rule: _rule, severity, ...finding }) =>
    severity === 'off' || isIdle(severity) ? [] : [{ ...finding, severity }],
  );

  function excuse({ rule, code, place }: Judged): boolean {
    const own = (excuses.get(place.file) ?? []).filter((one) => one.excuse.code === code);
    if (own.length === 0 || isInexcusable(rule)) return false;
    const line = locate(place)?.start.line ?? 1;
    const covering = own.filter(({ excuse: { covers } }) => covers.first <= line && line <= covers.last);
    for (const one of covering) one.used = true;
    return covering.some((one) => one.excuse.reason !== '');
  }
}

interface Judged extends Omit<Finding, 'severity'> {
  rule: Rule;
  severity: Finding['severity'] | 'off';
}

function findingsOf(
  rule: Rule,
  world: World,
  judging: Judging,
  isIdle: (severity: Judged['severity']) => boolean,
): Judged[] {
  const severity = (isFixed(rule) ? undefined : world.programme.site?.rules?.[rule.code]) ?? rule.severity;
  // A silenced rule is run where its excuses have to be told from unused ones.
  if (isIdle(severity) && !judging.excuses.some(({ excuse }) => excuse.code === rule.code)) return [];
  return [...rule.find(world, judging)].map((report) => ({ code: rule.code, rule, severity, ...report }));
}

function excusesOf({ sources }: World): Map<string, JudgedExcuse[]> {
  const files = new Map<string, JudgedExcuse[]>();
  for (const { file, excuses = [], body } of sources) {
    const all = [...excuses, ...(body?.excuses ?? [])];
    if (all.length > 0)
      files.set(
        file,
        all.map((excuse) => ({ file, excuse, used: false })),
      );
  }
  return files;
}
