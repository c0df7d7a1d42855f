import { appendFileSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeBareProject } from './bare-project.ts';
import { makeCorpus, writeFiles } from './corpus.ts';
import { measure } from './measure.ts';
import { measureChecks } from './measure-checks.ts';
import { reportTable, type BenchReport, type Measured, type Stage } from './report.ts';

const PRODUCT = path.resolve(import.meta.dirname, '../..');
const CLI = path.join(PRODUCT, 'src/cli/main.ts');
const ASTRO = path.join(PRODUCT, 'node_modules/astro/bin/astro.mjs');

const { values } = parseArgs({
  options: {
    runbooks: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    keep: { type: 'boolean', default: false },
    checks: { type: 'boolean', default: false },
  },
});
const [runbooks, seed] = [Number(values.runbooks), Number(values.seed)];
if (!(Number.isInteger(runbooks) && runbooks >= 5 && Number.isInteger(seed))) {
  console.error(
    'Usage: npm run bench -- [--runbooks NUMBER, at least 5] [--seed NUMBER] [--json FILE] [--keep] [--checks: no builds]',
  );
  process.exit(2);
}
const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-bench-'));
process.on('exit', () =>
  values.keep ? console.error(`kept in ${scratch}`) : rmSync(scratch, { recursive: true, force: true }),
);
const [root, out, bare] = ['programme', 'site', 'bare'].map((name) => path.join(scratch, name)) as [
  string,
  string,
  string,
];

const files = makeCorpus(runbooks, seed);
const texts = Object.entries(files).filter(([file]) => file.startsWith('runbooks/'));
writeFiles(root, files);
const bareMarkdown = writeBareProject(bare, path.join(root, 'runbooks'), path.join(PRODUCT, 'node_modules'));

const measured = [
  ...(await measureChecks({
    cli: CLI,
    root,
    edited: path.join(root, texts[0]?.[0] ?? ''),
    cache: path.join(scratch, 'check-cache'),
  })),
  ...(values.checks ? [] : await measureBuilds()),
];
const report: BenchReport = {
  runbooks,
  seed,
  bytesPerRunbook: texts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0) / texts.length,
  processors: availableParallelism(),
  bareMarkdown,
  measured,
  ratios: {
    'check, cold / remark alone': ratio('check, cold', 'remark alone'),
    'check, after one edit / remark alone': ratio('check, after one edit', 'remark alone'),
    're-check while watching / remark alone': ratio('re-check while watching', 'remark alone'),
    ...(values.checks
      ? {}
      : {
          'cold / bare, cold': ratio('build, cold', 'bare, cold'),
          'one edit / bare, one edit': ratio('build, after one edit', 'bare, after one edit'),
          'one edit / bare, cold': ratio('build, after one edit', 'bare, cold'),
        }),
  },
};
process.stderr.write(reportTable(report));
const json = `${JSON.stringify(report, null, 2)}\n`;
if (values.json) writeFileSync(values.json, json);
else process.stdout.write(json);

async function measureBuilds(): Promise<Measured[]> {
  return [
    await build('build, cold'),
    await edited(() => build('build, after one edit')),
    await buildBare('bare, cold'),
    await edited(() => buildBare('bare, after one edit')),
  ];
}

async function build(name: string): Promise<Measured> {
  const args = [CLI, 'build', '--root', root, '--out', out, '--format', 'json'];
  const { output, ...result } = await cost(name, args, PRODUCT, 'build-cache');
  return { ...result, ...weigh(out), stages: stagesOf(output) };
}

/** The build's own account is the last line; Astro may have put its warnings before. */
function stagesOf(output: string): Stage[] {
  return (JSON.parse(output.trimEnd().split('\n').at(-1) ?? '') as { stages: Stage[] }).stages;
}

async function buildBare(name: string): Promise<Measured> {
  const { output: _log, ...result } = await cost(name, [ASTRO, 'build', '--silent'], bare, 'bare-cache');
  return { ...result, ...weigh(path.join(bare, 'dist')) };
}

async function cost(
  name: string,
  args: string[],
  cwd: string,
  cache: string,
): Promise<Measured & { output: string }> {
  process.stderr.write(`  … ${name}\n`);
  const env = { READYROOM_CACHE: path.join(scratch, cache), ASTRO_TELEMETRY_DISABLED: '1', CI: '1' };
  return { name, ...(await measure([process.execPath, ...args], { cwd, env })) };
}

/** One author changes one sentence of one runbook. */
function edited<Result>(work: () => Promise<Result>): Promise<Result> {
  appendFileSync(path.join(root, texts[0]?.[0] ?? ''), '\nOne more sentence.\n');
  return work();
}

function weigh(folder: string): { pages: number; bytes: number } {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = entries.reduce(
    (sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size,
    0,
  );
  return { pages: entries.filter(({ name }) => name.endsWith('.html')).length, bytes };
}

function ratio(one: string, other: string): { wall: number; cpu: number | null } {
  const [ours, theirs] = [one, other].map((name) => measured.find((each) => each.name === name));
  const cpu = ours?.cpuSeconds && theirs?.cpuSeconds ? ours.cpuSeconds / theirs.cpuSeconds : null;
  return { wall: (ours?.wallSeconds ?? 0) / (theirs?.wallSeconds ?? 1), cpu };
}
