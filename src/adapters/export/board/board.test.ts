import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../domain/model/time/period.ts';
import type { Change } from '../../../domain/rules/define-rule.ts';
import { exportSourceOf } from '../../../testing/exchange/export-source.ts';
import { maturityOverview } from '../../../views/maturity/maturity-overview.ts';
import { exportBoard } from './board.ts';

async function boardOf(changes: Change[] = [], period?: string): Promise<string> {
  const made = exportBoard(
    await exportSourceOf(changes),
    period === undefined ? undefined : readPeriod(period),
  );
  return String(made.files[0]?.content);
}

const HEADS = [
  'Where we stand',
  'The six functions',
  'What is claimed, and what evidence shows',
  'What keeps us from being ready',
  'The most urgent gaps, and what they cost',
  'Decisions asked',
];

describe('the pack for the board', () => {
  it('has a page for each part, with the numbers of the pages of the site', async () => {
    const html = await boardOf();
    for (const head of HEADS) expect(html).toContain(`<h2>${head}</h2>`);
    expect(html.match(/<section class="slide">/g)).toHaveLength(8);
    const { overall, functions } = maturityOverview(await exportSourceOf());
    expect(html).toContain(`>${overall.score}<small> ${overall.of}</small>`);
    for (const { title, figures } of functions)
      expect(html).toContain(
        `<th scope="row">${title}</th><td class="num">${figures.score}</td><td class="num">${figures.evidenced}</td>`,
      );
  });

  it('tells the exercises and incidents of its period alone; without one those of the last whole quarter', async () => {
    const source = await exportSourceOf();
    const [record] = source.programme.records;
    const day = record?.meta.date ?? '';
    const title = record?.meta.title ?? '-';
    expect(await boardOf([], day.slice(0, 4))).toContain(`<td>${title}</td>`);
    expect(await boardOf([], '1999')).toContain('Nothing is recorded from 1999-01-01 to 1999-12-31.');
    expect(await boardOf()).toContain('2026-Q3');
  });

  it('has the colour of the house wherever it has one', async () => {
    const html = await boardOf([
      { file: 'content/site.yml', replace: 'name: Sample', by: 'name: Sample\naccent: "#0b6b35"' },
    ]);
    const pictures = [...html.matchAll(/base64,([A-Za-z0-9+/=]+)/g)].map(([, code]) => atob(code ?? ''));
    expect(html + pictures.join('')).not.toContain('#2442c4');
    expect([html, ...pictures].filter((text) => text.includes('#0b6b35')).length).toBeGreaterThan(1);
  });

  it('runs nothing and asks for nothing, whatever a name of the programme says', async () => {
    const html = await boardOf([
      {
        file: 'content/assessments/endpoint-telemetry.md',
        replace: 'title: Endpoint telemetry reaches the SOC',
        by: 'title: "</style><script>x()</script>"',
      },
      { file: 'content/site.yml', replace: 'name: ', by: 'name: "</style><img src=x onerror=x()>" #' },
    ]);
    expect(html).not.toMatch(/<script|<img[^>]*onerror|<\/style><img/);
    expect(html).toContain('default-src &#x27;none&#x27;');
    expect(html.replace(/src="data:image\/svg[^"]*"/g, '')).not.toMatch(/(?:src|href)="/g);
  });
});
