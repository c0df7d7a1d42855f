import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { PATIENCE } from './patience.ts';
import UnitFirst from './suite/unit-first.ts';

const root = path.resolve(import.meta.dirname, '../..');
const ANY = 'src/**/*.test.ts';
const BROWSER = 'src/**/*.browser.test.ts';
const LONG_ONLY = ['src/**/*.long.test.ts', 'src/**/*.long.browser.test.ts'];

/** Files with more to do in long mode: those of their own, laws, and those that ask `length.ts` how long to be. */
function longFiles(): string[] {
  const asking = globSync(ANY, { cwd: root }).filter((file) =>
    /from '(?:fast-check|[./]+(?:testing\/)?length\.ts)'/.test(readFileSync(path.join(root, file), 'utf8')),
  );
  return [...LONG_ONLY, ...asking.map((file) => file.split(path.sep).join('/'))];
}

/**
 * Two projects: `unit` needs nothing but Node; `browser` builds the shipped content once, beside the first of
 * them, and opens it as a person would.
 * `--mode long` runs of both what takes too long for every day.
 */
export default defineConfig(({ mode }) => {
  const long = mode === 'long';
  const common = {
    env: {
      NO_COLOR: '1',
      READYROOM_TESTS: long ? 'long' : 'quick',
      // Commands with an empty cache of their own share what Node compiled; it is no part of what they are tested for.
      NODE_COMPILE_CACHE: path.join(root, 'node_modules/.cache/readyroom/compiled'),
    },
    // Tests keep nothing in modules; a fresh worker for each of 180 files was a third of the unit tests' time.
    isolate: false,
    testTimeout: PATIENCE,
    hookTimeout: PATIENCE,
    // What a page does after a key or a click, `expect.poll` awaits; a look at it once would race.
    expect: { poll: { timeout: PATIENCE / 5, interval: 50 } },
    setupFiles: ['src/testing/laws.ts', 'src/testing/sweep-folders.ts'],
  };
  const leftOut = ['node_modules/**', ...(long ? [] : LONG_ONLY)];
  const unit = {
    ...common,
    name: 'unit',
    include: long ? longFiles() : [ANY],
    exclude: [BROWSER, ...leftOut],
  };
  const browser = {
    ...common,
    name: 'browser',
    include: long ? longFiles().filter((file) => file.endsWith('.browser.test.ts')) : [BROWSER],
    exclude: leftOut,
    globalSetup: ['src/testing/suite/built-site.ts'],
    runner: 'src/testing/suite/browser-runner.ts',
  };
  return {
    root,
    test: {
      // Vitest would leave one core idle: on a machine with two, that is half of it.
      maxWorkers: availableParallelism(),
      sequence: { sequencer: UnitFirst },
      projects: [
        { root, test: unit },
        { root, test: browser },
      ],
    },
  };
});
