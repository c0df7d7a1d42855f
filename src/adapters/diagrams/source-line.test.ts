import { expect, it } from 'vitest';
import { sourceLine } from './source-line.ts';

it.each([
  ['plain', 'a\nb\nc', 2, 2],
  ['leading blank lines', '\n\na\nb', 1, 3],
  ['comments', '%% x\na\n%% y\n%% z\nb', 2, 5],
  ['front matter', '---\ntitle: x\n---\na\nb', 2, 5],
  ['a directive', '%%{init: {}}%%\na\nb', 2, 3],
  ['a directive of many lines', '%%{init: {\n}}%%\na\nb', 2, 4],
  ['Windows line ends', '%% x\r\na\r\nb', 2, 3],
  ['all at once', '---\ntitle: x\n---\n%%{init: {\n}}%%\n%% c\n\na\n%% d\nb', 2, 10],
  ['blank lines before a comment', 'a\n\n%% x\nb\n\n \n  %% y\n%% z\n\nc\nd', 5, 11],
  ['blank lines without one', 'a\n\n\nb', 4, 4],
  ['past the end', 'a\nb', 9, 2],
])('%s', (_, source, parsed, line) => expect(sourceLine(source, parsed)).toBe(line));
