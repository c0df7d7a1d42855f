/** A secret in a text: what it is, and where. */
export interface Secret {
  at: number;
  length: number;
  what: string;
}

/** What each kind of secret looks like; where the pattern has a group, the group is the secret. */
const KINDS: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a private key',
    /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\\n|[\s>#"'+]|[A-Z][\w-]+: [^\n]*){1,40}[A-Za-z0-9+/]{24,}/g,
  ],
  ['an AWS access key id', /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g],
  [
    'an AWS secret access key',
    /aws_?secret_?(?:access_?)?key["']?\s*[:=]\s*["']?([A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])/gi,
  ],
  ['a GitHub token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})\b/g],
  ['a GitLab token', /\bglpat-[\w-]{20,}/g],
  ['a Slack token', /\bxox[abeprs]-[A-Za-z0-9-]{20,}/g],
  ['a Slack webhook', /https:\/\/hooks\.slack\.com\/services\/T\w{7,}\/B\w{7,}\/\w{20,}/g],
  ['a Google API key', /\bAIza[\w-]{35}(?![\w-])/g],
  ['a Stripe key', /\b[rs]k_live_[A-Za-z0-9]{20,}\b/g],
  ['an npm token', /\bnpm_[A-Za-z0-9]{36}\b/g],
  ['an API key', /\bsk-(?:proj-|ant-[a-z0-9]+-)?[A-Za-z0-9_-]{40,300}/g],
  ['an Azure storage key', /\bAccountKey=([A-Za-z0-9+/]{86}==)/g],
  ['a signed token (JWT)', /\beyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{20,}/g],
  ['a password in an address', /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@'"<>]+:([^\s/:@'"<>]{6,})@[\w.-]+/gi],
  ['a password', /\b(?:password|passwd|passphrase|pwd)\b["']?\s*[:=]\s*(["'])((?:(?!\1)[^\s]){6,})\1/gi],
  ['a password', /ConvertTo-SecureString\s+(?:-String\s+)?(["'])((?:(?!\1)[^\s]){6,})\1/gi],
  [
    'a token',
    /\b(?:secret|token|api[_-]?key|client[_-]?secret)\b["']?\s*[:=]\s*(["'])((?=[^\n]*?\d)(?=[^\n]*?[A-Za-z])[\w+/=.~-]{20,})\1/gi,
  ],
];

/** What documentation writes where a secret would stand. */
const INVENTED =
  /example|changeme|change-me|placeholder|redacted|your|dummy|sample|insert|secret_?here|password|user:pass|[$%<>{}…*]|(.)\1{4}|\.\.\.|^1234|abcdef|x{4}/i;

/** Every secret in a text, the first kind that fits winning. Examples as documentation writes them are none. */
export function secretsIn(text: string): Secret[] {
  const found: Secret[] = [];
  for (const [what, pattern] of KINDS) {
    for (const match of text.matchAll(pattern)) {
      const secret = match.at(-1) && match.length > 1 ? (match.at(-1) as string) : match[0];
      const at = match.index + match[0].lastIndexOf(secret);
      const isKnown = found.some((one) => at < one.at + one.length && one.at < at + secret.length);
      const isKey = what === 'a private key';
      if (isKnown || (!isKey && INVENTED.test(secret))) continue;
      found.push({ at, length: isKey ? secret.search(/-----(?=\\n|[\s>#"'+])/) + 5 : secret.length, what });
    }
  }
  return found;
}
