import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RunPlan } from '../../../domain/runs/run-plan.ts';
import { findBreak } from '../../../domain/runs/chain.ts';
import { SAMPLE_PROGRAMME, sha256, START, TAKE_UP } from '../../../testing/sample-run.ts';
import { openRunStore } from '../run-store.ts';
import { makeSession } from '../session.ts';

const RUN = 'a'.repeat(32);
const PLAN: RunPlan = {
  programme: SAMPLE_PROGRAMME,
  runbook: { id: 'web-shell', title: 'Web shell on a server' },
  severities: [],
  severity: 'SEV2',
  roles: [],
  steps: [],
  clocks: [],
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A session whose store neither reads nor writes while `state.isBroken`, as after another site's upgrade. */
async function breakable() {
  const store = await openRunStore('sample');
  const state = { isBroken: false };
  const refuse = () => {
    if (state.isBroken) throw new DOMException('no', 'VersionError');
  };
  const session = makeSession(
    {
      ...store,
      list: async () => (refuse(), store.list()),
      entries: async (key) => (refuse(), store.entries(key)),
      append: async (...given) => (refuse(), store.append(...given)),
      create: async (...given) => (refuse(), store.create(...given)),
    },
    PLAN,
    () => {},
  );
  const shown = () => session.view()?.entries.map(({ deed }) => deed.do);
  return { session, state, store, shown };
}

it.each([
  ['a run that was read before', false],
  ['a run that begins meanwhile', true],
])('while nothing can be read, what waits is shown and can be exported: %s', async (_, isBrokenFirst) => {
  const { session, state, store, shown } = await breakable();
  state.isBroken = isBrokenFirst;
  await session.start(RUN, [START, TAKE_UP]);
  state.isBroken = true;
  expect(await session.log({ do: 'note', text: 'a' })).toBe(false);
  expect(shown()).toEqual(['start', 'add-runbook', 'note']);
  expect(findBreak(session.view()?.entries ?? [], sha256)).toBeUndefined();
  expect(session.view()?.saved?.notes ?? []).toEqual([]);
  expect(session.problem()).toMatch(/newer version/);
  state.isBroken = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(session.problem()).toBeUndefined();
  expect((await store.entries(RUN)).map(({ deed }) => deed.do)).toEqual(['start', 'add-runbook', 'note']);
  expect(shown()).toEqual(['start', 'add-runbook', 'note']);
});
