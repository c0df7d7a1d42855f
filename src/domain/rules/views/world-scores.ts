import type { DataPath } from '../../model/place.ts';
import { worldHistories } from './world-histories.ts';
import type { World } from '../world.ts';

export interface WrittenScore {
  file: string;
  path: DataPath;
  key: 'current' | 'target';
  score: number;
}

/** Every score and target that assessments state. */
export function* worldScores(world: World): Generator<WrittenScore> {
  for (const { source, entries } of worldHistories(world)) {
    for (const { path, entry } of entries) {
      if (!('current' in entry)) continue;
      for (const key of ['current', 'target'] as const) {
        const score = entry[key];
        if (score !== undefined) yield { file: source.file, path: [...path, key], key, score };
      }
    }
  }
}
