import { beforeAll, expect, it } from 'vitest';
import { judgedSample } from '../../testing/judged-sample.ts';
import { type BoardSheet, boardSheet } from './board.ts';
import { boardCsv, radarSvg } from './board-files.ts';

let sheet: BoardSheet;
beforeAll(async () => {
  sheet = boardSheet(
    await judgedSample([
      {
        file: 'content/assessments/endpoint-telemetry.md',
        replace: 'title: Endpoint telemetry reaches the SOC',
        by: 'title: "=cmd(1)"',
      },
    ]),
  );
});

it('the table says what the sheet shows, as numbers, and runs no formula', () => {
  const rows = boardCsv(sheet).split('\r\n');
  expect(rows).toHaveLength(sheet.functions.length + sheet.gaps.length + 3);
  expect(rows[1]).toContain(`overall,,Overall,${Number(sheet.overview.overall.score)},`);
  expect(rows.join('\n')).not.toMatch(/(^|,)[=@+]|−/m);
});

it('the chart stands alone: whole, without a script or another address', () => {
  const svg = radarSvg(sheet.overview.radar, 'A <b> & "c"');
  expect(svg).toContain('<title>A &lt;b&gt; &amp; &quot;c&quot;</title>');
  expect(svg).not.toMatch(/NaN|undefined|<script|href|url\(/);
  for (const { label } of sheet.overview.radar.labels) expect(svg).toContain(label);
});
