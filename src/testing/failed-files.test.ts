import { describe, expect, it } from 'vitest';
import { failedFiles, mayBeJudgedAgain } from './failed-files.ts';

describe('failed files', () => {
  it('are named once, from the root', () => {
    const testResults = [
      { name: '/root/src/b.test.ts', status: 'failed' },
      { name: '/root/src/a.test.ts', status: 'failed' },
      { name: '/root/src/b.test.ts', status: 'failed' },
      { name: '/root/src/c.test.ts', status: 'passed' },
    ];
    expect(failedFiles({ testResults }, '/root')).toEqual(['src/a.test.ts', 'src/b.test.ts']);
  });

  it.each([
    { failed: ['a'], asked: [], again: true },
    { failed: ['a', 'b', 'c'], asked: ['--mode', 'long'], again: true },
    { failed: ['a', 'b', 'c', 'd'], asked: [], again: false },
    { failed: [], asked: [], again: false },
    { failed: ['a'], asked: ['src/a.test.ts'], again: false },
    { failed: ['a'], asked: ['--project', 'unit'], again: false },
  ])('$failed of a run asked for as "$asked" are judged again: $again', ({ failed, asked, again }) => {
    expect(mayBeJudgedAgain(failed, asked)).toBe(again);
  });
});
