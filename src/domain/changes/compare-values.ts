/** What differs between two values of front matter or data. */
export interface ValueChange {
  key: string;
  /** As people read it, of lists what the other has not; absent where there is none. */
  before?: string;
  after?: string;
}

/** Longest value that is shown. */
const LONGEST = 160;

/** Top-level keys whose values differ, in the order of the keys of after. */
export function compareValues(before: unknown, after: unknown): ValueChange[] {
  const [was, is] = [entriesOf(before), entriesOf(after)];
  const keys = new Set([...is.keys(), ...was.keys()]);
  return [...keys].flatMap((key): ValueChange[] => {
    const [one, other] = [was.get(key), is.get(key)];
    if (textOf(one) === textOf(other)) return [];
    if (Array.isArray(one) && Array.isArray(other)) return [listChange(key, one, other)];
    return [
      {
        key,
        ...(one === undefined ? {} : { before: shown(one) }),
        ...(other === undefined ? {} : { after: shown(other) }),
      },
    ];
  });
}

/** Of two lists what the other has not: the rest is the same. */
function listChange(key: string, before: readonly unknown[], after: readonly unknown[]): ValueChange {
  const beyond = (one: readonly unknown[], other: readonly unknown[]) => {
    const known = new Set(other.map(textOf));
    return one.filter((each) => !known.has(textOf(each)));
  };
  const [gone, come] = [beyond(before, after), beyond(after, before)];
  if (gone.length + come.length === 0) return { key, before: shown(before), after: shown(after) };
  return {
    key,
    ...(gone.length > 0 ? { before: gone.map(shown).join(', ') } : {}),
    ...(come.length > 0 ? { after: come.map(shown).join(', ') } : {}),
  };
}

function entriesOf(value: unknown): Map<string, unknown> {
  if (typeof value !== 'object' || value === null) return new Map();
  return new Map(Object.entries(value));
}

function textOf(value: unknown): string {
  return JSON.stringify(value) ?? '';
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : textOf(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST).toWellFormed()}…` : text;
}
