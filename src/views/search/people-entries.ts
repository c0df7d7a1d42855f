import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import {
  communicationAddress,
  exerciseAddress,
  guideAddress,
  ownAddress,
  regulationAddress,
  roleAddress,
  rolesAddress,
  teamAddress,
} from '../../domain/links/addresses.ts';
import type { Reach } from '../../domain/model/site.ts';
import { phoneDigits } from '../../domain/search/read-intent.ts';
import type { SearchEntry } from '../../domain/search/search-index.ts';
import { wordsByMarks } from '../../domain/search/usual-words.ts';
import { TEMPLATE_WORDS } from '../../domain/search/words/deeds.ts';
import { DUTY_WORDS, NOTIFICATION_WORDS } from '../../domain/search/words/duties.ts';
import { GUIDE_WORDS } from '../../domain/search/words/guides.ts';
import { CALL_WORDS, CHANNEL_WORDS, ROLE_WORDS } from '../../domain/search/words/people.ts';
import { roleName } from '../page/named.ts';
import { isPublic } from '../page/page-link.ts';
import { deadlineWords } from '../page/when.ts';
import { filled, makeEntry } from './make-entry.ts';

export const CONTACTS_ADDRESS = `${rolesAddress}#contacts`;
export const FALLBACKS_ADDRESS = `${rolesAddress}#fallbacks`;

/** Whom to call, what to use when that fails, who does what, what must be told to whom, and what to say. */
export function peopleEntries(judged: JudgedProgramme): SearchEntry[] {
  const { programme, site } = judged;
  const duties = programme.regulations.filter(isPublic);
  const dutyWords = duties.flatMap(({ id, title }) => wordsByMarks(DUTY_WORDS, [id, title]));
  return [
    makeEntry(
      'Contact',
      CONTACTS_ADDRESS,
      'Who to call',
      site.contacts.slice(0, 3).map(callWords).join(' · '),
      {
        names: ['Contacts', ...CALL_WORDS, ...site.contacts.map(({ name }) => name)],
        says: site.contacts.map((one) => one.for),
        numbers: numbersOf(site.contacts.flatMap(({ reach }) => reach)),
      },
    ),
    makeEntry(
      'Contact',
      FALLBACKS_ADDRESS,
      'When a channel is down',
      site.fallbacks.map(({ when }) => when).join(' · '),
      {
        signs: site.fallbacks.map(({ when }) => when),
        names: wordsByMarks(
          CHANNEL_WORDS,
          site.fallbacks.map(({ when }) => when),
        ),
        says: site.fallbacks.map(({ use }) => use),
        numbers: site.fallbacks.flatMap(({ use }) => numbersIn(use)),
      },
    ),
    ...programme.roles.filter(isPublic).map(({ id, title, purpose, duties, reach = [] }) =>
      makeEntry('Role', roleAddress(id), title, purpose, {
        names: [
          ...site.contacts.filter(({ role }) => role === id).map(({ name }) => name),
          ...wordsByMarks(ROLE_WORDS, [id, title]),
        ],
        signs: site.contacts.filter(({ role }) => role === id).map((one) => one.for),
        says: duties,
        numbers: numbersOf([
          ...reach,
          ...site.contacts.filter(({ role }) => role === id).flatMap((one) => one.reach),
        ]),
      }),
    ),
    ...programme.communications.filter(isPublic).map(({ id, meta }) =>
      makeEntry('Communication', communicationAddress(id), meta.title, meta.summary, {
        filters: filled({
          role: [roleName(judged, meta.sender).label, roleName(judged, meta.approver).label],
        }),
        names: [
          meta.audience,
          ...wordsByMarks(TEMPLATE_WORDS, [id, meta.title, meta.audience]),
          ...(meta.regulations ?? []).filter((one) => isPublic({ id: one })),
        ],
      }),
    ),
    ...dutyEntries(judged),
    ...programme.guides.filter(isPublic).map(({ id, meta }) =>
      makeEntry('Guide', guideAddress(id), meta.title, meta.summary, {
        names: [
          ...wordsByMarks(GUIDE_WORDS, [id, meta.title]),
          ...(isAboutDuties(meta) ? [...NOTIFICATION_WORDS, ...dutyWords] : []),
        ],
      }),
    ),
    ...exerciseEntries(judged),
    ...programme.pages
      .filter(isPublic)
      .map(({ id, meta }) => makeEntry('Page', ownAddress(id), meta.title, meta.summary ?? '')),
    ...programme.teams.filter(isPublic).map(({ id, meta }) =>
      makeEntry('Team', teamAddress(id), meta.title, meta.summary, {
        filters: filled({ role: (meta.roles ?? []).map((one) => roleName(judged, one).label) }),
      }),
    ),
  ];
}

function exerciseEntries({ programme }: JudgedProgramme): SearchEntry[] {
  return programme.exercises
    .filter(isPublic)
    .map(({ id, meta }) =>
      makeEntry('Exercise', exerciseAddress(id), meta.title, meta.summary, { names: ['tabletop'] }),
    );
}

function dutyEntries({ programme }: JudgedProgramme): SearchEntry[] {
  return programme.regulations.filter(isPublic).map((one) =>
    makeEntry('Duty', regulationAddress(one.id), one.title, one.applies_when, {
      names: [one.jurisdiction, ...wordsByMarks(DUTY_WORDS, [one.id, one.title])],
      signs: one.stages.map((stage) => `${stage.what}: ${deadlineWords(stage)}`),
    }),
  );
}

const callWords = ({ name, reach: [first] }: { name: string; reach: readonly Reach[] }): string =>
  first ? `${name} ${first.at}` : name;

const numbersOf = (reach: readonly Reach[]): string[] => reach.flatMap(({ at }) => phoneDigits(at) ?? []);

/** Phone numbers in a sentence: what begins with a plus. */
const numbersIn = (text: string): string[] =>
  (text.match(/\+\d[\d ()-]{6,}\d/g) ?? []).flatMap((one) => phoneDigits(one) ?? []);

/** A guide to the duties of notification, by its title. */
const isAboutDuties = ({ title }: { title: string }): boolean => /notif|duties|regulat/i.test(title);
