/** One thing that was done to some of the values of a map, and can be undone. */
export interface Deed<Value> {
  words: string;
  /** Deeds of one field in a row count as one: typing is not undone letter by letter. */
  joins?: string;
  changes: { key: string; before: Value | undefined; after: Value | undefined }[];
}

export interface UndoLog<Value> {
  note(deed: Deed<Value>): void;
  /** The last deed, which is then forgotten. */
  take(): Deed<Value> | undefined;
  readonly size: number;
}

const MOST = 500;

export function undoLog<Value>(): UndoLog<Value> {
  const deeds: Deed<Value>[] = [];
  return {
    note(deed) {
      const last = deeds.at(-1);
      const [change] = deed.changes;
      if (last && change && deed.joins !== undefined && last.joins === deed.joins) {
        last.changes = [{ ...change, before: last.changes[0]?.before }];
        return;
      }
      deeds.push(deed);
      if (deeds.length > MOST) deeds.shift();
    },
    take: () => deeds.pop(),
    get size() {
      return deeds.length;
    },
  };
}
