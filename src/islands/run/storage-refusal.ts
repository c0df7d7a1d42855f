import type { EntryShelf } from './entry-shelf.ts';

/** Why this browser keeps no runs, and what the reader can do about it; both are sentences. */
export interface Refusal {
  why: string;
  remedy: string;
}

/** A database that neither opens nor fails yet. `blocked`: the browser says that another tab holds it. */
export class NoAnswer extends Error {
  override name = 'NoAnswer';
  readonly blocked: boolean;
  /** What opens when it answers after all. */
  readonly late: Promise<EntryShelf>;
  constructor(blocked: boolean, late: Promise<EntryShelf>) {
    super('IndexedDB does not answer');
    this.blocked = blocked;
    this.late = late;
  }
}

const SETTINGS = 'Open the page in a normal window, and allow site data for this address.';

const OTHERWISE = 'Load the page again, or use another browser.';

/** By the names that browsers give their errors. */
const CAUSES: Readonly<Record<string, Refusal>> = {
  ReferenceError: { why: 'This browser has no store for sites (IndexedDB).', remedy: 'Use another browser.' },
  SecurityError: { why: 'A setting or a policy of this browser blocks site data.', remedy: SETTINGS },
  InvalidStateError: { why: 'The browser refuses to store: a private window does so.', remedy: SETTINGS },
  QuotaExceededError: {
    why: 'The browser has no room left.',
    remedy: 'Free space on the disk, or delete data of other sites.',
  },
  UnknownError: {
    why: 'The browser cannot read or write its store: the disk is full or the profile damaged.',
    remedy: 'Free space on the disk and start the browser again.',
  },
  VersionError: {
    why: 'A newer version of this site has stored its runs here.',
    remedy: 'This page is an old copy: load it again while the network is there.',
  },
  AbortError: {
    why: 'The browser gave up storing.',
    remedy: 'Free space on the disk and load the page again.',
  },
};

/** Tells why storing failed, whatever was thrown. */
export function judgeRefusal(error: unknown): Refusal {
  if (error instanceof NoAnswer) return judgeSilence(error);
  const name = typeof error === 'object' && error && 'name' in error ? String(error.name) : '';
  const known = Object.hasOwn(CAUSES, name) ? CAUSES[name] : undefined;
  if (known) return known;
  const message = error instanceof Error ? error.message.trim().replace(/\.$/, '') : '';
  return { why: message ? `The browser refused: ${message}.` : 'The browser refused.', remedy: OTHERWISE };
}

function judgeSilence({ blocked }: NoAnswer): Refusal {
  return blocked
    ? {
        why: 'Another tab holds the store.',
        remedy: 'Close the other tabs of this site: the page goes on storing by itself.',
      }
    : {
        why: 'The store of this browser does not answer.',
        remedy:
          'The page stores as soon as it answers; if it never does, close the other tabs of this site or start the browser again.',
      };
}
