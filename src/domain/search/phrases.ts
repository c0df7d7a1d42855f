import type { EntryKind, SearchEntry, SearchIndex } from './search-index.ts';

/** A text that an entry may be known by, and how much it says about the entry: 1 for its title. */
export interface OwnedPhrase {
  entry: number;
  weight: number;
  /** Place in `parts` of the entry, where the phrase is the title of a step on its page. */
  part?: number;
}

/** A text with all entries that it stands for; equal texts are one phrase. */
export interface Phrase {
  text: string;
  owners: OwnedPhrase[];
}

const WEIGHTS = {
  /** Somebody of the house said so: nothing that is usual elsewhere weighs more. */
  house: 1.1,
  title: 1,
  sign: 1,
  alert: 0.95,
  usual: 0.9,
  name: 0.9,
  near: 0.8,
  about: 0.6,
  summary: 0.55,
  part: 0.5,
  says: 0.5,
};

/** A responder's need before what is read in quiet hours. */
const KINDS: Readonly<Record<EntryKind, number>> = {
  Runbook: 1,
  Contact: 0.95,
  Step: 0.9,
  Communication: 0.88,
  Alert: 0.85,
  Role: 0.85,
  Duty: 0.85,
  Technique: 0.8,
  Guide: 0.72,
  Exercise: 0.6,
  Team: 0.6,
  Folder: 0.6,
  Page: 0.8,
  Record: 0.5,
  Readiness: 0.4,
  Function: 0.4,
  Control: 0.36,
  Maturity: 0.3,
  Reference: 0.36,
  Rule: 0.2,
};

/** A draft stands behind a runbook in use, and before a page that is only about it. */
const RETIRED = 0.82;

/** How much an entry counts before a word is typed. */
export const standing = ({ kind, retired }: SearchEntry): number => KINDS[kind] * (retired ? RETIRED : 1);

/** The id stands in the address: `runbooks/phishing/`, `roles/#ciso`, `alerts/siem/odd-rule/`. */
function namesOf({ address, names = [] }: SearchEntry): readonly string[] {
  const [path = '', part] = address.split('#');
  const id = part ?? path.split('/').at(-2) ?? '';
  return [id.replace(/^runbook-/, ''), ...names];
}

/** Every text of an index with its owners, each text once. */
export function phrasesOf({ entries, usual }: Pick<SearchIndex, 'entries' | 'usual'>): Phrase[] {
  const phrases = new Map<string, Phrase>();
  const said = (key: string) => usual[key]?.split('|');
  const add = (text: string, owner: OwnedPhrase) => {
    const known = phrases.get(text);
    if (known) known.owners.push(owner);
    else phrases.set(text, { text, owners: [owner] });
  };
  for (const [entry, one] of entries.entries()) {
    const addAll = (texts: readonly string[] | undefined, weight: number) => {
      for (const text of texts ?? []) add(text, { entry, weight });
    };
    addAll(one.house, WEIGHTS.house);
    addAll([one.title], WEIGHTS.title);
    addAll(namesOf(one), WEIGHTS.name);
    addAll(one.signs, WEIGHTS.sign);
    addAll(one.alerts, WEIGHTS.alert);
    for (const key of one.usual ?? []) addAll(said(key), WEIGHTS.usual);
    for (const key of one.near ?? []) addAll(said(key), WEIGHTS.near);
    for (const key of one.about ?? []) addAll(said(key), WEIGHTS.about);
    addAll([one.summary], WEIGHTS.summary);
    addAll(one.says, WEIGHTS.says);
    for (const [part, [title]] of (one.parts ?? []).entries())
      add(title, { entry, weight: WEIGHTS.part, part });
  }
  return [...phrases.values()];
}
