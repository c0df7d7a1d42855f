import type { Scale } from '../../domain/model/own/scale.ts';
import type { Kept } from './answer.ts';
import { readKept } from './read-answer.ts';

/** A stored value that is no answer: set aside unchanged, shown, never used. */
export interface Quarantined {
  key: string;
  /** The control that it stood for, as its key says. */
  control: string;
  reason: string;
  raw: string;
}

export interface Loaded {
  answers: Map<string, Kept>;
  quarantine: Quarantined[];
}

/** What the store needs of `localStorage`. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/**
 * Answers in `localStorage`, one key for each control: two tabs never overwrite each other's answers, and one broken value
 * spoils no other. Nothing here throws for what is stored; `save` throws where the browser refuses to store.
 */
export interface AnswerStore {
  load(): Loaded;
  save(control: string, kept: Kept): void;
  remove(control: string): void;
  forget(quarantined: Quarantined): void;
  /** The control that a key of this programme is for. */
  controlOf(key: string | null): string | undefined;
  parse(control: string, raw: string): Kept;
}

const MOST_STORED = 40_000;

export function answerStore(shelf: Shelf, programme: string, scale: Scale, now: () => string): AnswerStore {
  const home = `readyroom-assess/${programme}/`;
  const answerKey = (control: string) => `${home}answer/${control}`;
  const controlOf = (key: string | null) =>
    key?.startsWith(`${home}answer/`) ? key.slice(`${home}answer/`.length) : undefined;
  /** Controls whose damaged value could not be moved: it must not be written over. */
  const blocked = new Set<string>();
  const parse = (control: string, raw: string): Kept => {
    if (raw.length > MOST_STORED) throw new TypeError(`it is ${raw.length} characters long`);
    return readKept(parseJson(raw), control, scale);
  };
  return {
    controlOf,
    parse,
    load() {
      const answers = new Map<string, Kept>();
      const quarantine: Quarantined[] = [];
      for (const key of keysOf(shelf)) {
        const control = controlOf(key);
        const raw = shelf.getItem(key) ?? '';
        if (key.startsWith(`${home}quarantine/`)) quarantine.push(readQuarantined(key, raw));
        if (control === undefined) continue;
        try {
          answers.set(control, parse(control, raw));
        } catch (error) {
          const reason = error instanceof Error ? error.message : String(error);
          const moved = setAside(shelf, key, {
            key: `${home}quarantine/${now()}/${control}`,
            control,
            reason,
            raw,
          });
          if (moved.key === key) blocked.add(control);
          quarantine.push(moved);
        }
      }
      return { answers, quarantine: quarantine.sort((a, b) => (a.key < b.key ? -1 : 1)) };
    },
    save(control, { at, answer }) {
      if (blocked.has(control)) throw new Error('a damaged value stands in the way');
      shelf.setItem(answerKey(control), JSON.stringify({ v: 1, at, answer }));
    },
    remove(control) {
      if (!blocked.has(control)) shelf.removeItem(answerKey(control));
    },
    forget({ key, control }) {
      shelf.removeItem(key);
      blocked.delete(control);
    },
  };
}

/** Moves a value out of the way. Where there is no room for a copy it stays where it is. */
function setAside(shelf: Shelf, from: string, quarantined: Quarantined): Quarantined {
  const { key, reason, raw } = quarantined;
  const stored = JSON.stringify({ reason, raw });
  try {
    shelf.setItem(key, stored);
    shelf.removeItem(from);
    return quarantined;
  } catch {
    return { ...quarantined, key: from };
  }
}

function readQuarantined(key: string, stored: string): Quarantined {
  const control = key.split('/').slice(4).join('/');
  try {
    const { reason, raw } = JSON.parse(stored) as { reason: unknown; raw: unknown };
    if (typeof reason === 'string' && typeof raw === 'string') return { key, control, reason, raw };
  } catch {
    // Not written by this page: shown as it is.
  }
  return { key, control, reason: 'it was set aside before', raw: stored };
}

function parseJson(raw: string): unknown {
  try {
    return JSON.parse(raw);
  } catch {
    throw new TypeError('it is not JSON');
  }
}

function keysOf(shelf: Shelf): string[] {
  return Array.from({ length: shelf.length }, (_, index) => shelf.key(index)).filter((key) => key !== null);
}

/** For browsers that forbid storage: answers then last as long as the page. */
export function emptyShelf(): Shelf {
  return {
    length: 0,
    key: () => null,
    getItem: () => null,
    setItem() {
      throw new Error('this browser does not allow the page to store anything');
    },
    removeItem: () => {},
  };
}
