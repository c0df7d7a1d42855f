import type { AnswerKey } from './search-index.ts';

/** What is asked where the words themselves stand on no page. */
export type Intent = { key: AnswerKey } | { number: string } | { technique: string };

const TECHNIQUE = /\bt(\d{4})(?:[./]?(\d{3}))?\b/;
const LABEL = String.raw`[a-z0-9](?:[a-z0-9-]*[a-z0-9])?`;
/** Endings of file names, which are no domains. */
const FILES =
  /\.(?:exe|dll|sys|aspx?|ashx|php\d?|jspx?|ps1|bat|cmd|vbs|js|docx?|docm|xlsx?|xlsm|pdf|zip|iso|lnk|msi|hta|txt|log|html?|yml|md|sh|py|conf(?:ig)?)$/;

/** How each kind of indicator is written, whole; defanged ones are read as they were. */
const WRITTEN: readonly [AnswerKey, RegExp][] = [
  ['vulnerability', /^(?:cve[-\s_]?\d{4}[-\s_]?\d{3,}|ghsa(?:-[a-z0-9]{4}){3}|(?:ms|adv)\d{2}-\d{3})$/],
  [
    'hash',
    /^(?:(?:md5|sha-?1|sha-?256|sha-?512)[:=\s]*)?(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/,
  ],
  ['address', /^(?:\d{1,3}\.){3}\d{1,3}(?::\d+|\/\d+)?$/],
  ['address', /^(?=[0-9a-f:]*:[0-9a-f:]*:)[0-9a-f:]{3,39}(?:\/\d+)?$/],
  ['link', /^(?:https?|ftps?):\/\/\S+$/],
  ['link', new RegExp(String.raw`^[^\s@]+@(?:${LABEL}\.)+[a-z]{2,}$`)],
  ['link', new RegExp(String.raw`^(?:${LABEL}\.)+[a-z]{2,}$`)],
];

/** The intent of a query; null where its words say what is looked for. */
export function readIntent(query: string): Intent | null {
  const text = refang(query.trim().toLowerCase());
  const number = phoneDigits(text);
  if (number) return { number };
  const [, technique, below] = TECHNIQUE.exec(text) ?? [];
  if (technique) return { technique: `T${technique}${below ? `.${below}` : ''}` };
  for (const word of [text, ...text.split(/[\s,;]+/)]) {
    const [key] =
      WRITTEN.find(([key, form]) => form.test(word) && !(key === 'link' && FILES.test(word))) ?? [];
    if (key) return { key };
  }
  return null;
}

/** `hxxps[:]//evil[.]example` is written so that nobody follows it by mistake. */
function refang(text: string): string {
  return text
    .replace(/\[(?:\.|dot)\]|\((?:\.|dot)\)|\{\.\}/g, '.')
    .replace(/\[:\]/g, ':')
    .replace(/\[@\]|\[at\]/g, '@')
    .replace(/^h(?:xx|\*\*)p/, 'http');
}

/** The digits of a text that is nothing but a phone number, without what stands before its area. */
export function phoneDigits(text: string): string | null {
  if (!/^\+?[\d\s()/.-]+$/.test(text) || /^\d{1,3}(?:\.\d{1,3}){3}/.test(text)) return null;
  const digits = text.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length >= 5 && !/^\d{4}-\d{2}-\d{2}$/.test(text) ? digits : null;
}

/** True where one of two phone numbers is the other without its country. */
export const sameNumber = (typed: string, known: string): boolean =>
  known.endsWith(typed) || (known.length >= 7 && typed.endsWith(known));
