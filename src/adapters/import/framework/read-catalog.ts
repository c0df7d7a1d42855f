import { describeCsfId, type CsfFramework, type CsfId } from '../../../domain/frameworks/csf.ts';
import { at, isObject, list, own, textOf } from '../foreign/read-value.ts';

/** A framework's texts as a catalog has them, and what was done with the rest of it. */
export interface CatalogTexts {
  source: string;
  version: string | undefined;
  outcomes: { id: CsfId; text: string }[];
  /** What a person should know of how it was read. */
  notes: string[];
  /** What is in the catalog and has no place here, with how often. */
  left: Map<string, number>;
}

/** Deeper than any catalog; a file of ten thousand levels is none. */
const MOST_DEPTH = 12;
const MOST_NODES = 20_000;
const MOST_TEXT = 4000;

interface Node {
  id: string;
  text: string | undefined;
  withdrawn: boolean;
}

/** What an OSCAL catalog of CSF 2.0 says of each outcome; why it is not one, as a sentence with what to do instead. */
export function readCatalog(data: unknown, framework: CsfFramework): CatalogTexts | { problem: string } {
  const catalog = own(data, 'catalog');
  if (!isObject(catalog)) return { problem: otherModel(data) };
  const left = new Map<string, number>();
  const nodes: Node[] = [];
  const tooMuch = collect(catalog, nodes, left, 0);
  if (tooMuch) return { problem: tooMuch };
  const title = textOf(at(catalog, 'metadata', 'title')) ?? 'a catalog without a title';
  const foreign = notThisFramework(title, nodes, framework);
  if (foreign) return { problem: foreign };
  const oscal = textOf(at(catalog, 'metadata', 'oscal-version')) ?? '';
  const { outcomes, notes } = sort(nodes, framework, left);
  return {
    source: title.replace(/\s+/g, ' ').slice(0, 200),
    version: textOf(at(catalog, 'metadata', 'version'))
      ?.replace(/\s+/g, ' ')
      .slice(0, 80),
    outcomes,
    notes: /^v?1\./.test(oscal)
      ? notes
      : [...notes, `it says of itself OSCAL "${oscal.slice(0, 20)}", not 1.x`],
    left,
  };
}

function sort(
  nodes: readonly Node[],
  framework: CsfFramework,
  left: Map<string, number>,
): Pick<CatalogTexts, 'outcomes' | 'notes'> {
  const texts = new Map<CsfId, string>();
  const said = {
    withdrawn: 0,
    unmarked: 0,
    newly: [] as string[],
    unknown: [] as string[],
    long: [] as string[],
  };
  for (const { id, text, withdrawn } of nodes) {
    const known = describeCsfId(framework, id);
    if (known.kind === 'active' && withdrawn) said.newly.push(id);
    else if (known.kind === 'withdrawn' || withdrawn) {
      said.withdrawn += 1;
      if (!withdrawn) said.unmarked += 1;
    } else if (known.kind === 'unknown') said.unknown.push(id);
    else if (text !== undefined && text.length > MOST_TEXT) said.long.push(id);
    else if (text !== undefined) texts.set(id, text);
  }
  if (said.withdrawn > 0) left.set('withdrawn outcomes', said.withdrawn);
  const all = [...framework.functions, ...framework.categories, ...framework.subcategories];
  const missing = all.filter(({ id }) => !texts.has(id)).map(({ id }) => id);
  const few = (ids: readonly string[]) =>
    `${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ` and ${ids.length - 5} more` : ''}`;
  const notes = [
    ...(said.unmarked > 0
      ? [
          `${said.unmarked} outcomes are withdrawn in CSF ${framework.version} and the file does not mark them: known by their ids`,
        ]
      : []),
    ...(said.newly.length > 0
      ? [
          `${few(said.newly)} is marked as withdrawn there and is in force here: a later edition than this product knows`,
        ]
      : []),
    ...(said.unknown.length > 0
      ? [`${few(said.unknown)}: CSF ${framework.version} has no such outcome`]
      : []),
    ...(said.long.length > 0
      ? [`${few(said.long)}: a text of more than ${MOST_TEXT} letters is not taken`]
      : []),
    ...(missing.length > 0 ? [`${few(missing)} keeps the words of the product: there is no text`] : []),
  ];
  return {
    outcomes: all.flatMap(({ id }) => (texts.has(id) ? [{ id, text: texts.get(id) ?? '' }] : [])),
    notes,
  };
}

/** Every group and control with an id, to any sensible depth; a sentence where there is no end. */
function collect(
  value: unknown,
  nodes: Node[],
  left: Map<string, number>,
  depth: number,
): string | undefined {
  if (depth > MOST_DEPTH)
    return `Its groups and controls stand more than ${MOST_DEPTH} levels deep: it is no catalog of a framework.`;
  for (const one of [...list(own(value, 'groups')), ...list(own(value, 'controls'))]) {
    if (nodes.length >= MOST_NODES)
      return `It has more than ${MOST_NODES.toLocaleString('en-GB')} controls: it is no catalog of CSF 2.0.`;
    const id = idIn(one);
    if (id !== undefined) nodes.push({ id, text: textIn(one), withdrawn: isWithdrawn(one) });
    for (const part of list(own(one, 'parts'))) {
      const name = textOf(own(part, 'name')) ?? 'part';
      if (!STATEMENTS.has(name))
        left.set(`"${name.slice(0, 40)}" parts`, (left.get(`"${name.slice(0, 40)}" parts`) ?? 0) + 1);
    }
    const tooMuch = collect(one, nodes, left, depth + 1);
    if (tooMuch) return tooMuch;
  }
  return undefined;
}

/** `GV.OC-01`, `gv.oc-01`; where the id is a token of another kind, what its label says. */
function idIn(node: unknown): string | undefined {
  const plain = (value: unknown) =>
    /^[a-z]{2}(?:\.[a-z]{2}(?:-\d{1,2})?)?$/i.exec(textOf(value) ?? '')?.[0].toUpperCase();
  const label = list(own(node, 'props')).find((prop) => own(prop, 'name') === 'label');
  return plain(own(node, 'id')) ?? plain(own(label, 'value')) ?? (textOf(own(node, 'id')) || undefined);
}

/** Names under which releases write what an outcome asks for. */
const STATEMENTS: ReadonlySet<string> = new Set(['statement', 'overview', 'item']);

function textIn(node: unknown): string | undefined {
  const first = list(own(node, 'parts')).find((part) => STATEMENTS.has(textOf(own(part, 'name')) ?? ''));
  const words = [own(first, 'prose'), ...list(own(first, 'parts')).map((part) => own(part, 'prose'))];
  const text = words
    .flatMap((one) => textOf(one) ?? [])
    .join(' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function isWithdrawn(node: unknown): boolean {
  return list(own(node, 'props')).some(
    (prop) => own(prop, 'name') === 'status' && /^withdrawn$/i.test(textOf(own(prop, 'value')) ?? ''),
  );
}

const MODELS = [
  'profile',
  'component-definition',
  'system-security-plan',
  'assessment-plan',
  'assessment-results',
  'plan-of-action-and-milestones',
  'mapping-collection',
];

function otherModel(data: unknown): string {
  const model = MODELS.find((name) => own(data, name) !== undefined);
  if (model === 'profile')
    return 'It is an OSCAL profile, which names outcomes and holds no text. Take the catalog that it imports, or resolve it to a catalog first.';
  return model
    ? `It is OSCAL of the kind "${model}" and no catalog. Take the catalog of CSF 2.0.`
    : 'It is JSON, but no OSCAL catalog: an object with "catalog" is expected.';
}

/** Why it is another framework: another edition has some ids in common. */
function notThisFramework(
  title: string,
  nodes: readonly Node[],
  framework: CsfFramework,
): string | undefined {
  const name = title.replace(/\s+/g, ' ').slice(0, 80);
  const kinds = nodes.map(({ id }) => describeCsfId(framework, id));
  const active = kinds.filter((one) => one.kind === 'active' && one.level === 'subcategory').length;
  const hasGovern = nodes.some(({ id }) => id === 'GV' || id.startsWith('GV.'));
  const marked = nodes.some(({ withdrawn }) => withdrawn);
  const old =
    kinds.some((one) => one.kind === 'withdrawn') ||
    nodes.some(({ id }) => /^[A-Z]{2}\.[A-Z]{2}-\d$/.test(id));
  if (old && !hasGovern && !marked)
    return `"${name}" is CSF 1.1: it has no function Govern. Take the catalog of CSF ${framework.version}.`;
  if (active > 0) return undefined;
  const some = nodes.slice(0, 3).map(({ id }) => id.slice(0, 40));
  const what =
    some.length > 0
      ? ` (its ids: ${some.join(', ')}${nodes.length > 3 ? ', …' : ''})`
      : ' (it has no groups and no controls)';
  return `"${name}" is not CSF ${framework.version}: none of its controls is one of the ${framework.subcategories.length} subcategories${what}. Only the texts of CSF ${framework.version} can be replaced.`;
}
