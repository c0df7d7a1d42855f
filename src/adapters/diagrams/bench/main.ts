import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drawDiagrams } from '../draw-diagrams.ts';
import { installMermaidCli, timeItsFunction, timeItsPage } from './mermaid-cli.ts';
import { sampleDiagrams } from './sample-diagrams.ts';

/**
 * `npm run bench:diagrams`: 100 diagrams drawn cold, the start of the browser included and no picture kept, beside
 * what official mermaid-cli takes for each of the same diagrams once it has started. Wanted: at most three times that.
 */
const COUNT = 100;
const WANTED = 3;
const ROUNDS = 3;
/** Its own function opens a page for each diagram and is slow: a part of them tells enough. */
const BY_FUNCTION = 20;

const diagrams = sampleDiagrams(COUNT);
const sources = diagrams.map(({ source }) => source);
const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-bench-'));
const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  say('Installing mermaid-cli into a folder of its own …');
  installMermaidCli(scratch);
  const ratios: number[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const ours = await timeOurs(path.join(scratch, `pictures-${round}`));
    const page = await timeItsPage(scratch, sources);
    ratios.push(ours / page);
    say(`round ${round}: ours, cold ${ms(ours)}; its page, started ${ms(page)}; ratio ${times(ours / page)}`);
  }
  const each = await timeItsFunction(scratch, sources.slice(0, BY_FUNCTION));
  const middle = ratios.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] as number;
  say(`its own function, a page for each: ${ms(each)} a diagram`);
  say(`median ratio of ${COUNT} diagrams: ${times(middle)} (wanted: at most ${WANTED})`);
  process.exitCode = middle <= WANTED ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function timeOurs(folder: string): Promise<number> {
  const start = performance.now();
  const report = await drawDiagrams(diagrams, { folder });
  if (report.drawn.length < COUNT) throw new Error(`only ${report.drawn.length} of ${COUNT} were drawn`);
  return (performance.now() - start) / COUNT;
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`;
}

function times(ratio: number): string {
  return `${ratio.toFixed(2)}×`;
}
