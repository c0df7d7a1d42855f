import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openRunStore } from './run-store.ts';
import { judgeRefusal } from './storage-refusal.ts';

class FakeRequest extends EventTarget {
  error: unknown = null;
  fail(error: unknown) {
    this.error = error;
    this.dispatchEvent(new Event('error'));
  }
}

/** A browser whose database is opened so. */
const opening = (open: (request: FakeRequest) => void) => ({
  open() {
    const request = new FakeRequest();
    open(request);
    return request;
  },
});
const failing = (name: string) =>
  opening((request) => queueMicrotask(() => request.fail(new DOMException('no', name))));
const throwing = (name: string) =>
  opening(() => {
    throw new DOMException('no', name);
  });
const blocked = opening((request) =>
  queueMicrotask(() => {
    request.dispatchEvent(Object.assign(new Event('blocked'), { oldVersion: 1, newVersion: 1 }));
  }),
);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('IDBRequest', FakeRequest);
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', () => {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a browser that keeps no runs says why and what to do', () => {
  it.each<[string, unknown, RegExp, RegExp]>([
    ['without a store', undefined, /no store/, /another browser/],
    ['with an empty store', null, /no store/, /another browser/],
    ['that throws by its settings', throwing('SecurityError'), /setting/, /normal window/],
    ['that refuses by its settings', failing('SecurityError'), /setting/, /normal window/],
    ['in a private window', failing('InvalidStateError'), /private window/, /normal window/],
    ['without room', failing('QuotaExceededError'), /no room/, /Free space/],
    ['with a damaged profile', failing('UnknownError'), /damaged/, /start the browser again/],
    ['with a store of a newer site', failing('VersionError'), /newer version/, /load it again/],
    ['that gives up', failing('AbortError'), /gave up/, /load the page again/],
    ['whose other tab holds the store', blocked, /Another tab/, /Close the other tabs/],
    ['that never answers', opening(() => {}), /does not answer/, /start the browser again/],
    ['with an error of its own', failing('NovelError'), /refused: no/, /another browser/],
  ])('%s', async (_, indexedDB, why, remedy) => {
    vi.stubGlobal('indexedDB', indexedDB);
    const opened = openRunStore('sample');
    await vi.advanceTimersByTimeAsync(60_000);
    const { refusal, list } = await opened;
    expect(refusal?.why).toMatch(why);
    expect(refusal?.remedy).toMatch(remedy);
    expect(await list()).toEqual([]);
  });
});

it.each([undefined, null, 'no', 0, {}, { name: 'constructor' }, new Error(''), new Error('So it is.')])(
  'two sentences whatever was thrown: %s',
  (thrown) => {
    for (const sentence of Object.values(judgeRefusal(thrown))) expect(sentence).toMatch(/^[A-Z].*[^.]\.$/);
  },
);
