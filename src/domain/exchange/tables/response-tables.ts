import type { JudgedProgramme } from '../../judged-programme.ts';
import { isOn } from '../../judgements/detection-rules.ts';
import { dueDay } from '../../judgements/due.ts';
import { isOpen } from '../../judgements/open.ts';
import { countWays, pathCoverage } from '../../metrics/path-coverage.ts';
import { responseTimes } from '../../metrics/response-times.ts';
import { shownId } from '../../model/withheld.ts';
import { ownCells, ownColumns } from './own-columns.ts';
import { day, isShown, list, number, text, yesNo, type Table } from './table.ts';

export function readinessTable({ readiness: { functions } }: JudgedProgramme): Table {
  return {
    name: 'readiness',
    columns: [
      text('function'),
      text('item'),
      text('text'),
      text('state'),
      yesNo('critical'),
      yesNo('derived'),
      text('why'),
      text('remedy'),
      day('checked'),
      day('expires'),
    ],
    rows: functions.flatMap(({ items }) =>
      items.map((item) => [
        item.function,
        shownId(item.id),
        item.text,
        item.state,
        item.critical,
        item.derived,
        item.why,
        item.remedy,
        item.checked ?? null,
        item.expires ?? null,
      ]),
    ),
  };
}

export function runbooksTable({ programme, exercised, site, today }: JudgedProgramme): Table {
  return {
    name: 'runbooks',
    columns: [
      text('id'),
      text('title'),
      text('status'),
      text('severity'),
      text('owner'),
      text('version'),
      day('reviewed'),
      day('next review'),
      day('last used'),
      text('csf'),
      text('techniques'),
      text('triggers'),
      number('steps'),
      text('tlp'),
      number('paths'),
      number('paths walked'),
      ...ownColumns(site, 'runbook'),
    ],
    rows: programme.runbooks.filter(isShown).map((runbook) => {
      const { id, tlp, meta, body, own } = runbook;
      const paths = countWays(pathCoverage(runbook, programme, today));
      return [
        id,
        meta.title,
        meta.status,
        meta.severity.default,
        shownId(meta.owner),
        meta.version ?? null,
        meta.last_reviewed,
        dueDay(meta.last_reviewed, meta.review_interval),
        exercised.get(id)?.date ?? null,
        list(meta.csf),
        list(meta.attack),
        list(meta.triggers),
        body.sections.flatMap(({ steps }) => steps).length,
        tlp,
        paths.of,
        paths.walked,
        ...ownCells(site, 'runbook', { own }),
      ];
    }),
  };
}

export function alertsTable({ links }: JudgedProgramme): Table {
  return {
    name: 'alerts',
    columns: [
      text('id'),
      text('source'),
      text('title'),
      text('severity'),
      yesNo('on'),
      text('techniques'),
      text('runbooks'),
    ],
    rows: [...links.triggers.values()]
      .filter(isShown)
      .map(({ id, sourceTitle, rule }) => [
        id,
        sourceTitle,
        rule.title,
        rule.severity,
        isOn(rule),
        list(rule.attack),
        list((links.runbooksByTrigger.get(id) ?? []).map((one) => one.id)),
      ]),
  };
}

export function recordsTable({ programme, today, site }: JudgedProgramme): Table {
  return {
    name: 'records',
    columns: [
      text('id'),
      day('date'),
      text('kind'),
      text('title'),
      text('severity'),
      text('runbooks'),
      number('minutes to detect'),
      number('minutes to acknowledge'),
      number('minutes to contain'),
      number('minutes to recover'),
      number('open findings'),
      ...ownColumns(site, 'record'),
    ],
    rows: programme.records.filter(isShown).map(({ id, meta, own }) => {
      const times = responseTimes(meta.timeline, today);
      return [
        id,
        meta.date,
        meta.kind,
        meta.title,
        meta.severity ?? null,
        list(meta.runbooks),
        times.detect,
        times.acknowledge,
        times.contain,
        times.recover,
        (meta.findings ?? []).filter(isOpen).length,
        ...ownCells(site, 'record', { own }),
      ];
    }),
  };
}
