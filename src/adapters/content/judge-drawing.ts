/** What XML is made of besides words, in the order in which it stands; quotes hold no `<` in XML. */
const MARKUP = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:"[^"<]*"|'[^'<]*'|[^'"<>])*>/y;
const ATTRIBUTE = /([^\s"'=<>/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const ELEMENT = /^<\/?(?:[\w.-]+:)?([\w.-]+)/;
const ACTIVE =
  /^(script|foreignobject|iframe|object|embed|audio|video|handler|listener|html|body|link|meta)$/i;
const INSIDE = /^\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,])/i;

/** What in an SVG acts or asks for something outside it, in words; undefined where nothing does. */
export function judgeDrawing(bytes: Uint8Array): string | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'it is no UTF-8';
  }
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    MARKUP.lastIndex = at;
    const mark = MARKUP.exec(text)?.[0];
    if (mark === undefined) return 'it is no well-formed XML';
    const guilt = judgeMark(mark);
    if (guilt) return guilt;
    at += mark.length;
  }
  return judgeStyle(text);
}

function judgeMark(mark: string): string | undefined {
  if (mark.startsWith('<!--') || mark.startsWith('<![CDATA[')) return undefined;
  if (mark.startsWith('<?')) return /^<\?xml\s/.test(mark) ? undefined : 'it has a processing instruction';
  if (mark.startsWith('<!')) return /[[]|ENTITY/i.test(mark) ? 'it declares entities' : undefined;
  const name = ELEMENT.exec(mark)?.[1] ?? '';
  if (ACTIVE.test(name)) return `it has <${name}>`;
  for (const [, key = '', double, single] of mark.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? '';
    const local = key.replace(/^.*:/, '').toLowerCase();
    if (local.startsWith('on')) return `it has the handler ${key}`;
    if (/^(href|src)$/.test(local) && value.trim() !== '' && !INSIDE.test(value))
      return `it leads outside with ${key}="${value.slice(0, 60)}"`;
    if (local === 'attributename' && /href|^on/i.test(value)) return `it changes ${value}`;
  }
  return undefined;
}

function judgeStyle(text: string): string | undefined {
  if (/@import/i.test(text)) return 'its style imports another';
  for (const [, address = ''] of text.matchAll(/url\(\s*(?:["']|&quot;|&apos;)?([^)]{0,60})/gi))
    if (!INSIDE.test(address)) return `its style asks for ${address}`;
  return /<style|\sstyle\s*=/.test(text) && /\\[0-9a-f]/i.test(text) ? 'its style hides letters' : undefined;
}
