import { expect, it } from 'vitest';
import { mendYamlLine } from './mend-yaml-line.ts';

/** A line with what the parser says of it, and the line as it is mended; the same where there is more than one way. */
it.each([
  ['title: {{ name }} calls', 'Implicit keys need to be on a single line', 'title: "{{ name }} calls"'],
  ['title: [P1] Web shell', 'Unexpected scalar at node end', 'title: "[P1] Web shell"'],
  ['  - what: [P1] Web', 'Unexpected scalar at node end', '  - what: "[P1] Web"'],
  ['title: | text', 'Not a YAML token: text', 'title: "| text"'],
  ['title: > 5 hosts', 'Not a YAML token: 5', 'title: "> 5 hosts"'],
  ['path: "C:\\Users\\x"', 'Invalid escape sequence \\U', "path: 'C:\\Users\\x'"],
  ['title:\u00a0Web', 'Implicit keys need to be followed by map values', 'title: Web'],
  ['title: \u00a0 Web', 'Nested mappings are not allowed', 'title: Web'],
  ['csf: [a, b', 'Unexpected scalar at node end', 'csf: [a, b'],
  ['csf: [a], b', 'Unexpected , at node end', 'csf: [a], b'],
  ['title: - text', 'Sequence on same line with key', 'title: - text'],
])('%s (%s)', (line, complaint, mended) => {
  const edit = mendYamlLine(complaint, line);
  const written = edit ? `${line.slice(0, edit.column - 1)}${edit.by}${line.slice(edit.end - 1)}` : line;
  expect(written).toBe(mended);
});
