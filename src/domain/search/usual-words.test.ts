import { describe, expect, it } from 'vitest';
import { OUR_PHRASES } from '../../testing/search-phrases/ours.ts';
import { attack19, techniquesById } from '../frameworks/attack.ts';
import { incidentsOfRunbooks, usualWords, wordsByMarks } from './usual-words.ts';
import { ALERT_WORDS } from './words/alerts.ts';
import { DEED_WORDS, TEMPLATE_WORDS } from './words/deeds.ts';
import { DUTY_WORDS, NOTIFICATION_WORDS } from './words/duties.ts';
import { INCIDENTS } from './words/incidents.ts';
import { CALL_WORDS, CHANNEL_WORDS, ROLE_WORDS } from './words/people.ts';
import { ENTRY_TECHNIQUES } from './words/techniques-entry.ts';
import { IMPACT_TECHNIQUES } from './words/techniques-impact.ts';
import { INSIDE_TECHNIQUES } from './words/techniques-inside.ts';
import { TOOLS } from './words/tools.ts';

const TECHNIQUE = /^T\d/;
const types = new Set(INCIDENTS.map(({ type }) => type));
const usualKeys = () => [
  ...new Set([
    ...types,
    ...Object.keys({ ...ENTRY_TECHNIQUES, ...INSIDE_TECHNIQUES, ...IMPACT_TECHNIQUES }),
    ...[...TOOLS, ...ALERT_WORDS].flatMap(({ techniques = [] }) => techniques),
  ]),
];
const tables = [ROLE_WORDS, CHANNEL_WORDS, DUTY_WORDS, DEED_WORDS, TEMPLATE_WORDS].flat();
const everyWord = [
  ...usualKeys().flatMap(usualWords),
  ...tables.flatMap(({ words }) => words),
  ...CALL_WORDS,
  ...NOTIFICATION_WORDS,
];

/** Types that share names although neither serves for the other, and why. */
const SHARED: Readonly<Record<string, string>> = {
  'ransomware compromised-credentials': 'who encrypts moves from machine to machine with stolen accounts',
  'phishing command-and-control':
    'a caller asks for remote control by the software that intruders install, too',
  'active-directory-compromise vulnerability-exploitation': 'holes in domain controllers and in privileges',
  'active-directory-compromise reconnaissance': 'the directory is what intruders look around in',
};

describe('the tables', () => {
  it('name techniques that the framework has and has not withdrawn', () => {
    const known = techniquesById(attack19);
    const wrong = usualKeys().filter(
      (key) => TECHNIQUE.test(key) && (!known.has(key) || known.get(key)?.status),
    );
    expect(wrong).toEqual([]);
  });

  it('know about 150 techniques, and every incident type that they name', () => {
    expect(usualKeys().filter((key) => TECHNIQUE.test(key)).length).toBeGreaterThanOrEqual(150);
    const named = [
      ...INCIDENTS.flatMap(({ near }) => near),
      ...[...TOOLS, ...ALERT_WORDS].flatMap(({ incidents = [] }) => incidents),
    ];
    expect(named.filter((type) => !types.has(type))).toEqual([]);
    expect(types.size).toBe(INCIDENTS.length);
  });

  it('hold words in lower case, and each once a row', () => {
    const upper = everyWord.filter((word) => word !== word.toLowerCase());
    expect(upper).toEqual([]);
    const twice = [...INCIDENTS, ...tables].flatMap(({ words }) =>
      words.filter((word, at) => words.indexOf(word) !== at),
    );
    expect(twice).toEqual([]);
  });

  it('hold no phrase of the table of phrases; what has one or two words may be a name of the field', () => {
    const known = new Set(everyWord);
    const copied = OUR_PHRASES.map(({ phrase }) => phrase.toLowerCase()).filter(
      (phrase) => phrase.split(' ').length > 2 && known.has(phrase),
    );
    expect(copied).toEqual([]);
  });

  it('give a word to several incident types only where one serves for the other', () => {
    const near = new Map(INCIDENTS.map(({ type, near }) => [type, near]));
    const related = (a: string, b: string) =>
      near.get(a)?.includes(b) || near.get(b)?.includes(a) || `${a} ${b}` in SHARED || `${b} ${a}` in SHARED;
    const holders = new Map<string, string[]>();
    for (const type of types)
      for (const word of usualWords(type)) holders.set(word, [...(holders.get(word) ?? []), type]);
    const wrong = [...holders].flatMap(([word, held]) =>
      held.flatMap((a, at) =>
        held.slice(at + 1).flatMap((b) => (related(a, b) ? [] : `${word}: ${a}, ${b}`)),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the incidents of runbooks', () => {
  const runbook = (id: string, more: { incidentType?: string; title?: string; tags?: string[] } = {}) => ({
    id,
    incidentType: more.incidentType,
    title: more.title ?? id,
    tags: more.tags ?? [],
  });

  it.each([
    ['by type', runbook('crypt', { incidentType: 'ransomware' }), ['ransomware']],
    ['by id', runbook('vpn-compromise'), ['edge-device-compromise']],
    ['by a tag', runbook('lost', { tags: ['lost-device'] }), ['lost-device']],
    [
      'by title where nothing else tells',
      runbook('ir-7', { title: 'Stolen laptop or phone' }),
      ['lost-device'],
    ],
    ['by what people say where no name tells', runbook('impossible-travel'), ['compromised-credentials']],
    ['not by parts of words', runbook('snapshot', { title: 'Otter pond' }), []],
  ])('are known %s', (_, one, expected) => {
    expect(incidentsOfRunbooks([one]).get(one.id)?.own).toEqual(expected);
  });

  it('without a runbook are served by the nearest that has one', () => {
    const found = incidentsOfRunbooks([runbook('web-shell'), runbook('ransomware')]);
    expect(found.get('web-shell')?.near).toContain('defacement');
    expect(found.get('ransomware')?.near).toContain('wiper');
    expect(found.get('ransomware')?.near).not.toContain('defacement');
  });

  it('with a runbook of their own are left to it', () => {
    const found = incidentsOfRunbooks([runbook('web-shell'), runbook('defacement')]);
    expect(found.get('web-shell')?.near).not.toContain('defacement');
    expect(found.get('defacement')?.own).toEqual(['defacement']);
  });
});

it.each([
  ['privacy-officer', ROLE_WORDS, 'datenschutzbeauftragter'],
  ['Service desk', ROLE_WORDS, 'helpdesk'],
  ['gdpr-art-33', DUTY_WORDS, 'dsgvo'],
  ['Phones are down', CHANNEL_WORDS, 'voip down'],
  ['isolate-host', DEED_WORDS, 'pull the plug'],
  ['Identity provider is down, or single sign-on cannot be trusted', CHANNEL_WORDS, 'okta down'],
  ['customer-notice', TEMPLATE_WORDS, 'kunden informieren'],
])('%s is known by usual words too', (name, table, word) => {
  expect(wordsByMarks(table, [name])).toContain(word);
});

it.each(['gdpr-art-34', 'GDPR Article 33(2), word to the controller'])(
  '%s has no words of Article 33',
  (name) => {
    expect(wordsByMarks(DUTY_WORDS, [name])).not.toContain('72 hours');
  },
);
