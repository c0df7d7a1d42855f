import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Verdict } from './compare-verdicts.ts';

interface Node {
  id: string;
  score: number | null;
}

/** Asks the version that lies in `product` what it says of the programme in `root`; it writes nothing there. */
export function askVersion(product: string, root: string, cache: string): Verdict {
  const { version } = JSON.parse(readFileSync(path.join(product, 'package.json'), 'utf8')) as {
    version: string;
  };
  const ask = <Answer>(...args: string[]): Answer | undefined => {
    const { stdout } = spawnSync(
      process.execPath,
      [path.join(product, 'bin/readyroom.mjs'), ...args, '--format', 'json', '--root', root],
      { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 30, env: { ...process.env, READYROOM_CACHE: cache } },
    );
    try {
      return JSON.parse(stdout) as Answer;
    } catch {
      return undefined;
    }
  };
  const score = ask<{ overall: Node; functions: Node[] }>('score');
  const ready = ask<{ functions: { id: string; state: string }[] }>('readiness');
  return {
    version,
    findings: ask<{ findings: Verdict['findings'] }>('check')?.findings ?? [],
    scores: Object.fromEntries(
      (score ? [{ ...score.overall, id: 'overall' }, ...score.functions] : []).map((node) => [
        node.id,
        node.score,
      ]),
    ),
    readiness: Object.fromEntries((ready?.functions ?? []).map(({ id, state }) => [id, state])),
  };
}
