import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { applyChanges, forgottenBeside, type Contestant, type Entrant } from './contestant.ts';
import { bareAstro, starlight } from './contestants/astro-projects.ts';
import { eleventy } from './contestants/eleventy.ts';
import { hugo } from './contestants/hugo.ts';
import { readyroom } from './contestants/readyroom.ts';
import { CONTENTS, filesOf, isMissing, type Contents } from './contents.ts';
import { makeCorpus } from './corpus.ts';
import { checkRatiosOf, ratiosOf } from './demands.ts';
import { EVENTS, storyOf, type Event, type Story } from './events.ts';
import { measure } from './measure.ts';
import { measureChecks } from './measure-checks.ts';
import { race } from './race.ts';
import { reportTable, type BenchReport, type Measured } from './report.ts';
import { weigh } from './weigh.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../..');
const ENTRANTS = [readyroom, hugo, eleventy, starlight, bareAstro];
/** Their packages are found from where they work, without a link. */
const AMONG_PEERS: readonly unknown[] = [eleventy, starlight];
const USAGE = `Usage: npm run bench -- [options]
  --contents NAME    corpus (default), sample (what shipped at one commit) or shipped
  --runbooks NUMBER  of the corpus, at least 5 (default 1000)
  --seed NUMBER      of the corpus (default 1)
  --rounds NUMBER    each build so often, the least counts (default 1)
  --peers DIR        holds node_modules with @11ty/eleventy and @astrojs/starlight; hugo is looked for on the path
  --only LIST        beginnings of names of contestants, by commas
  --events LIST      ${EVENTS.join(', ')}; by commas
  --part NAME        builds or checks (default both)
  --json FILE        where the report goes (default: printed)
  --keep             the folder that was worked in stays
`;

const options = readOptions();
const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-bench-'));
const homes = [scratch];
process.on('exit', () => {
  if (options.keep) console.error(`kept in ${homes.join(', ')}`);
  else
    for (const home of homes.flatMap((each) => [each, forgottenBeside(each)]))
      rmSync(home, { recursive: true, force: true });
});
const files = filesOf(options.contents, PRODUCT, options);
if (isMissing(files)) {
  console.error(`Left out: ${files.missing}.`);
  process.exit(0);
}
const runbooks = Object.entries(files).filter(([file]) => /^runbooks\/(?!index\.md$)[^/]+\.md$/.test(file));
const before = loadavg()[0] ?? 0;
const entrants = options.part === 'checks' ? [] : enter();
const contestants = entrants.filter((each): each is Contestant => !('missing' in each));
const results =
  contestants.length === 0
    ? []
    : await race(contestants, await prepared(storyOf(files)), options.rounds, options.events);
const checks = options.part === 'builds' ? [] : await checksOf();
const report: BenchReport = {
  contents: options.contents,
  runbooks: runbooks.length,
  bytesPerRunbook: runbooks.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) / runbooks.length,
  seed: options.seed,
  rounds: options.rounds,
  processors: availableParallelism(),
  node: process.version,
  load: [before, loadavg()[0] ?? 0],
  contestants: contestants.map(({ name, setUp, out }) => ({
    name,
    setUp,
    weight: weigh(
      out,
      runbooks.map(([file]) => path.basename(file, '.md')),
    ),
  })),
  missing: entrants.filter((each) => 'missing' in each),
  results,
  ratios: ratiosOf(results, 'readyroom', runbooks.length),
  checks,
  checkRatios: checkRatiosOf(checks),
};
process.stderr.write(reportTable(report));
const json = `${JSON.stringify(report, null, 2)}\n`;
if (options.json) writeFileSync(options.json, json);
else process.stdout.write(json);

function enter(): Entrant[] {
  const all = ENTRANTS.map((enterOne, at) => {
    const among = AMONG_PEERS.includes(enterOne) ? options.peers : undefined;
    const home = mkdtempSync(path.join(among ?? scratch, `bench-${at}-`));
    if (among !== undefined) homes.push(home);
    return enterOne({ home, product: PRODUCT, peers: options.peers });
  });
  return all.filter(({ name }) => options.only.some((beginning) => name.startsWith(beginning)));
}

/** Our pages are compiled, and the browser unpacked, on a programme that is not measured. */
async function prepared(story: Story): Promise<Story> {
  const ours = contestants.find(({ name }) => name === 'readyroom');
  if (!ours) return story;
  const first = makeCorpus(5, options.seed);
  ours.write(first);
  process.stderr.write('  … compiling the pages\n');
  for (const command of ours.commands) await measure(command, ours);
  ours.write(Object.fromEntries(Object.keys(first).map((file) => [file, null])));
  return story;
}

async function checksOf(): Promise<Measured[]> {
  const root = path.join(scratch, 'checked');
  applyChanges(root, files as Exclude<typeof files, { missing: string }>);
  return measureChecks({
    cli: path.join(PRODUCT, 'src/cli/main.mjs'),
    root,
    edited: path.join(root, runbooks[0]?.[0] ?? ''),
    cache: path.join(scratch, 'check-cache'),
  });
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      contents: { type: 'string', default: 'corpus' },
      runbooks: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      rounds: { type: 'string', default: '1' },
      peers: { type: 'string' },
      only: { type: 'string', default: '' },
      events: { type: 'string', default: EVENTS.join() },
      part: { type: 'string', default: 'both' },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  });
  const [count, seed, rounds] = [values.runbooks, values.seed, values.rounds].map(Number) as [
    number,
    number,
    number,
  ];
  const events = values.events.split(',') as Event[];
  const sound =
    [count, seed, rounds].every(Number.isInteger) &&
    count >= 5 &&
    rounds >= 1 &&
    CONTENTS.includes(values.contents as Contents) &&
    ['both', 'builds', 'checks'].includes(values.part) &&
    events.every((event) => EVENTS.includes(event));
  if (!sound) {
    console.error(USAGE);
    process.exit(2);
  }
  return {
    ...values,
    contents: values.contents as Contents,
    peers: values.peers === undefined ? undefined : path.resolve(values.peers),
    only: values.only.split(','),
    runbooks: count,
    events,
    seed,
    rounds,
  };
}
