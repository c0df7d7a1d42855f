import { type Answers, type Kept, later } from './answer.ts';
import type { AnswerStore, Quarantined } from './answer-store.ts';

/** The answers as this tab knows them, each stored as soon as it is put. */
export interface KeptAnswers {
  readonly answers: Answers;
  /** Grows with every change. */
  readonly version: number;
  readonly quarantine: readonly Quarantined[];
  /** Controls whose answer could not be stored, and why. */
  readonly unsaved: ReadonlySet<string>;
  readonly trouble: string | undefined;
  put(control: string, kept: Kept | undefined): void;
  load(): void;
  /** Another tab stored something under a key. False where it is none of the answers. */
  hear(key: string | null, raw: string | null): boolean;
  forget(quarantined: Quarantined): void;
  /** Tries again what could not be stored. */
  retry(): void;
}

export function keptAnswers(store: AnswerStore): KeptAnswers {
  let answers = new Map<string, Kept>();
  let quarantine: Quarantined[] = [];
  let trouble: string | undefined;
  let version = 0;
  const unsaved = new Set<string>();

  function put(control: string, kept: Kept | undefined): void {
    try {
      if (kept) store.save(control, kept);
      else store.remove(control);
      unsaved.delete(control);
      if (unsaved.size === 0) trouble = undefined;
    } catch (error) {
      unsaved.add(control);
      trouble = error instanceof Error ? error.message : String(error);
    }
    if (kept) answers.set(control, kept);
    else answers.delete(control);
    version += 1;
  }

  function load(): void {
    const loaded = store.load();
    for (const control of unsaved) {
      const own = answers.get(control);
      if (own) loaded.answers.set(control, later(loaded.answers.get(control), own));
    }
    const known = new Set(quarantine.map(({ key }) => key));
    const rescued = loaded.quarantine.flatMap(({ key, control }) => {
      const own = known.has(key) || loaded.answers.has(control) ? undefined : answers.get(control);
      return own ? [[control, own] as const] : [];
    });
    answers = loaded.answers;
    version += 1;
    quarantine = loaded.quarantine;
    for (const [control, own] of rescued) put(control, own);
  }

  function hear(key: string | null, raw: string | null): boolean {
    const control = store.controlOf(key);
    if (key === null || (control !== undefined && raw !== null && !isAnswer(store, control, raw))) load();
    else if (control === undefined) return false;
    else if (raw === null) {
      if (!unsaved.has(control)) answers.delete(control);
    } else answers.set(control, later(answers.get(control), store.parse(control, raw)));
    version += 1;
    return true;
  }

  load();
  return {
    get answers() {
      return answers;
    },
    get version() {
      return version;
    },
    get quarantine() {
      return quarantine;
    },
    get trouble() {
      return trouble;
    },
    unsaved,
    put,
    load,
    hear,
    forget(quarantined) {
      store.forget(quarantined);
      quarantine = quarantine.filter(({ key }) => key !== quarantined.key);
    },
    retry() {
      for (const control of Array.from(unsaved)) put(control, answers.get(control));
    },
  };
}

function isAnswer(store: AnswerStore, control: string, raw: string): boolean {
  try {
    store.parse(control, raw);
    return true;
  } catch {
    return false;
  }
}
