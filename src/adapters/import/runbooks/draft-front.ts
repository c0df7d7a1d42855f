import type { AttackFramework } from '../../../domain/frameworks/attack.ts';
import type { CsfFramework } from '../../../domain/frameworks/csf.ts';
import { Day } from '../../../domain/model/time/day.ts';
import { Duration } from '../../../domain/model/time/duration.ts';
import type { Phase } from '../../../domain/model/phase.ts';
import { yamlFlow } from '../../../domain/model/yaml-text.ts';
import { betterSpelling } from '../../../domain/words/better-spelling.ts';
import { kebab } from '../../../domain/words/kebab.ts';
import { findSubcategories, findTechniques } from './find-ids.ts';
import { languageOf, rolesIn, severityIn, tlpIn } from './find-words.ts';
import { remark, type Ledger } from './ledger.ts';
import { SERVES } from './phase-outcomes.ts';
import { textsOf, type ForeignFront } from './split-front.ts';

/** What is known around a page when its front matter is drafted. */
export interface Surroundings {
  attack: AttackFramework;
  csf: CsfFramework;
  today: string;
  /** Worst first. */
  severities: readonly string[];
  roles: readonly { id: string; title: string }[];
  owner: string;
}

export interface PageWords {
  id: string;
  title: string | undefined;
  summary: string | undefined;
  /** The whole text, for what may stand anywhere. */
  text: string;
  pairs: ReadonlyMap<string, string>;
  front: ForeignFront;
}

/** Front matter of a draft runbook; what was found, guessed and left open is told. */
export function draftRunbookFront(
  page: PageWords,
  phases: ReadonlySet<Phase>,
  around: Surroundings,
  ledger: Ledger,
): string[] {
  const said = sayings(page);
  const common = titleAndSummary(page, said, ledger);
  const text = `${page.front.raw}\n${page.text}`;
  const attack = findTechniques(text, around.attack, ledger);
  if (attack.length > 0) remark(ledger, 'recognised', `ATT&CK techniques: ${attack.join(', ')}`);
  const named = findSubcategories(text, around.csf, ledger);
  const csf = named.length > 0 ? named : [...new Set([...phases].map((phase) => SERVES[phase]))].toSorted();
  if (named.length > 0) remark(ledger, 'recognised', `CSF subcategories: ${named.join(', ')}`);
  else
    remark(ledger, 'guessed', `csf: ${csf.join(', ')}, by its phases`, {
      minutes: 0.25,
    });
  const tlp = tlpIn(text) ?? tlpIn(`TLP:${said('tlp') ?? ''}`);
  if (tlp) remark(ledger, 'recognised', `label TLP:${tlp}`);
  const language = said('lang', 'language', 'locale')?.toLowerCase().slice(0, 2) ?? languageOf(page.text);
  if (language && language !== 'en')
    remark(ledger, 'recognised', `language: ${language}, kept as it is and tagged "language-${language}"`);
  const tags = [...tagsOf(page), ...(language && language !== 'en' ? [`language-${language}`] : [])];
  const roles = rolesOf(page, around, ledger);
  return [
    ...common,
    'status: draft',
    ...versionOf(said),
    `owner: ${ownerOf(said, around, ledger)}`,
    `severity: ${yamlFlow({ default: severityOf(said, around, ledger) })}`,
    `csf: ${yamlFlow(csf)}`,
    ...(attack.length > 0 ? [`attack: ${yamlFlow(attack)}`] : []),
    ...(roles.length > 0 ? [`roles: ${yamlFlow(roles)}`] : []),
    ...(tags.length > 0 ? [`tags: ${yamlFlow([...new Set(tags)])}`] : []),
    ...(tlp ? [`tlp: ${tlp}`] : []),
    ...reviewOf(said, around, ledger),
  ];
}

/** Front matter of a guide. */
export function draftGuideFront(page: PageWords, ledger: Ledger): string[] {
  const said = sayings(page);
  const tlp = tlpIn(`${page.front.raw}\n${page.text}`);
  if (tlp) remark(ledger, 'recognised', `label TLP:${tlp}`);
  const kind = /^\s*1[.)]\s/m.test(page.text) ? 'how-to' : 'concept';
  remark(ledger, 'guessed', `kind: ${kind}`);
  return [...titleAndSummary(page, said, ledger), `kind: ${kind}`, ...(tlp ? [`tlp: ${tlp}`] : [])];
}

type Said = (...names: string[]) => string | undefined;

/** What the page says under one of some names, in its front matter first. */
function sayings({ front, pairs }: PageWords): Said {
  return (...names) => {
    for (const name of names) {
      const [own] = textsOf(front.data.get(name));
      if (own !== undefined) return own;
    }
    for (const name of names)
      if (pairs.has(name.replaceAll('_', ' '))) return pairs.get(name.replaceAll('_', ' '));
    return undefined;
  };
}

function titleAndSummary({ id, title, summary, front }: PageWords, said: Said, ledger: Ledger): string[] {
  const own = [front.data.get('title')].flatMap(textsOf)[0] === undefined ? undefined : said('title');
  const name = own ?? title ?? wordsOf(id);
  if (!own && !title)
    remark(ledger, 'guessed', `title: "${name}", by the file's name`, {
      minutes: 0.25,
    });
  const told = [front.data.get('summary'), front.data.get('description'), front.data.get('excerpt')].some(
    (one) => textsOf(one).length > 0,
  )
    ? said('summary', 'description', 'excerpt')
    : undefined;
  const short = told ?? summary;
  if (!told)
    remark(
      ledger,
      'guessed',
      short ? 'summary: the first paragraph' : 'summary: the title, since no paragraph is short enough',
      { minutes: 0.5 },
    );
  return [`id: ${id}`, `title: ${yamlFlow(flat(name))}`, `summary: ${yamlFlow(flat(short ?? name))}`];
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function versionOf(said: Said): string[] {
  const version = said('version', 'playbook version', 'runbook version', 'document version');
  const better = version && betterSpelling(version, 'a version');
  return better ? [`version: ${better}`] : [];
}

function ownerOf(said: Said, { roles, owner }: Surroundings, ledger: Ledger): string {
  const words = said(
    'owner',
    'playbook owner',
    'process owner',
    'document owner',
    'responsible',
    'maintainer',
  );
  const known =
    words &&
    roles.find(({ id, title }) => id === kebab(words) || title.toLowerCase() === words.toLowerCase());
  if (known) remark(ledger, 'recognised', `owner: ${known.id}`);
  else
    remark(
      ledger,
      'person',
      words
        ? `its owner is "${words}": name the role of content/roles.yml that this is`
        : 'name the role that keeps it correct (owner)',
      { minutes: 0.5 },
    );
  return known ? known.id : owner;
}

function severityOf(said: Said, { severities }: Surroundings, ledger: Ledger): string {
  const words = said(
    'severity',
    'priority',
    'criticality',
    'incident severity',
    'default severity',
    'impact',
    'schweregrad',
    'sévérité',
    'severidad',
    'gravité',
    'gravedad',
  );
  const rank = words === undefined ? undefined : severityIn(words);
  const last = severities.length - 1;
  const at =
    rank === undefined ? Math.floor(last / 2) + (last % 2) : Math.min(last, Math.round((rank * last) / 3));
  const severity = severities[at] ?? severities[0] ?? 'SEV3';
  if (rank === undefined)
    remark(
      ledger,
      'guessed',
      `severity: ${severity}, in the middle: the page names none${words ? ` that is clear ("${words.slice(0, 60)}")` : ''}`,
      { minutes: 0.5 },
    );
  else remark(ledger, 'recognised', `severity: ${severity}, for "${(words ?? '').slice(0, 60)}"`);
  return severity;
}

function tagsOf({ front, pairs }: PageWords): string[] {
  return ['tags', 'keywords', 'categories', 'category', 'labels'].flatMap((key) => {
    const texts = [...textsOf(front.data.get(key)), ...textsOf(pairs.get(key))].flatMap((text) =>
      text.split(','),
    );
    return texts.map(kebab).filter((id) => id !== '' && id.length <= 80);
  });
}

function rolesOf({ text }: PageWords, { roles }: Surroundings, ledger: Ledger): string[] {
  const named = rolesIn(text);
  const known = named.flatMap(
    ({ words }) =>
      roles.find(({ id, title }) => id === kebab(words) || title.toLowerCase() === words.toLowerCase())?.id ??
      [],
  );
  if (known.length > 0) remark(ledger, 'recognised', `roles: ${known.join(', ')}`);
  const others = named.filter(({ words }) => !known.includes(kebab(words))).slice(0, 8);
  if (others.length > 0)
    remark(
      ledger,
      'person',
      `roles that the page names: ${others.map(({ words }) => `"${words}"`).join(', ')}; those that you have go into content/roles.yml and "roles"`,
      { minutes: 0.5 },
    );
  return [...new Set(known)];
}

function reviewOf(said: Said, { today }: Surroundings, ledger: Ledger): string[] {
  const words = said(
    'last_reviewed',
    'last reviewed',
    'reviewed',
    'last review',
    'review_date',
    'review date',
    'date reviewed',
  );
  const day = words && betterSpelling(words.replace(/\s*\(.*$/, ''), 'a day');
  const known = words && Day.safeParse(words).success ? words : day;
  const valid = known !== undefined && known !== '' && Day.safeParse(known).success && known <= today;
  if (valid) remark(ledger, 'recognised', `last_reviewed: ${known}`);
  else
    remark(ledger, 'person', `read it through: last_reviewed is the day of the import (${today})`, {
      minutes: 1,
    });
  const interval = said('review_interval', 'review interval', 'review cycle', 'review frequency');
  const every = interval && (betterSpelling(interval, 'a duration') ?? interval);
  const span = every && Duration.safeParse(every).success ? every : '180d';
  return [`last_reviewed: ${valid ? known : today}`, `review_interval: ${span}`];
}
