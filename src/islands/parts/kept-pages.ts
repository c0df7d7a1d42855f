/** Runbooks that this reader pinned or opened last, by id: names come from the site, never from what is kept. */
export interface KeptPages {
  pinned: readonly string[];
  recent: readonly string[];
}

const MOST_PINNED = 12;
const MOST_RECENT = 5;
const MOST_CHARACTERS = 4000;
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads what anybody may have stored; what is no id is passed over. */
export function readKept(stored: string | null): KeptPages {
  const nothing = { pinned: [], recent: [] };
  if (stored === null || stored.length > MOST_CHARACTERS) return nothing;
  try {
    const value: unknown = JSON.parse(stored);
    if (typeof value !== 'object' || value === null) return nothing;
    const { pinned, recent } = value as Record<string, unknown>;
    return { pinned: idsOf(pinned, MOST_PINNED), recent: idsOf(recent, MOST_RECENT) };
  } catch {
    return nothing;
  }
}

function idsOf(value: unknown, most: number): string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const ids = list.filter(
    (one): one is string => typeof one === 'string' && one.length <= 80 && ID.test(one),
  );
  return [...new Set(ids)].slice(0, most);
}

/** With a page opened just now. */
export function withVisit({ pinned, recent }: KeptPages, id: string): KeptPages {
  return { pinned, recent: [id, ...recent.filter((one) => one !== id)].slice(0, MOST_RECENT) };
}

/** With a page pinned, the newest first, or with its pin taken out. */
export function withPin({ pinned, recent }: KeptPages, id: string, isPinned: boolean): KeptPages {
  const others = pinned.filter((one) => one !== id);
  return { recent, pinned: isPinned ? [id, ...others].slice(0, MOST_PINNED) : others };
}

const nameOf = () => `readyroom-pages-${document.documentElement.dataset['programme'] ?? ''}`;

export function recallPages(): KeptPages {
  try {
    return readKept(localStorage.getItem(nameOf()));
  } catch {
    return readKept(null);
  }
}

/** False where this browser keeps nothing. */
export function keepPages(pages: KeptPages): boolean {
  try {
    if (pages.pinned.length + pages.recent.length === 0) localStorage.removeItem(nameOf());
    else localStorage.setItem(nameOf(), JSON.stringify(pages));
    return true;
  } catch {
    return false;
  }
}
