import type { Cost } from './measure.ts';
import type { Weight } from './weigh.ts';

export interface Stage {
  name: string;
  milliseconds: number;
  cpuMilliseconds: number;
}

/** What one contestant's build cost after one event. */
export interface Result extends Cost {
  name: string;
  event: string;
  /** Of ours only. */
  stages?: Stage[];
}

export interface Ratio {
  event: string;
  /** Whose time ours is divided by. */
  other: string;
  wall: number;
  cpu: number | null;
  /** What it may be at most, where something is asked. */
  most: number | null;
}

/** What one command of ours cost. */
export interface Measured extends Cost {
  name: string;
}

/** Everything that one run of the benchmark found. */
export interface BenchReport {
  contents: string;
  runbooks: number;
  bytesPerRunbook: number;
  seed: number;
  rounds: number;
  processors: number;
  node: string;
  /** Processes that wanted the machine in the last minute, before and after. */
  load: [before: number, after: number];
  contestants: { name: string; setUp: string; weight: Weight }[];
  missing: { name: string; missing: string }[];
  results: Result[];
  ratios: Ratio[];
  checks: Measured[];
  checkRatios: Record<string, { wall: number; cpu: number | null }>;
}

/** The report as tables for people. */
export function reportTable(report: BenchReport): string {
  const { contents, runbooks, bytesPerRunbook, seed, rounds, processors, node, load } = report;
  const of = contents === 'corpus' ? `corpus with seed ${seed}` : contents;
  return [
    `${runbooks} runbooks of ${(bytesPerRunbook / 1000).toFixed(1)} kB (${of}), least of ${rounds}; Node ${node}, ${processors} processors, load ${load.map((each) => each.toFixed(1)).join(' → ')}`,
    ...report.contestants.map(({ name, setUp }) => `${name}: ${setUp}`),
    ...report.missing.map(({ name, missing }) => `${name} was left out: ${missing}`),
    ...section([['', 'wall s', 'CPU s', 'peak MB'], ...report.results.map(resultRow)]),
    ...section(report.results.length > 0 ? stageRows(report.results) : []),
    ...section([['ours / theirs', 'wall', 'CPU', 'at most'], ...report.ratios.map(ratioRow)]),
    ...section([
      ['', 'pages', 'MB', 'page kB', 'view kB'],
      ...report.contestants.map(({ name, weight }) => [
        name,
        String(weight.pages),
        weight.megabytes.toFixed(1),
        fixed(weight.page, 1),
        fixed(weight.view, 1),
      ]),
    ]),
    ...section([
      ['', 'wall s', 'CPU s', 'peak MB'],
      ...report.checks.map(({ name, ...cost }) => [name, ...costCells(cost)]),
    ]),
    ...section([
      ['', 'wall', 'CPU'],
      ...Object.entries(report.checkRatios).map(([name, { wall, cpu }]) => [name, times(wall), times(cpu)]),
    ]),
    '',
  ].join('\n');
}

const resultRow = ({ event, name, ...cost }: Result) => [`${event}: ${name}`, ...costCells(cost)];
const ratioRow = ({ event, other, wall, cpu, most }: Ratio) => [
  `${event} / ${other}`,
  times(wall),
  times(cpu),
  most === null ? '' : `${most}×`,
];

/** Ours by stage: seconds of wall and of processor. */
function stageRows(results: readonly Result[]): string[][] {
  const ours = results.filter(({ stages }) => stages);
  const names = [...new Set(ours.flatMap(({ stages = [] }) => stages.map(({ name }) => name)))];
  return [
    ['wall / CPU s', ...names],
    ...ours.map(({ event, stages = [] }) => [
      event,
      ...names.map((name) => {
        const stage = stages.find((each) => each.name === name);
        return stage
          ? `${(stage.milliseconds / 1000).toFixed(1)} / ${(stage.cpuMilliseconds / 1000).toFixed(1)}`
          : '–';
      }),
    ]),
  ];
}

const costCells = ({ wallSeconds, cpuSeconds, peakMegabytes }: Cost) => [
  wallSeconds.toFixed(2),
  fixed(cpuSeconds, 2),
  fixed(peakMegabytes === null ? null : (peakMegabytes * 1e6) / 2 ** 20, 0),
];
const fixed = (value: number | null, digits: number) => (value === null ? '–' : value.toFixed(digits));
const times = (value: number | null) => (value === null ? '–' : `${value.toFixed(2)}×`);

/** Rows below their heads, after an empty line; nothing where there are no rows. */
function section(rows: readonly (readonly string[])[]): string[] {
  if (rows.length < 2) return [];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => (at === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  ');
  return ['', ...rows.map(line)];
}
