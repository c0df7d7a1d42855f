import { ALLOWED_ELEMENTS, GEOMETRY, mayLinkTo, OTHERS, REFERENCES } from './page/allowed.ts';

const TOKEN = /<!--|<([A-Za-z]+)((?:\s+[A-Za-z][\w:-]*="[^"<]*")*)\s*\/?>|<\/[A-Za-z]+>|[^<]+/y;
const ATTRIBUTE = /([A-Za-z][\w:-]*)="([^"]*)"/g;

/**
 * Proves that a drawn picture can do nothing: it is made of listed elements with listed attributes only, refers to
 * nothing outside itself and links to safe addresses. Returns what it holds against it. It trusts nothing that the drawing page did.
 */
export function proveInert(svg: string): string | undefined {
  if (!svg.startsWith('<svg ') || !svg.endsWith('</svg>')) return 'it is not one svg element';
  let inStyle = false;
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < svg.length;) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(svg);
    if (!token) return `unreadable markup: ${svg.slice(at, at + 40)}`;
    const [text, name, attributes = ''] = token;
    if (text.startsWith('<!')) return 'it holds a comment';
    if (name) {
      if (!ALLOWED_ELEMENTS.has(name)) return `it holds <${name}>`;
      inStyle = name === 'style' && !text.endsWith('/>');
      for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
        const problem = judgeAttribute(name, key, value);
        if (problem) return problem;
      }
    } else if (text.startsWith('</')) inStyle = false;
    else if (inStyle && /url\(|@|\\|expression|behavior|&/i.test(text))
      return 'its style asks for something outside';
  }
  return undefined;
}

function judgeAttribute(element: string, key: string, value: string): string | undefined {
  if (!GEOMETRY.has(key) && !OTHERS.has(key) && !REFERENCES.has(key)) return `it holds the attribute ${key}`;
  if (key === 'xmlns') return value === 'http://www.w3.org/2000/svg' ? undefined : 'it changes its namespace';
  if (key === 'href') {
    const plain = value.replace(/&amp;/g, '&');
    const safe = element === 'a' ? mayLinkTo(plain) && !plain.includes('&#') : /^#[\w-]+$/.test(value);
    return safe ? undefined : `it refers to ${value}`;
  }
  if (REFERENCES.has(key)) return /^url\(#[\w-]+\)$/.test(value) ? undefined : `${key} is ${value}`;
  if (GEOMETRY.has(key) && /[:;]|url|javascript/i.test(value)) return `${key} is ${value}`;
  return undefined;
}
