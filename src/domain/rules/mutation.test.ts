import path from 'node:path';
import { expect, it } from 'vitest';
import { filesOnDisk, type Files } from '../../adapters/content/files.ts';
import { openLocator } from '../../adapters/content/locate.ts';
import { readProgramme } from '../../adapters/content/read-programme.ts';
import type { SourceMemory } from '../../adapters/content/source-memory.ts';
import { presentFindings } from '../../adapters/report/present.ts';
import { seededRandom } from '../../bench/random.ts';
import { mutateText, type Mutation } from '../../testing/random/mutate-text.ts';
import { attack19 } from '../frameworks/attack.ts';
import { csf2 } from '../frameworks/csf.ts';
import type { Finding } from '../model/finding.ts';
import { NO_HISTORY } from '../model/history.ts';
import { RULES } from './index.ts';
import { judge } from './judge.ts';
import { runs } from '../../testing/length.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const COUNT = runs(40, 3000);
const AS_OF = '2026-10-31';
/** Files that every other file is judged by. */
const ON_ALL = /^content\/(?:site|roles|regulations)\.yml$/;

const disk = filesOnDisk(ROOT);
const memory: SourceMemory = new Map();

/** Judges the shipped content with one file changed; only that file is read anew. */
async function judgeWith(file?: string, text?: Mutation['text']) {
  const changed = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const files: Files = {
    list: async () =>
      (await listed).map((entry) =>
        entry.file === file ? { ...entry, bytes: changed?.length ?? 0, modified: -1 } : entry,
      ),
    read: async (name) => (name === file && changed ? changed : disk.read(name)),
  };
  const read = await readProgramme(files, undefined, file === undefined ? memory : new Map(memory));
  const locate = openLocator(read.texts);
  const world = {
    ...read,
    programme: read.judged,
    csf: csf2,
    attack: attack19,
    today: AS_OF,
    clock: AS_OF,
    history: NO_HISTORY,
  };
  return { findings: judge(world, RULES, locate), locate, texts: read.texts };
}

const listed = disk.list();
const nameOf = ({ code, place, args }: Finding) => JSON.stringify([code, place, args]);

it(`${COUNT} random edits of the shipped content are clean or found where they were made, and crash nothing`, async () => {
  const before = await judgeWith();
  const known = new Set(before.findings.map(nameOf));
  const shelves = [...Map.groupBy(before.texts.keys(), (file) => path.dirname(file)).values()];
  const random = seededRandom(20261031);
  const wrong: string[] = [];
  for (let number = 0; number < COUNT; number++) {
    const file = random.pick(random.pick(shelves));
    const original = before.texts.get(file) ?? '';
    const { what, text, noticed } = mutateText(original, random);
    const title = `${number}: ${what} in ${file}`;
    const { findings, locate, texts } = await judgeWith(file, text).catch((error: unknown) => {
      throw new Error(`${title} made it crash`, { cause: error });
    });
    const fresh = findings.filter((finding) => !known.has(nameOf(finding)));
    const presented = presentFindings(fresh, RULES, locate, texts);
    for (const { code, message, hint, file: place, line } of presented) {
      const sentences = `${message}\n${hint}`;
      if (!/^[A-Z"“]/.test(message) || !/[.?]$/.test(message) || /undefined|\[object|\bNaN\b/.test(sentences))
        wrong.push(`${title}: ${code} says ${sentences}`);
      if (line !== null && linesOf(texts.get(place) ?? original) < line)
        wrong.push(`${title}: ${code} points at ${place}:${line}`);
    }
    if (noticed && fresh.length === 0) wrong.push(`${title} goes unnoticed`);
    const near = ({ file: place, message }: (typeof presented)[number]) =>
      place === file || ON_ALL.test(file) || refersTo(texts.get(place) ?? '', file, message, original);
    if (presented.length > 0 && !presented.some(near))
      wrong.push(
        `${title} is found only in ${presented.map(({ code, file: at }) => `${at} (${code})`).join(', ')}`,
      );
  }
  expect(wrong).toEqual([]);
});

function linesOf(text: string): number {
  return text.split('\n').length;
}

/** True where a file names another, or its finding quotes what stood there. */
function refersTo(text: string, file: string, message: string, original: string): boolean {
  const id = (file.split('/').at(-1) ?? '').replace(/\.\w+$/, '');
  if (text.includes(id) || message.includes(file)) return true;
  return [...message.matchAll(/"([^"]+)"/g)].some(([, quoted = '']) => original.includes(quoted));
}
