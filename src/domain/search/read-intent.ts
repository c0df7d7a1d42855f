import { fold } from './fold.ts';
import type { AnswerKey } from './search-index.ts';

/** What is asked where the words themselves stand on no page. */
export type Intent = { key: AnswerKey } | { number: string } | { technique: string } | { outcome: string };

const TECHNIQUE = /\bt(\d{4})(?:[./]?(\d{3}))?\b/;
/** An outcome of the CSF, on any level but the highest: its letters alone are words. */
const CSF = /^(?:gv|id|pr|de|rs|rc)\.[a-z]{2}(?:-\d{2})?$/;
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

/** What may stand before an indicator: what it is, or what is to be done with it. */
const LABELS =
  /^(?:(?:ip|ioc|indicator|hash|file|domain|url|link|address|block|check|look ?up|suspicious|malicious|bad|sha-?\d+|md5)[:=\s]+)+/;

/** Ways to reach one another, and how people say that one has failed. */
const CHANNEL =
  /\b(?:chat|slack|(?:ms )?teams|mattermost|webex|zoom|pager(?:duty)?|pagers|opsgenie|phones?|telephones?|telefone?|mobiles?|voip|e-?mails?|mail|outlook|sso|single sign-?on|idp|identity provider|okta|entra|vpn|network|netzwerk|wifi|wlan)\b/;
const FAILED =
  /\b(?:down|dead|broken|outage|offline|unavailable|unreachable|(?:not|isnt|doesnt|dont|never|stopped) work(?:s|ing)?|ausgefallen|kaputt|geht nicht|en panne|hors service|caido|caida)\b/;
/** What is down for others is an incident of its own. */
const SERVICE = /\b(?:web ?sites?|sites?|portal|shop|servers?|api|webseite|page)\b/;

/** The intent of a query; null where its words say what is looked for. */
export function readIntent(query: string): Intent | null {
  const text = refang(fold(query.trim()).replace(/['’]/g, ''));
  const number = phoneDigits(text);
  if (number) return { number };
  const [, technique, below] = TECHNIQUE.exec(text) ?? [];
  if (technique) return { technique: `T${technique}${below ? `.${below}` : ''}` };
  if (CSF.test(text)) return { outcome: text.toUpperCase() };
  if (/^(?:sev|severity)(?:[ -]?\d)?$|\bhow (?:bad|severe|serious)\b|\b(?:what|which) severity\b/.test(text))
    return { key: 'severity' };
  if (CHANNEL.test(text) && FAILED.test(text) && !SERVICE.test(text)) return { key: 'fallback' };
  const [key] = WRITTEN.find(([key, form]) => isWritten(text.replace(LABELS, ''), key, form)) ?? [];
  return key ? { key } : null;
}

/** Alone, or with words around it where nothing else is written so. */
function isWritten(text: string, key: AnswerKey, form: RegExp): boolean {
  if (key === 'link' && FILES.test(text)) return false;
  const isSure = key === 'vulnerability' || key === 'hash';
  return form.test(text) || (isSure && text.split(/[\s,;]+/).some((word) => form.test(word)));
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
