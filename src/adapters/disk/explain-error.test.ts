import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explainSystemError, MEANINGS } from './explain-error.ts';

const failure = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: x`), { code, ...more });
const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error;
  }
};

it.each(Object.keys(MEANINGS))('%s is a sentence with path, reason and what to do', (code) => {
  const words = explainSystemError(failure(code, { syscall: 'open', path: '/a b/c' }));
  expect(words).toMatch(new RegExp(`^"/a b/c" cannot be opened: [^.]+ \\(${code}\\)\\. [A-Z][^\\n]+\\.$`));
});

it.each([
  [
    'a file that is not there',
    thrown(() => readFileSync('/nowhere/x')),
    '"/nowhere/x" cannot be opened: it is not there (ENOENT).',
  ],
  [
    'a file taken for a folder',
    thrown(() => readdirSync(import.meta.filename)),
    'a file stands where a folder is expected (ENOTDIR).',
  ],
  [
    'a move',
    failure('EXDEV', { syscall: 'rename', path: '/a', dest: '/b' }),
    '"/a" cannot be moved to "/b": it lies on another disk (EXDEV).',
  ],
  [
    'a name of our own',
    failure('EACCES', { syscall: 'open', path: '/p/.readyroom-tmp-12-ab' }),
    '"/p" cannot be written: this user',
  ],
  [
    'a folder of our own',
    failure('ENOSPC', { syscall: 'mkdir', path: '/p/dist.building-12-ab/x' }),
    '"/p/dist/x" cannot be written: no space',
  ],
  [
    'a port',
    failure('EADDRINUSE', { syscall: 'listen', address: '127.0.0.1', port: 80 }),
    '"127.0.0.1:80" cannot be opened: another program serves there',
  ],
  [
    'one wrapped in another',
    new Error('build failed', { cause: failure('ENOSPC', { syscall: 'write' }) }),
    'Something that this needs cannot be written: no space is left there (ENOSPC).',
  ],
  [
    'one among many',
    new AggregateError([new Error('x'), failure('EROFS', { path: '/a' })]),
    '"/a" cannot be used: it can only be read there (EROFS).',
  ],
  [
    'one in the words of a program of another make',
    new Error('could not write: No space left on device (os error 28)'),
    'no space is left there (ENOSPC).',
  ],
  [
    'one in words only',
    new Error("EACCES: permission denied, open '/x'"),
    'this user may not do that there (EACCES).',
  ],
])('explains %s', (_, error, words) => expect(explainSystemError(error)).toContain(words));

it.each([
  ['a fault of ours', new TypeError('x is not a function')],
  ['words that look like a code', new Error('EVERY control')],
  ['a code of Node', failure('ERR_INVALID_ARG_TYPE')],
  ['text', 'ENOSPC'],
  ['nothing', undefined],
])('leaves %s alone', (_, error) => expect(explainSystemError(error)).toBeUndefined());
