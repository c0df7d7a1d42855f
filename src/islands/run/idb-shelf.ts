import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { RunEntry } from '../../domain/model/run-log.ts';
import type { EntryShelf } from './entry-shelf.ts';
import { NoAnswer } from './storage-refusal.ts';

interface Shelf extends DBSchema {
  entries: { key: [run: string, n: number]; value: unknown };
}

/** The reader is not kept waiting longer; a database that answers later is taken up then (`NoAnswer.late`). */
const PATIENCE_MS = 4000;

/** Entries in IndexedDB, one record each. Rejects where the browser keeps none; `judgeRefusal` tells why. */
export async function idbShelf(name: string): Promise<EntryShelf> {
  if (!globalThis.indexedDB) throw new ReferenceError('no IndexedDB');
  let isBlocked = false;
  let opened: Promise<IDBPDatabase<Shelf>> | undefined;
  const forget = () => (opened = undefined);
  const open = () =>
    (opened ??= openDB<Shelf>(name, 1, {
      blocked: () => void (isBlocked = true),
      upgrade: (database) => void database.createObjectStore('entries'),
      blocking: (_current, _wanted, event) => ((event.target as IDBDatabase).close(), forget()),
      terminated: forget,
    }));

  /** A connection may be closed behind our back: then once more with a new one. */
  async function use<Result>(work: (database: IDBPDatabase<Shelf>) => Promise<Result>): Promise<Result> {
    try {
      return await work(await open());
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      forget();
      return work(await open());
    }
  }

  const shelf = entriesBy(use);
  const opening = open().then(() => shelf);
  return Promise.race([
    opening,
    new Promise<never>((_resolve, reject) => {
      setTimeout(() => reject(new NoAnswer(isBlocked, opening)), PATIENCE_MS);
    }),
  ]);
}

type Use = <Result>(work: (database: IDBPDatabase<Shelf>) => Promise<Result>) => Promise<Result>;

function entriesBy(use: Use): EntryShelf {
  return {
    keys: () =>
      use(async (database) => {
        const keys: string[] = [];
        let cursor = await database.transaction('entries').store.openKeyCursor(everyRun());
        while (cursor) {
          const [run] = cursor.key;
          const again = keys.at(-1) === run;
          if (!again) keys.push(run);
          cursor = await (again ? cursor.continue() : cursor.continue(behind(run)));
        }
        return keys;
      }),
    read: (key, from = 0) => use((database) => database.getAll('entries', range(key, from))),
    add: (key, next) =>
      use(async (database) => {
        const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
        try {
          const last = await transaction.store.openCursor(range(key), 'prev');
          const added: RunEntry[] = [...next(last?.value)];
          await Promise.all([
            ...added.map((entry) => transaction.store.add(entry, [key, entry.n])),
            transaction.done,
          ]);
          return added;
        } catch (error) {
          abandon(transaction);
          throw error;
        }
      }),
    remove: (key) =>
      use(async (database) => {
        const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
        await Promise.all([transaction.store.delete(range(key)), transaction.done]);
      }),
  };
}

/** Keys as this shelf makes them: a text and something behind it. */
function everyRun(): IDBKeyRange {
  return IDBKeyRange.bound([''], [[]], false, true);
}

/** In IndexedDB's order a list comes after every number. */
function behind(run: string): [string, number] {
  return [run, [] as unknown as number];
}

/** Numbers only: `Infinity` is the last of them. */
function range(key: string, from = 0): IDBKeyRange {
  return IDBKeyRange.bound([key, from], [key, Infinity]);
}

function abandon(transaction: { abort(): void; done: Promise<void> }): void {
  transaction.done.catch(() => {});
  try {
    transaction.abort();
  } catch {
    // The browser gave it up already.
  }
}
