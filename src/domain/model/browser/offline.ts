import type { Day } from '../time/day.ts';

/** One build of the site, as it is saved for offline. */
export interface SavedVersion {
  /** The beginning of a hash over all files: the same content has the same version. */
  version: string;
  /** The day that the site is judged on. */
  asOf: Day;
  files: number;
  bytes: number;
}

/** What the worker that saves the site tells pages. */
export type OfflineReport = SavedVersion &
  (
    | { is: 'saving'; saved: number; savedBytes: number }
    /** `here`: the page that asked is answered from the copy. */
    | { is: 'saved'; here: boolean }
    /** The browser threw a part of the copy away. */
    | { is: 'incomplete'; missing: number }
    | { is: 'failed'; why: SavingFailure; file?: string }
  );

/** No room on the device; a file that is not as it was built; nothing came from the host. */
export type SavingFailure = 'room' | 'file' | 'network';

/** What a page asks of the worker: how things stand, to save what is missing, to take over from the version before. */
export type OfflineWish = 'report' | 'save' | 'use';
