/** What of this site lies on this device, besides runs. */
export interface Kept {
  answers: number;
  isSaved: boolean;
}

const scope = (): string => new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI).href;

/** Keys of this site in a store of the browser; another programme may stand on the same host. */
function ownKeys(store: Storage, programme: string): string[] {
  return Object.keys(store).filter((key) => {
    const named = /(?<![0-9a-f])[0-9a-f]{16}(?![0-9a-f])/.exec(key)?.[0];
    return key.startsWith('readyroom') && (named === undefined || named === programme);
  });
}

export async function keptHere(programme: string): Promise<Kept> {
  let answers = 0;
  try {
    answers = ownKeys(localStorage, programme).filter((key) => key.startsWith('readyroom-assess/')).length;
  } catch {
    // A browser that keeps nothing has no answers.
  }
  return { answers, isSaved: (await ownCaches()).length > 0 };
}

async function ownCaches(): Promise<string[]> {
  if (!globalThis.caches) return [];
  const names = await caches.keys().catch(() => []);
  return names.filter((name) => name.startsWith(`readyroom ${scope()} `));
}

/** Removes all that this site keeps: runs, verdicts, answers, pins, settings, the offline copy and its worker. What could not be removed, in sentences. */
export async function forgetSite(programme: string): Promise<string[]> {
  const problems: string[] = [];
  const attempt = async (what: string, work: () => unknown) => {
    try {
      await work();
    } catch {
      problems.push(`${what} could not be removed: clear the site's data in the browser's settings.`);
    }
  };
  await attempt('The worker of the offline copy', async () => {
    const worker = await navigator.serviceWorker?.getRegistration(scope());
    if (worker?.scope === scope()) await worker.unregister();
  });
  await attempt('The offline copy', async () => {
    for (const name of await ownCaches()) await caches.delete(name);
  });
  await attempt('Answers, verdicts and settings', () => {
    for (const store of [localStorage, sessionStorage])
      for (const key of ownKeys(store, programme)) store.removeItem(key);
  });
  await attempt('Runs', () => removeRuns(`readyroom-runs-${programme}`));
  return problems;
}

function removeRuns(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!globalThis.indexedDB) return resolve();
    const wish = indexedDB.deleteDatabase(name);
    wish.onsuccess = () => resolve();
    wish.onerror = () => reject(new Error('refused'));
    wish.onblocked = () => reject(new Error('another tab holds it'));
  });
}
