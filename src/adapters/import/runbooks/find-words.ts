import { TLP_LABELS, type Tlp } from '../../../domain/model/tlp.ts';

/** Words for how bad something is, worst first, of the languages that libraries are written in. */
const SEVERITIES: readonly RegExp[] = [
  'critical|severe|emergency|kritisch\\p{L}*|critique|critica|critico|crítica|crítico|p0|p1|sev-?\\s?[01]|s1|severity\\s?[01]|priority\\s?1',
  'high|major|hoch|hohe?|élevée?|elevata?|alta|alto|p2|sev-?\\s?2|s2|severity\\s?2|priority\\s?2',
  'medium|moderate|mittel|moyenne?|modérée?|media|medio|média|moderada|moderado|p3|sev-?\\s?3|s3|severity\\s?3|priority\\s?3',
  'low|minor|informational|info|niedrig|gering|faible|baja|bajo|baixa|bassa|p[45]|sev-?\\s?[45]|s4|severity\\s?[45]|priority\\s?[45]',
].map((words) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'iu'));
const CJK: readonly RegExp[] = [/严重|緊急|критич/i, /高|высок/i, /中|средн/i, /低|низк/i];

/** All that some words name, 0 for the worst of four. */
export function severitiesIn(words: string): number[] {
  return SEVERITIES.flatMap((pattern, rank) => (pattern.test(words) || CJK[rank]?.test(words) ? [rank] : []));
}

const LABEL = /TLP\s*[:：\s]\s*(CLEAR|WHITE|GREEN|AMBER\s?\+\s?STRICT|AMBER|RED)\b/gi;

/** The most closed of the labels that a text bears; WHITE is CLEAR's former name. */
export function tlpIn(text: string): Tlp | undefined {
  const found = [...text.matchAll(LABEL)].map(([, label = '']) =>
    label.toUpperCase().replace(/\s/g, '').replace('WHITE', 'CLEAR'),
  );
  return TLP_LABELS.findLast((label) => found.includes(label));
}

/** The tag of a language that is named as a tag, `de-CH`, or in words; undefined for what names none. */
export function languageTag(words: string | undefined): string | undefined {
  const text = words?.trim().toLowerCase() ?? '';
  const [, tag] = /^([a-z]{2})(?:[-_][a-z]{2,4})?$/.exec(text) ?? [];
  return tag ?? Object.entries(LANGUAGES).find(([, names]) => names.test(text))?.[0];
}

const LANGUAGES: Readonly<Record<string, RegExp>> = {
  en: /^(?:english|englisch|anglais|inglés|inglês|inglese)$/,
  de: /^(?:german|deutsch|allemand|alemán|tedesco)$/,
  fr: /^(?:french|französisch|français|francés|francese)$/,
  es: /^(?:spanish|spanisch|espagnol|español)$/,
  it: /^(?:italian|italienisch|italien|italiano)$/,
  pt: /^(?:portuguese|portugiesisch|portugais|português|portugués)$/,
  nl: /^(?:dutch|niederländisch|néerlandais|nederlands)$/,
};

/** Words that are frequent in one language and strange in the others. */
const FREQUENT: Readonly<Record<string, RegExp>> = {
  en: /\b(?:the|and|of|is|with|from|this|are|that|for)\b/gi,
  de: /\b(?:der|die|das|und|ist|nicht|mit|von|wird|auf|eine|sind)\b/gi,
  fr: /\b(?:le|les|des|est|une|dans|pour|sur|avec|du|aux|et)\b/gi,
  es: /\b(?:el|los|las|una|del|con|para|que|por|y|en)\b/gi,
  it: /\b(?:il|gli|della|che|con|una|sono|nel|di|per)\b/gi,
  pt: /\b(?:os|uma|não|para|com|dos|das|que|em|ao)\b/gi,
  nl: /\b(?:het|een|van|niet|voor|zijn|met|wordt|aan|op)\b/gi,
};
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ja: /[\u3040-\u30ff]/g,
  zh: /[\u4e00-\u9fff]/g,
  ru: /[\u0400-\u04ff]/g,
  ko: /[\uac00-\ud7af]/g,
  ar: /[\u0600-\u06ff]/g,
};

/** The language of a text as its tag; undefined where it is too short to tell. */
export function languageOf(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return undefined;
  for (const [language, pattern] of Object.entries(SCRIPTS))
    if ((text.match(pattern)?.length ?? 0) > letters * (language === 'ja' ? 0.08 : 0.3)) return language;
  const counts = Object.entries(FREQUENT).map(([language, pattern]) => ({
    language,
    count: text.match(pattern)?.length ?? 0,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  const english = counts.find(({ language }) => language === 'en')?.count ?? 0;
  return best.count >= 3 && (best.language === 'en' || best.count > english * 1.5)
    ? best.language
    : undefined;
}

/** Roles as prose names them: a field, and what somebody is in it. */
const ROLE =
  /\b((?:(?:incident|response|security|soc|triage|tier[ -]?[123]|l[123]|threat|forensics?|malware|network|cloud|identity|iam|it|legal|privacy|data protection|communications?|service desk|help ?desk|system|database|mail|exchange|platform|duty|on-call|crisis|deputy|senior|lead)[ -]){1,2}(?:analyst|commander|lead|manager|coordinator|handler|responder|officer|administrator|admin|counsel|team lead|engineer|hunter|scribe))s?\b|\b(CISO|DPO|CIO)\b/gi;

/** Roles that a text names, each once as it is written first, with how often. */
export function rolesIn(text: string): { words: string; times: number }[] {
  const roles = new Map<string, { words: string; times: number }>();
  for (const [, phrase, initials] of text.matchAll(ROLE)) {
    const words = (initials ?? phrase ?? '').replace(/\s+/g, ' ');
    const key = words.toLowerCase().replace(/[ -]/g, '');
    const known = roles.get(key);
    if (known) known.times += 1;
    else roles.set(key, { words, times: 1 });
  }
  return [...roles.values()].toSorted((a, b) => b.times - a.times);
}
