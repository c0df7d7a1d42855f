import type { Processor } from './bare-project.ts';
import type { Cost } from './measure.ts';

export interface Stage {
  name: string;
  milliseconds: number;
}

export interface Measured extends Cost {
  name: string;
  /** Of builds only. */
  pages?: number;
  bytes?: number;
  stages?: Stage[];
}

/** Everything that one run of the benchmark found. */
export interface BenchReport {
  runbooks: number;
  seed: number;
  bytesPerRunbook: number;
  processors: number;
  bareMarkdown: Processor;
  measured: Measured[];
  /** Our build's time over the bare project's. */
  ratios: Record<string, { wall: number; cpu: number | null }>;
}

/** The report as a table for people. */
export function reportTable(report: BenchReport): string {
  const rows = report.measured.map(({ name, wallSeconds, cpuSeconds, peakMegabytes, pages, bytes }) => [
    name,
    wallSeconds.toFixed(2),
    cpuSeconds === null ? '–' : cpuSeconds.toFixed(2),
    peakMegabytes === null ? '–' : peakMegabytes.toFixed(0),
    pages === undefined ? '' : String(pages),
    bytes === undefined ? '' : (bytes / 1e6).toFixed(1),
  ]);
  const stages = report.measured.flatMap(({ name, stages: split }) =>
    split
      ? [
          `${name}: ${split.map(({ name: stage, milliseconds }) => `${stage} ${(milliseconds / 1000).toFixed(2)} s`).join(', ')}`,
        ]
      : [],
  );
  const ratios = Object.entries(report.ratios).map(
    ([name, { wall, cpu }]) =>
      `${name}: ${wall.toFixed(2)}×${cpu === null ? '' : ` (CPU ${cpu.toFixed(2)}×)`}`,
  );
  const head = `${report.runbooks} runbooks of ${(report.bytesPerRunbook / 1000).toFixed(1)} kB, seed ${report.seed}, ${report.processors} processors; bare project with ${report.bareMarkdown}`;
  return `${[head, '', ...table([['', 'wall s', 'CPU s', 'peak MB', 'pages', 'MB'], ...rows]), '', ...stages, '', ...ratios].join('\n')}\n`;
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
}
