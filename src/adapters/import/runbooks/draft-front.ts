import type { Phase } from '../../../domain/model/phase.ts';
import { yamlFlow } from '../../../domain/model/yaml-text.ts';
import { kebab } from '../../../domain/words/kebab.ts';
import { findSubcategories, findTechniques } from './find-ids.ts';
import type { Metadata } from '../metadata/read-metadata.ts';
import { ownerOf, reviewOf, severityOf, tagsOf, versionOf } from './draft-standing.ts';
import { languageOf, languageTag, rolesIn, tlpIn } from './find-words.ts';
import { remark, type Ledger } from './ledger.ts';
import { SERVES } from './phase-outcomes.ts';
import { textsOf, type ForeignFront } from './split-front.ts';
import type { Surroundings } from './surroundings.ts';

export interface PageWords {
  id: string;
  title: string | undefined;
  summary: string | undefined;
  /** The whole text, for what may stand anywhere. */
  text: string;
  metadata: Metadata;
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
  const meta = page.metadata.values;
  for (const both of page.metadata.unclear)
    remark(ledger, 'person', `a table reads in two ways (${both}): nothing was taken from it`, {
      minutes: 0.5,
    });
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
  const tlp = tlpIn(text) ?? tlpIn(`TLP:${meta.get('tlp')?.join(' ') ?? ''}`);
  if (tlp) remark(ledger, 'recognised', `label TLP:${tlp}`);
  const language = languageTag(meta.get('language')?.[0]) ?? languageOf(page.text);
  if (language && language !== 'en')
    remark(ledger, 'recognised', `language: ${language}, kept as it is and tagged "language-${language}"`);
  const tags = [...tagsOf(meta), ...(language && language !== 'en' ? [`language-${language}`] : [])];
  const roles = rolesOf(page, around, ledger);
  return [
    ...common,
    'status: draft',
    ...versionOf(page.metadata, ledger),
    `owner: ${ownerOf(meta, around, ledger)}`,
    `severity: ${yamlFlow({ default: severityOf(page.metadata, around, ledger) })}`,
    `csf: ${yamlFlow(csf)}`,
    ...(attack.length > 0 ? [`attack: ${yamlFlow(attack)}`] : []),
    ...(roles.length > 0 ? [`roles: ${yamlFlow(roles)}`] : []),
    ...(tags.length > 0 ? [`tags: ${yamlFlow([...new Set(tags)])}`] : []),
    ...(tlp ? [`tlp: ${tlp}`] : []),
    ...reviewOf(meta, around, ledger),
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

/** What the front matter says under one of some names. */
function sayings({ front }: PageWords): (...names: string[]) => string | undefined {
  return (...names) => names.flatMap((name) => textsOf(front.data.get(name)))[0];
}

function titleAndSummary(
  { id, title, summary, front }: PageWords,
  said: ReturnType<typeof sayings>,
  ledger: Ledger,
): string[] {
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
      short ? 'summary: from the first paragraph' : 'summary: the title, since no paragraph is short enough',
      { minutes: 0.5 },
    );
  return [`id: ${id}`, `title: ${yamlFlow(flat(name))}`, `summary: ${yamlFlow(flat(short ?? name))}`];
}

const flat = (text: string) => text.replace(/\s+/g, ' ').trim();

function wordsOf(id: string): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
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
