import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawDiagrams } from './draw-diagrams.ts';
import { openBrowser } from './open-browser.ts';
import { MERMAID_SCRIPT } from './page-script.ts';

/**
 * `node src/adapters/diagrams/bench-drawing.ts`: 100 diagrams drawn cold, start of the browser included, beside the
 * same 100 in a page of official Mermaid once it has started, which is what mermaid-cli's page does for each.
 */
const COUNT = 100;
const diagrams = Array.from({ length: COUNT }, (_, at) => ({
  hash: `bench${at}`,
  source: at % 4 === 3 ? sequence(at) : flow(at, 8 + (at % 12)),
}));

const folder = mkdtempSync(path.join(tmpdir(), 'readyroom-bench-'));
const start = performance.now();
const report = await drawDiagrams(diagrams, { folder });
const ours = (performance.now() - start) / COUNT;
rmSync(folder, { recursive: true });

const official = await officialPage();
process.stdout.write(
  `${report.drawn.length} diagrams\nours, cold: ${ours.toFixed(0)} ms a diagram\nofficial page, started: ${official.toFixed(0)} ms a diagram\n` +
    `ratio: ${(ours / official).toFixed(2)} (wanted: at most 3)\n`,
);

async function officialPage(): Promise<number> {
  const browser = await openBrowser();
  if (!browser) throw new Error('no browser on this machine');
  const page = await browser.newPage();
  await page.addScriptTag({ path: MERMAID_SCRIPT });
  await page.evaluate(render, 'flowchart TD\n warm --> up');
  const from = performance.now();
  for (const { source } of diagrams) await page.evaluate(render, source);
  const each = (performance.now() - from) / COUNT;
  await browser.close();
  return each;
}

async function render(source: string): Promise<number> {
  const { mermaid } = globalThis as unknown as {
    mermaid: { render(id: string, source: string): Promise<{ svg: string }> };
  };
  return (await mermaid.render('x', source)).svg.length;
}

function flow(seed: number, steps: number): string {
  const lines = Array.from({ length: steps }, (_, at) => {
    const next = `s${at}["Step ${at} of case ${seed}<br>(Triage analyst)"] --> s${at + 1}`;
    return at % 5 === 4 ? `${next}\n s${at} -->|"no, skip"| s${Math.min(steps, at + 3)}` : next;
  });
  return `flowchart TD\n ${lines.join('\n ')}`;
}

function sequence(seed: number): string {
  return `sequenceDiagram\n${Array.from({ length: 8 }, (_, at) => `  A${at % 3}->>A${(at + 1) % 3}: message ${at} of ${seed}`).join('\n')}`;
}
