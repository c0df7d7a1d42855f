/** A line `key: a value: with a colon`, at any depth of a list. */
const LINE = /^(\s*(?:- +)*[\w-]+: +)([^\s'"[\]{}|>&*!%@`#,?-].*)$/;

/** Where the value of a YAML line with a second ": " stands, and the same value in quotes; undefined where quotes would be a guess. */
export function quoteLine(
  line: string,
  next = '',
): { column: number; end: number; quoted: string; whole: string } | undefined {
  const found = LINE.exec(line);
  if (!found) return undefined;
  const [, key = '', rest = ''] = found;
  const value = rest.replace(/\s+#.*$/, '').trimEnd();
  if (!/:(?= |$)/.test(value)) return undefined;
  // What is indented below belongs to a mapping or goes on with the text.
  if (next.trim() !== '' && indentOf(next) > indentOf(line)) return undefined;
  const quoted = /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return {
    column: key.length + 1,
    end: key.length + value.length + 1,
    quoted,
    whole: `${key.trim()} ${quoted}`,
  };
}

function indentOf(line: string): number {
  return /^\s*/.exec(line)?.[0].length ?? 0;
}
