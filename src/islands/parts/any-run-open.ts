/** True for the last entry of a log that is closed for now; what cannot be read may be open. */
const isClose = (entry: { deed?: { do?: unknown } } | null | undefined): boolean =>
  entry?.deed?.do === 'close';

/**
 * Whether a run of the programme may be open on this device, asked of the database that the runs lie in: the only thing
 * that a browser writes at once. Looks at the last entry of each log, and never makes a database where there is none.
 */
export function anyRunOpen(programme: string | undefined): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      const wish = indexedDB.open(`readyroom-runs-${programme}`);
      let isNew = false;
      wish.onupgradeneeded = () => {
        isNew = true;
        wish.transaction?.abort();
      };
      // Where the database does not answer as it should, looking is cheaper than losing sight of a run.
      wish.onerror = () => resolve(!isNew);
      wish.onsuccess = () => {
        const database = wish.result;
        const answer = (open: boolean) => (database.close(), resolve(open));
        try {
          const walk = database.transaction('entries').objectStore('entries').openCursor(null, 'prev');
          walk.onerror = () => answer(true);
          walk.onsuccess = () => {
            const cursor = walk.result;
            if (!cursor || !isClose(cursor.value)) return answer(cursor !== null);
            // Before the first entry of this log stands the last one of another.
            cursor.continue([(cursor.key as [string, number])[0]]);
          };
        } catch {
          answer(true);
        }
      };
    } catch {
      resolve(false);
    }
  });
}
