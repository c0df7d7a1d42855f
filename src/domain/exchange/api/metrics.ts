import type { JudgedProgramme } from '../../judged-programme.ts';
import { isOpen, isOverdue } from '../../judgements/open.ts';
import { judgeReview } from '../../judgements/review.ts';
import { countWays, pathCoverage, WAY_STATES } from '../../metrics/path-coverage.ts';
import { responseSummary } from '../../metrics/response-summary.ts';
import { RESPONSE_METRICS } from '../../metrics/response-times.ts';
import { isWithheld } from '../../model/withheld.ts';

type Labels = Record<string, string>;
type Sample = [labels: Labels, value: number | null];
interface Family {
  name: string;
  help: string;
  unit?: string;
  samples: Sample[];
}

const STATES = ['ready', 'partial', 'blocked', 'unanswered'];

/** The programme's numbers in OpenMetrics 1.0, all gauges without a time; what is not known is left out. */
export function metricsText(judged: JudgedProgramme): string {
  const families = [
    ...scores(judged),
    ...readiness(judged),
    ...upkeep(judged),
    ...paths(judged),
    ...responses(judged),
  ];
  return `${families.map(familyText).join('')}# EOF\n`;
}

function scores({ score }: JudgedProgramme): Family[] {
  const nodes = [score.overall, ...score.functions, ...score.categories];
  const family = (
    name: string,
    help: string,
    key: 'score' | 'low' | 'high' | 'coverage' | 'target' | 'evidenced',
  ) => ({
    name: `readyroom_${name}`,
    help,
    samples: nodes.map((node): Sample => [{ node: node.id }, node[key]]),
  });
  return [
    family('score', 'Maturity as claimed.', 'score'),
    family('score_low', 'Lowest score that the open answers leave possible.', 'low'),
    family('score_high', 'Highest score that the open answers leave possible.', 'high'),
    family('score_evidenced', 'Maturity as far as valid evidence shows it.', 'evidenced'),
    family('score_target', 'Target of those that have one.', 'target'),
    { ...family('coverage_ratio', 'Share that is answered.', 'coverage'), unit: 'ratio' },
  ];
}

function readiness({ readiness: { functions } }: JudgedProgramme): Family[] {
  return [
    {
      name: 'readyroom_readiness_ratio',
      help: 'Share of readiness items that pass.',
      unit: 'ratio',
      samples: functions.map(({ id, readiness: share }) => [{ function: id }, share]),
    },
    {
      name: 'readyroom_readiness_state',
      help: '1 for the state that a function is in.',
      samples: functions.flatMap(({ id, state }) =>
        STATES.map((one): Sample => [{ function: id, state: one }, one === state ? 1 : 0]),
      ),
    },
    {
      name: 'readyroom_readiness_blockers',
      help: 'Critical items that fail.',
      samples: functions.map(({ id, blockers }) => [{ function: id }, blockers.length]),
    },
  ];
}

function upkeep({ programme, today }: JudgedProgramme): Family[] {
  const runbooks = programme.runbooks.filter(({ id }) => !isWithheld(id));
  const overdue = runbooks.filter(
    ({ meta }) =>
      meta.status === 'active' &&
      judgeReview(meta.last_reviewed, meta.review_interval, today).kind === 'overdue',
  );
  const findings = programme.records.flatMap(({ meta }) => (meta.date <= today ? (meta.findings ?? []) : []));
  return [
    {
      name: 'readyroom_runbooks',
      help: 'Runbooks by status.',
      samples: ['active', 'draft', 'deprecated'].map((status): Sample => [
        { status },
        runbooks.filter(({ meta }) => meta.status === status).length,
      ]),
    },
    {
      name: 'readyroom_reviews_overdue',
      help: 'Active runbooks whose review is overdue.',
      samples: [[{}, overdue.length]],
    },
    {
      name: 'readyroom_findings_open',
      help: 'Findings of exercises and incidents that somebody still has to act on.',
      samples: [[{}, findings.filter(isOpen).length]],
    },
    {
      name: 'readyroom_findings_overdue',
      help: 'Open findings whose day is over.',
      samples: [[{}, findings.filter((finding) => isOverdue(finding, today)).length]],
    },
  ];
}

function paths({ programme, today }: JudgedProgramme): Family[] {
  const active = programme.runbooks.filter(({ id, meta }) => !isWithheld(id) && meta.status === 'active');
  const counts = countWays(active.flatMap((runbook) => pathCoverage(runbook, programme, today)));
  return [
    {
      name: 'readyroom_runbook_paths',
      help: 'Steps and ways out of decisions of active runbooks, by whether records say that they were walked.',
      samples: WAY_STATES.map((state): Sample => [{ state }, counts[state]]),
    },
  ];
}

function responses({ programme, today }: JudgedProgramme): Family[] {
  const rows = responseSummary(programme.records, today);
  return [
    {
      name: 'readyroom_response_time_seconds',
      help: 'Median time of records that could be measured.',
      unit: 'seconds',
      samples: rows.flatMap(({ kind, severity, times }) =>
        RESPONSE_METRICS.map((metric): Sample => {
          const { median } = times[metric];
          return [{ kind, severity: severity ?? 'all', metric }, median === null ? null : median * 60];
        }),
      ),
    },
  ];
}

function familyText({ name, help, unit, samples }: Family): string {
  const lines = samples.flatMap(([labels, value]) =>
    value === null ? [] : [`${name}${labelsText(labels)} ${value}\n`],
  );
  if (lines.length === 0) return '';
  return `# TYPE ${name} gauge\n${unit ? `# UNIT ${name} ${unit}\n` : ''}# HELP ${name} ${escaped(help)}\n${lines.join('')}`;
}

function labelsText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([key, value]) => `${key}="${escaped(value)}"`);
  return pairs.length > 0 ? `{${pairs.join(',')}}` : '';
}

const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
