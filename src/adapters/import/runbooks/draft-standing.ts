import { Day } from '../../../domain/model/time/day.ts';
import { Duration } from '../../../domain/model/time/duration.ts';
import { betterSpelling, withoutQuotes } from '../../../domain/words/better-spelling.ts';
import { kebab } from '../../../domain/words/kebab.ts';
import type { Metadata } from '../metadata/read-metadata.ts';
import type { Fits } from '../metadata/pair.ts';
import type { Surroundings } from './surroundings.ts';
import { languageTag, severitiesIn, tlpIn } from './find-words.ts';
import { remark, type Ledger } from './ledger.ts';

type Said = Metadata['values'];

/** Whether a value looks like one of its field. */
export function fitsField({ roles }: Pick<Surroundings, 'roles'>): Fits {
  return (field, value) => {
    if (field === 'severity' || field === 'priority' || field === 'threat')
      return severitiesIn(value).length > 0;
    if (field === 'owner' || field === 'team' || field === 'author')
      return roleNamed(value, roles) !== undefined;
    if (field === 'version') return /^v?\d/i.test(value);
    if (field === 'reviewed' || field === 'updated') return /\d/.test(value);
    if (field === 'interval') return durationOf(value) !== undefined;
    if (field === 'tlp') return tlpIn(`TLP:${value}`) !== undefined;
    return field === 'language' && languageTag(value) !== undefined;
  };
}

/** The newest of those that a list of revisions names. */
export function versionOf({ values, again }: Metadata, ledger: Ledger): string[] {
  const words = values.get('version') ?? [];
  const newest = newestOf(words);
  if (newest === undefined && words.length > 0)
    remark(ledger, 'person', `its version "${shown(words)}" is no number: none is set`, { minutes: 0.25 });
  const other = newestOf([...words, ...(again.get('version') ?? [])]);
  if (newest !== undefined && other !== newest)
    remark(ledger, 'guessed', `version: ${newest}; elsewhere it says ${other}`, { minutes: 0.25 });
  return newest === undefined ? [] : [`version: ${newest}`];
}

function newestOf(words: readonly string[]): string | undefined {
  const read = words.flatMap((one) => {
    const [, number = ''] =
      /^(?:version|rev(?:ision)?\.?)?\s*(v?\d+(?:\.\d+){0,2})(?![\d.])/i.exec(one) ?? [];
    return betterSpelling(number, 'a version') ?? [];
  });
  return read.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1);
}

type Roles = Surroundings['roles'];

function roleNamed(words: string, roles: Roles): string | undefined {
  const bare = (text: string) =>
    kebab(withoutQuotes(text)).replace(/^the-|-(?:team|group|role|rolle|équipe|equipo)$/g, '');
  return roles.find(({ id, title }) => [id, kebab(title)].map(bare).includes(bare(words)))?.id;
}

export function ownerOf(said: Said, { roles, owner }: Surroundings, ledger: Ledger): string {
  const field = (['owner', 'team', 'author'] as const).find((one) => said.has(one));
  const words = field ? (said.get(field) ?? []) : [];
  const parts = words.flatMap((one) =>
    roleNamed(one, roles)
      ? [one]
      : one.split(/[,;/&+\n]|\s(?:and|und|et|y|or)\s/).filter((part) => part.trim() !== ''),
  );
  const known = [...new Set(parts.flatMap((part) => roleNamed(part, roles) ?? []))];
  if (known[0] !== undefined && parts.length === 1 && field === 'owner') {
    remark(ledger, 'recognised', `owner: ${known[0]}`);
    return known[0];
  }
  const by = field === 'author' ? 'author' : field === 'team' ? 'team' : 'owner';
  if (known[0] !== undefined)
    remark(ledger, 'guessed', `owner: ${known[0]}, by its ${by} "${shown(words)}"`, { minutes: 0.25 });
  else
    remark(
      ledger,
      'person',
      words.length > 0
        ? `its ${by} is "${shown(words)}": name the role of content/roles.yml that ${by === 'owner' ? 'this is' : 'keeps it correct'}`
        : 'name the role that keeps it correct (owner)',
      { minutes: 0.5 },
    );
  return known[0] ?? owner;
}

/** One severity that is named is it. Where two are, or where other places say another, the first or the worse is a guess; more are a choice that nobody made. */
export function severityOf(
  { values, again }: Metadata,
  { severities }: Surroundings,
  ledger: Ledger,
): string {
  const read = (['severity', 'priority', 'threat'] as const).flatMap((field) =>
    values.has(field) ? [{ field, ...ranksIn(values.get(field) ?? []) }] : [],
  );
  const best = read.find(({ ranks }) => ranks.length > 0);
  const severity = severityAt(best?.ranks[0], severities);
  const words = (best ?? read[0])?.text.slice(0, 60);
  const elsewhere = best && [
    ...(best.field === 'severity' ? [] : read.filter((one) => one !== best)),
    ranksIn(again.get(best.field) ?? []),
  ];
  const other = elsewhere?.find(({ text, ranks }) => text !== '' && ranks.join() !== best?.ranks.join());
  const guess = (why: string) => remark(ledger, 'guessed', `severity: ${severity}, ${why}`, { minutes: 0.5 });
  if (!best) guess(`in the middle: the page names none${words ? ` that is clear ("${words}")` : ''}`);
  else if (best.ranks.length > 1) guess(`the worse of "${words}"`);
  else if (best.bare) guess(`for "${words}", 1 as the worst`);
  else if (other) guess(`for "${words}"; it says "${other.text.slice(0, 60)}" too`);
  else remark(ledger, 'recognised', `severity: ${severity}, for "${words}"`);
  return severity;
}

/** Severities that some words name, of a sentence those at its head. None: three or more are a choice that nobody made. */
function ranksIn(words: readonly string[]): { text: string; ranks: number[]; bare?: true } {
  const text = words.join(', ');
  const [, digit] = /^\W*([1-4])\W*$/.exec(text) ?? [];
  if (digit !== undefined) return { text, ranks: [Number(digit) - 1], bare: true };
  const all = severitiesIn(text);
  if (all.length > 2) return { text, ranks: [] };
  const short = text.split(/\s+/).length <= 8;
  return { text, ranks: short ? all : severitiesIn(text.split(/[.,;:–—(-]/)[0] ?? '') };
}

function severityAt(rank: number | undefined, severities: readonly string[]): string {
  const last = severities.length - 1;
  const at =
    rank === undefined ? Math.floor(last / 2) + (last % 2) : Math.min(last, Math.round((rank * last) / 3));
  return severities[at] ?? severities[0] ?? 'SEV3';
}

export function tagsOf(said: Said): string[] {
  return (said.get('tags') ?? [])
    .flatMap((text) => text.split(/[,;\n]/))
    .map(kebab)
    .filter((id) => id !== '' && id.length <= 80);
}

/** When it was reviewed last; when it was changed last is a guess at it. */
export function reviewOf(said: Said, { today }: Surroundings, ledger: Ledger): string[] {
  const field = said.has('reviewed') ? 'reviewed' : 'updated';
  const words = (said.get(field) ?? []).filter((one) => durationOf(one) === undefined);
  const known = words
    .flatMap((one) => dayOf(one, today) ?? [])
    .toSorted()
    .at(-1);
  if (known && field === 'reviewed') remark(ledger, 'recognised', `last_reviewed: ${known}`);
  else if (known)
    remark(ledger, 'guessed', `last_reviewed: ${known}, the day of its last change "${shown(words)}"`, {
      minutes: 0.5,
    });
  else {
    const unread = words.length > 0 ? `; "${shown(words)}" is no day up to today that reads in one way` : '';
    remark(ledger, 'person', `read it through: last_reviewed is the day of the import (${today})${unread}`, {
      minutes: 1,
    });
  }
  const reviewed = said.get('reviewed')?.find((one) => durationOf(one) !== undefined);
  const interval = said.get('interval')?.[0] ?? reviewed;
  const span = interval === undefined ? undefined : durationOf(interval);
  if (interval !== undefined && span === undefined)
    remark(ledger, 'guessed', `review_interval: 180d; "${shown([interval])}" is no clear span`, {
      minutes: 0.25,
    });
  return [`last_reviewed: ${known ?? today}`, `review_interval: ${span ?? '180d'}`];
}

function dayOf(words: string, today: string): string | undefined {
  const plain = words
    .replace(/\s*\(.*$/, '')
    .replace(/[T ]\d{1,2}:\d\d.*$/, '')
    .trim();
  const day = Day.safeParse(plain).success ? plain : betterSpelling(plain, 'a day');
  return day !== undefined && Day.safeParse(day).success && day <= today ? day : undefined;
}

function durationOf(words: string): string | undefined {
  const plain = words.replace(/\s*\(.*$/, '').trim();
  const span = betterSpelling(plain, 'a duration') ?? plain;
  return Duration.safeParse(span).success ? span : undefined;
}

const shown = (words: readonly string[]) => words.join(', ').slice(0, 60);
