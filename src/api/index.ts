import { countFindings } from '../adapters/report/json.ts';
import { csf2 } from '../domain/frameworks/csf.ts';
import { walkedReport } from '../domain/metrics/control-paths.ts';
import { toScoreReport } from '../domain/maturity/report.ts';
import { scoreInput, scoreProgramme } from '../domain/maturity/score-programme.ts';
import { programmeReadiness } from '../domain/readiness/programme-readiness.ts';
import { readinessWorld } from '../domain/readiness/world.ts';
import { bearingErrors, type Computed } from '../cli/check/bearing-errors.ts';
import { openWorld, type OpenedWorld } from '../cli/open-world.ts';
import { scoreBasis } from '../cli/measure/score-basis.ts';
import type { CheckResult, Programme, ReadinessResult, ReadOptions, ScoreResult } from './types.ts';

export type * from './types.ts';

const opened = new WeakMap<Programme, { world: OpenedWorld; asOf: string | undefined }>();

/** Reads the programme in a folder and judges it. Rejects with one sentence where there is none. */
export async function readProgramme(root: string, options: ReadOptions = {}): Promise<Programme> {
  const { asOf, cache } = options;
  const world = await openWorld(
    { root, ...(asOf === undefined ? {} : { 'as-of': asOf }) },
    {
      cwd: process.cwd(),
      env: cache === undefined ? process.env : { ...process.env, READYROOM_CACHE: cache },
      out: () => {},
      err: () => {},
      terminal: false,
      clock: () => new Date().toISOString().slice(0, 10),
    },
  );
  const { programme } = world.read;
  const files = new Map(
    world.read.sources.flatMap(({ kind, id, file }) => (kind === 'runbook' ? [[id, file] as const] : [])),
  );
  const read: Programme = Object.freeze({
    root: world.root,
    asOf: world.world.today,
    name: programme.site?.name,
    runbooks: programme.runbooks.map(({ id, meta }) => ({
      id,
      title: meta.title,
      file: files.get(id) ?? '',
      status: meta.status,
    })),
  });
  opened.set(read, { world, asOf });
  return read;
}

/** All findings, as `check --format json` lists them. */
export function check(programme: Programme): CheckResult {
  const { findings } = worldOf(programme).world;
  return { findings, counts: countFindings(findings) };
}

/** Maturity, as `score --format json` prints it. Throws where errors stand in what it is computed from. */
export function score(programme: Programme): ScoreResult {
  const { world, asOf } = worldOf(programme);
  refuse(world, 'score');
  const { site, today } = scoreBasis(world, { 'as-of': asOf });
  const input = scoreInput({ programme: world.read.programme, site, framework: csf2 });
  return {
    ...toScoreReport(scoreProgramme({ ...input, today })),
    walked: walkedReport(world.read.programme, today),
  };
}

/** Readiness of the six functions, as `readiness --format json` prints it. Throws as `score` does. */
export function readiness(programme: Programme): ReadinessResult {
  const { world } = worldOf(programme);
  refuse(world, 'readiness');
  return programmeReadiness(readinessWorld(world.read.programme, csf2, world.world.today), {});
}

function worldOf(programme: Programme) {
  const found = opened.get(programme);
  if (found) return found;
  throw new TypeError('Expected a programme that readProgramme() has read.');
}

function refuse(world: OpenedWorld, computed: Computed): void {
  const [first, ...others] = bearingErrors(world, computed);
  if (!first) return;
  const more = others.length > 0 ? ` (and ${others.length} more)` : '';
  throw new Error(
    `Nothing was computed: ${first.file}:${first.line ?? 1} ${first.code}: ${first.message}${more}`,
  );
}
