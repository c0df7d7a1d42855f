import type { Browser } from 'playwright-core';
import { expect, it } from 'vitest';
import { openDrawingPool, pagesFor } from './drawing-pool.ts';

it('one browser is started for all, when it is first wanted, and ended once', async () => {
  const done: string[] = [];
  const start = () => {
    done.push('started');
    return Promise.resolve({ close: () => Promise.resolve(done.push('ended')) } as unknown as Browser);
  };
  const pool = openDrawingPool(undefined, start);
  await pool.close();
  expect(done).toEqual([]);
  expect(await Promise.all([pool.open(), pool.open()])).toEqual([true, true]);
  await Promise.all([pool.close(), pool.close()]);
  expect(done).toEqual(['started', 'ended']);
});

it('where there is no browser, or none that starts, it says so and ends in peace', async () => {
  const none = openDrawingPool(undefined, () => Promise.resolve(undefined));
  none.warm();
  expect(await none.open()).toBe(false);
  await none.close();
  const broken = openDrawingPool(undefined, () => Promise.reject(new Error('no memory')));
  broken.warm();
  await expect(broken.open()).rejects.toThrow('no memory');
  await broken.close();
});

it('a page that was given back is taken again before another is opened', async () => {
  const pool = openDrawingPool(undefined, () => Promise.resolve(undefined));
  const page = {
    draw: () => Promise.reject(),
    drawAll: () => Promise.reject(),
    close: () => Promise.reject(),
  };
  pool.give(page);
  expect(await pool.take()).toBe(page);
});

it('few diagrams are drawn with one page', () => {
  expect([0, 1, 32].map(pagesFor)).toEqual([0, 1, 1]);
  expect(pagesFor(10_000)).toBeGreaterThanOrEqual(1);
});
