import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeFiles } from '../../bench/corpus.ts';
import { SINGLE_FILES } from '../../domain/model/file-places.ts';
import { secretsOf } from '../canary/canary-text.ts';
import { canaryFiles, canaryTree } from '../canary/canary-tree.ts';
import { countPlaces, placesOf } from '../canary/search-bytes.ts';
import { runBuild } from './build-command.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'readyroom-withheld-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

it('no byte of a site holds a word of what is withheld, and all of what is not', async () => {
  const files = canaryFiles();
  const isHidden = ({ word, file }: (typeof files)[number]) => word.endsWith('b') || SINGLE_FILES.has(file);
  const labels = Object.fromEntries(files.map((one) => [one.file, isHidden(one) ? 'RED' : 'GREEN'] as const));
  await writeFiles(path.join(scratch, 'in'), canaryTree(files, labels));
  const out = path.join(scratch, 'out');
  const built = await runBuild(['--root', path.join(scratch, 'in'), '--out', out]);
  expect(built.code, built.err).toBe(0);
  const words = (hidden: boolean) => files.filter((one) => isHidden(one) === hidden).map(({ word }) => word);
  expect(placesOf(out, words(true))).toEqual([]);
  const rare = [...countPlaces(out, words(false))].filter(([, places]) => places <= 2);
  expect(rare).toEqual([]);
  // Those who play search the site while they play.
  const exercise = files.find(({ kind }) => kind === 'exercise')!;
  const { move, told, asked } = secretsOf(exercise);
  const home = `exercises/${exercise.id}/`;
  const apart = /^(observers\/)?index\.(html|md): /;
  const isTold = (place: string) => place.startsWith(home) && apart.test(place.slice(home.length));
  expect(placesOf(out, [move]).filter((place) => !isTold(place))).toEqual([]);
  const apartOrFound = (place: string) => isTold(place) || place.startsWith('pagefind/');
  expect(placesOf(out, [asked]).filter((place) => !apartOrFound(place))).toEqual([]);
  // Run mode of the facilitator's page asks for the titles of injects, and for no move.
  const plan = `runs/exercises/${exercise.id}.js: `;
  expect(placesOf(out, [told]).filter((place) => !apartOrFound(place) && !place.startsWith(plan))).toEqual(
    [],
  );
  const read = [...countPlaces(path.join(out, home), [move, told, asked]).values()];
  expect(read).toEqual([4, 4, 4]);
});
