import type { Input, InputKind } from '../model/input.ts';

/** Characters of the longest value. */
export const LONGEST_VALUE = 500;

const LABEL = '(?!-)[A-Za-z0-9_-]{1,63}(?<!-)';
const NAME = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);
const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);
const LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const MOMENT = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,7})?)?(?:Z|[+-]\d\d:\d\d)?)?$/;
/** Breaks, controls, and what nobody sees or what turns a line around. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Co}]/u;

interface Form {
  words: string;
  fits(value: string): boolean;
}

const FORMS: Record<Exclude<InputKind, 'choice'>, Form> = {
  hostname: { words: 'a host name, such as ws-0142', fits: isHostname },
  ip: { words: 'an IP address, such as 192.0.2.7', fits: isIp },
  cidr: { words: 'a network, such as 192.0.2.0/24', fits: isCidr },
  domain: {
    words: 'a domain, such as example.org',
    fits: (value) => isHostname(value) && /\.[A-Za-z][A-Za-z0-9-]+$/.test(value),
  },
  url: { words: 'an address that starts with https:// or http://', fits: isWebAddress },
  email: { words: 'an e-mail address, such as a.name@example.org', fits: isMailAddress },
  upn: { words: 'a sign-in name, such as a.name@example.org', fits: isMailAddress },
  sha256: {
    words: 'a SHA-256 hash: 64 hexadecimal digits',
    fits: (value) => /^[0-9a-fA-F]{64}$/.test(value),
  },
  'aws-account': { words: 'an AWS account: 12 digits', fits: (value) => /^\d{12}$/.test(value) },
  arn: {
    words: 'an ARN, such as arn:aws:iam::123456789012:user/deploy',
    fits: (value) => /^arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:(?:\d{12}|aws)?:[\w+=,.@:/*-]+$/.test(value),
  },
  datetime: {
    words: 'a time such as 2026-08-01T08:15Z',
    fits: (value) => MOMENT.test(value) && !Number.isNaN(Date.parse(value.replace(' ', 'T'))),
  },
  text: { words: 'some text', fits: () => true },
};

/** What a value of this kind is, in words. */
export function kindWords({ kind, choices = [] }: Pick<Input, 'kind' | 'choices'>): string {
  return kind === 'choice' ? `one of ${choices.join(', ')}` : FORMS[kind].words;
}

/** Why a value cannot be one of this kind, in words; undefined where it can. */
export function judgeValue(input: Pick<Input, 'kind' | 'choices'>, value: string): string | undefined {
  if (value.trim() !== value || value === '') return 'expected a value without blanks at its edges';
  if (value.length > LONGEST_VALUE) return `expected at most ${LONGEST_VALUE} characters`;
  if (UNSEEN.test(value)) return 'expected one line without characters that nobody sees';
  const fits =
    input.kind === 'choice' ? (input.choices ?? []).includes(value) : FORMS[input.kind].fits(value);
  return fits ? undefined : `expected ${kindWords(input)}`;
}

function isHostname(value: string): boolean {
  return value.length <= 253 && NAME.test(value);
}

function isIp(value: string): boolean {
  return IPV4.test(value) || isIpv6(value);
}

function isIpv6(value: string): boolean {
  if (!/^[0-9A-Fa-f:.]{2,45}$/.test(value)) return false;
  try {
    return new URL(`http://[${value}]/`).hostname.startsWith('[');
  } catch {
    return false;
  }
}

function isCidr(value: string): boolean {
  const [address = '', bits, more] = value.split('/');
  if (more !== undefined || !/^\d{1,3}$/.test(bits ?? '') || !isIp(address)) return false;
  return Number(bits) <= (address.includes(':') ? 128 : 32);
}

function isWebAddress(value: string): boolean {
  if (!/^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(value)) return false;
  try {
    return new URL(value).hostname !== '';
  } catch {
    return false;
  }
}

function isMailAddress(value: string): boolean {
  const at = value.lastIndexOf('@');
  return at > 0 && LOCAL.test(value.slice(0, at)) && isHostname(value.slice(at + 1));
}
