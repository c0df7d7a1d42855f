/** What a source tries that no picture of ours may do. */
export interface Unsafe {
  message: string;
  line: number;
}

interface Danger {
  pattern: RegExp;
  message: string;
}

const SETTINGS =
  /["']?(securityLevel|secure|startOnLoad|suppressErrorRendering|maxTextSize|maxEdges|dompurifyConfig|themeCSS|__proto__|constructor|prototype|legacyMathML|forceLegacyMathML)["']?\s*:/;

const PLAIN_TEXT = 'HTML that loads or runs something is not drawn; write plain text';
const SAFE_LINK = 'a link may lead to a page of this site, to https: or to mailto:';
const NO_CALL = 'a click may open a link, not call a function';

/** Looked for in the text as written: what is encoded is shown as words. */
const IN_TEXT: readonly Danger[] = [
  {
    pattern:
      /<\/?\s*(iframe|object|embed|link|meta|base|form|input|img|image|video|audio|svg|math|foreignobject|animate|set|use)\b/i,
    message: PLAIN_TEXT,
  },
  { pattern: /(^|[^<])<\/?\s*(script|style|template)\b/i, message: PLAIN_TEXT },
  { pattern: /<[^>]*[\s"'/]on[a-z]{3,}\s*=/i, message: 'an event handler is never run; write plain text' },
  { pattern: /["'(](javascript|vbscript)\s*:\s*\S/i, message: 'a link may not run a script' },
  {
    pattern: /<[^>]*\b(href|src)\s*=\s*["']?\s*((javascript|vbscript|data|file|http)\s*:|\/\/)/i,
    message: SAFE_LINK,
  },
  { pattern: /\\href\s*\{/i, message: 'a formula may not hold a link' },
  {
    pattern: /(@\{.*|^\s*)\bimg\s*:\s*["']/i,
    message: 'pictures inside diagrams are not drawn; put the picture beside the diagram',
  },
];

/** Looked for after all disguises are undone. */
const IN_STATEMENTS: readonly Danger[] = [
  {
    pattern: /^\s*(click|links?|callback)\b.*["'@\s](javascript|vbscript)\s*:/i,
    message: 'a link may not run a script',
  },
  { pattern: /^\s*(click|links?|callback)\b.*["'@\s]((data|file|http)\s*:|\/\/)/i, message: SAFE_LINK },
  {
    pattern: /\$(link|sprite)\s*=\s*["']?\s*((javascript|vbscript|data|file|http)\s*:|\/\/)/i,
    message: SAFE_LINK,
  },
  { pattern: /^\s*click\s+\S+\s+(call\s|(?!href\b)[A-Za-z_$][\w$.]*\s*(\(|"|$))/i, message: NO_CALL },
  { pattern: /^\s*callback\s+\S+\s+"/i, message: NO_CALL },
  {
    pattern: /^\s*(style|classDef|linkStyle)\b.*(url\s*\(|@import|expression\s*\()/i,
    message: 'a style may not load anything',
  },
];

/** Finds what a source may not ask for. The picture is disarmed and proven inert as well; this tells the author why. */
export function findUnsafe(source: string): Unsafe | undefined {
  const lines = source.split(/\r\n?|\n/);
  for (const range of settingRanges(lines)) {
    for (let at = range.from; at <= range.to; at += 1) {
      const text = decode(lines[at] ?? '');
      const name = SETTINGS.exec(text)?.[1];
      if (name) return { message: `a diagram may not set "${name}"; take the setting out`, line: at + 1 };
      if (/url\s*\(|@import|expression\s*\(|ticketBaseUrl["']?\s*:\s*["']?\s*(?!https:)/i.test(text))
        return { message: 'a setting may not load anything from elsewhere; take it out', line: at + 1 };
      if (/[{};\\]/.test(fontIn(text)))
        return { message: 'a font may not hold rules of style; name the font alone', line: at + 1 };
      if (/[<>]/.test(text.replace(/^\s*(title|accTitle)\s*:.*/i, '')) && /font|theme|color|css/i.test(text))
        return { message: 'a setting may not hold HTML; take it out', line: at + 1 };
    }
  }
  for (const [at, line] of lines.entries()) {
    if (/^\s*%%(?!\{)/.test(line)) continue;
    const statement = decode(line).replace(/(?<=\w)\t(?=\w)/g, '');
    const danger =
      IN_TEXT.find(({ pattern }) => pattern.test(line)) ??
      IN_STATEMENTS.find(({ pattern }) => pattern.test(statement));
    if (danger) return { message: danger.message, line: at + 1 };
  }
  return undefined;
}

/** What a line of settings gives as a font: quoted up to the quote's end, else up to the next comma. */
function fontIn(text: string): string {
  const [, double, single, plain] = /font_?family["']?\s*:\s*(?:"([^"]*)|'([^']*)|([^,]*))/i.exec(text) ?? [];
  return double ?? single ?? plain ?? '';
}

/** Lines of front matter and of `%%{…}%%` directives. */
function settingRanges(lines: readonly string[]): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  const first = lines.findIndex((line) => line.trim() !== '');
  if (/^\s*---\s*$/.test(lines[first] ?? '')) {
    const end = lines.findIndex((line, at) => at > first && /^\s*---\s*$/.test(line));
    ranges.push({ from: first, to: end < 0 ? lines.length - 1 : end });
  }
  for (let at = 0; at < lines.length; at += 1) {
    if (!lines[at]?.includes('%%{')) continue;
    const end = lines.findIndex((line, index) => index >= at && line.includes('}%%'));
    ranges.push({ from: at, to: end < 0 ? lines.length - 1 : end });
  }
  return ranges;
}

/** What every way to hide a word needs. */
const DISGUISE = /[&#\\\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/u;

/** Undoes the ways to hide a word: entities of HTML and of Mermaid, `\u` escapes, control characters. */
function decode(line: string): string {
  if (!DISGUISE.test(line)) return line;
  return line
    .replace(/[&#]#?x([0-9a-f]{2,5});/gi, (_, code: string) =>
      String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)),
    )
    .replace(/[&#]#?(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replace(/\\u\{?([0-9a-f]{4})\}?|\\x([0-9a-f]{2})/gi, (_, a?: string, b?: string) =>
      String.fromCharCode(parseInt(a ?? b ?? '20', 16)),
    )
    .replace(
      /[&#](colon|tab|newline|quot|lt|gt);/gi,
      (_, name: string) => ({ colon: ':', quot: '"', lt: '<', gt: '>' })[name.toLowerCase()] ?? '',
    )
    .replace(/(?!\t)[\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');
}
