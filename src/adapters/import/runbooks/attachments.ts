/** Files that people link and no page opens: carried as text, since their name says what they are. */
const AS_TEXT =
  /\.(?:puml|plantuml|pu|ditaa|drawio|dot|bpmn|excalidraw|xml|ya?ml|toml|ini|conf|sh|bash|ps1|psm1|bat|cmd|py|rb|js|ts|go|sql|kql|spl|yara?|sigma|ndjson|jsonl|html?|ipynb|md|template|tf|rules?)$/i;

/** The name under which a file goes along; undefined where it cannot. */
export function asAttachment(name: string, carried: boolean): string | undefined {
  const safe = name.replace(/[\\:*?"<>|\p{Cc}]/gu, '-');
  if (safe === '' || safe.startsWith('.')) return undefined;
  if (carried) return safe;
  return AS_TEXT.test(safe) ? `${safe}.txt` : undefined;
}

const ENDINGS: Readonly<Record<string, string>> = {
  png: 'png',
  jpeg: 'jpg',
  jpg: 'jpg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
  'svg+xml': 'svg',
};

/** A picture that stands in a text as `data:image/png;base64,…`. */
export function pictureInText(url: string): { ending: string; bytes: Uint8Array } | undefined {
  const [, kind = '', base64, data = ''] =
    /^data:image\/([\w+]+)(?:;[\w=-]+)*?(;base64)?,(.*)$/is.exec(url) ?? [];
  const ending = ENDINGS[kind.toLowerCase()];
  if (ending === undefined || data === '') return undefined;
  try {
    const bytes = base64
      ? Uint8Array.from(atob(data.replace(/\s/g, '')), (sign) => sign.charCodeAt(0))
      : new TextEncoder().encode(decodeURIComponent(data));
    return bytes.length > 0 ? { ending, bytes } : undefined;
  } catch {
    return undefined;
  }
}
