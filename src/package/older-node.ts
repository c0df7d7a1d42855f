/** What our sources take for granted and Node 20 lacks; a package runs there too. */
type Groups<Key, Value> = Map<Key, Value[]>;

Map.groupBy ??= function groupBy<Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value, at: number) => Key,
): Groups<Key, Value> {
  const groups: Groups<Key, Value> = new Map();
  let at = 0;
  for (const value of values) {
    const key = keyOf(value, at++);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

URL.parse ??= (address, base) => (URL.canParse(String(address), base) ? new URL(address, base) : null);
