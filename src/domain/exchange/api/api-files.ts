import type { AttackFramework } from '../../frameworks/attack.ts';
import type { JudgedProgramme } from '../../judged-programme.ts';
import { walkedReport } from '../../metrics/control-paths.ts';
import { toScoreReport } from '../../maturity/report.ts';
import { isWithheld } from '../../model/withheld.ts';
import { calendarText } from '../calendar/calendar-text.ts';
import { dueDays } from '../calendar/due-days.ts';
import { TABLES, tableCsv } from '../tables/tables.ts';
import { LAYERS, navigatorLayer } from '../navigator.ts';
import { alertData, alertLookup } from './alert-data.ts';
import { readinessBadge, scoreBadge } from './badge.ts';
import { metricsText } from './metrics.ts';
import { runbookData, runbookHead } from './runbook-data.ts';
import { API_SCHEMAS, apiSchema, type ApiName, type ApiValue } from './schemas.ts';

export interface ApiSource extends JudgedProgramme {
  attack: AttackFramework;
  /** Hash of the content and the day. */
  contentHash: string;
  /** Hash of a value; what is made of one runbook alone carries its own. */
  hashOf(value: unknown): string;
}

/** A file of the API; `schema`: the format that it has, where it is JSON of ours. */
interface ApiFile {
  file: string;
  what: string;
  schema?: ApiName;
  make(source: ApiSource): string;
}

const json = (value: unknown): string => `${JSON.stringify(value)}\n`;

/** The value of one format behind what every file says of itself. */
function value<Name extends ApiName>(
  { site, today, contentHash }: Pick<ApiSource, 'site' | 'today' | 'contentHash'>,
  own: Omit<ApiValue<Name>, 'api' | 'name' | 'asOf' | 'contentHash'>,
): string {
  return json({ api: 1, name: site.name, asOf: today, contentHash, ...own });
}

/** Files that every site has. Those of single runbooks, and of schemas, are made from them. */
export const API_FILES: readonly ApiFile[] = [
  {
    file: 'programme.json',
    what: 'What there is: counts, roles, severities, and the other files',
    schema: 'programme',
    make: (source) => value<'programme'>(source, programme(source)),
  },
  {
    file: 'runbooks.json',
    what: 'Every runbook: title, severity, techniques, alerts, review, and where its steps are',
    schema: 'runbooks',
    make: (source) =>
      value<'runbooks'>(source, {
        runbooks: publicRunbooks(source).map((one) => runbookHead(source, one)),
      }),
  },
  {
    file: 'alerts.json',
    what: 'Every alert rule and the runbooks that it leads to',
    schema: 'alerts',
    make: (source) => value<'alerts'>(source, { alerts: alertData(source) }),
  },
  {
    file: 'scores.json',
    what: 'Maturity of every function, category and subcategory, as "score --format json" prints it',
    schema: 'scores',
    make: (source) => {
      const { asOf: _, ...report } = toScoreReport(source.score);
      const walked = walkedReport(source.programme, source.today);
      return value<'scores'>(source, { ...report, walked } as unknown as ApiValue<'scores'>);
    },
  },
  {
    file: 'readiness.json',
    what: 'State of every function, with each item, why, and what would mend it',
    schema: 'readiness',
    make: (source) =>
      value<'readiness'>(source, {
        functions: source.readiness.functions as unknown as ApiValue<'readiness'>['functions'],
      }),
  },
  {
    file: 'lookup.csv',
    what: 'A table for a SIEM: alert rule, techniques, runbook, addresses',
    make: alertLookup,
  },
  ...TABLES.map(({ name, what, make }): ApiFile => ({
    file: `table-${name}.csv`,
    what: `A table for a spreadsheet: ${what}`,
    make: (source) => tableCsv(make(source)),
  })),
  {
    file: 'due.ics',
    what: 'A calendar of what falls due: reviews, exercises, actions, findings, evidence, answers',
    make: (source) => {
      const { site, today } = source;
      return calendarText(dueDays(source), { site, today, address: site.address });
    },
  },
  { file: 'metrics.txt', what: 'The numbers in OpenMetrics, for a dashboard', make: metricsText },
  { file: 'badge-score.svg', what: 'Overall maturity as a picture', make: scoreBadge },
  { file: 'badge-readiness.svg', what: 'How many functions are ready, as a picture', make: readinessBadge },
  ...LAYERS.map((layer): ApiFile => ({
    file: `navigator-${layer}.json`,
    what: `Layer of the ATT&CK Navigator: ${layer}`,
    make: (source) => json(navigatorLayer(source, source.attack, layer, source.site.address)),
  })),
];

/** A file below `/api/v1/` that is made when it is asked for. */
export interface AskedFile {
  /** Without the ending. */
  name: string;
  make(): string;
}

/** The files of the table that end so; with the schemas, where that is `.json`. */
export function apiFiles(source: ApiSource, ending: string): AskedFile[] {
  const schemas = ending === '.json' ? (Object.keys(API_SCHEMAS) as ApiName[]) : [];
  return [
    ...API_FILES.filter(({ file }) => file.endsWith(ending)).map(({ file, make }) => ({
      name: file.slice(0, -ending.length),
      make: () => make(source),
    })),
    ...schemas.map((name) => ({ name: `${name}.schema`, make: () => json(apiSchema(name)) })),
  ];
}

/** One file for each runbook. It carries the hash of its own data: an edit of another leaves it as it is. */
export function runbookFiles(source: ApiSource): AskedFile[] {
  return publicRunbooks(source).map((runbook) => ({
    name: runbook.id,
    make: () => {
      const data = runbookData(source, runbook);
      const { site, today } = source;
      const contentHash = source.hashOf([data, today]);
      return value<'runbook'>({ site, today, contentHash }, { runbook: data });
    },
  }));
}

const publicRunbooks = ({ programme: { runbooks } }: JudgedProgramme) =>
  runbooks.filter(({ id }) => !isWithheld(id));

function programme(source: ApiSource): Omit<ApiValue<'programme'>, 'api' | 'name' | 'asOf' | 'contentHash'> {
  const { programme: all, links, site } = source;
  return {
    address: site.address ?? null,
    runbooks: publicRunbooks(source).length,
    alerts: alertData({ links }).length,
    controls: all.assessments.filter(({ id }) => !isWithheld(id)).length,
    roles: all.roles.filter(({ id }) => !isWithheld(id)).map(({ id, title }) => ({ id, title })),
    severities: site.severities.map(({ id, title, meaning }) => ({ id, title, meaning })),
    files: API_FILES.map(({ file, what }) => ({ href: `/api/v1/${file}`, what })),
  };
}
