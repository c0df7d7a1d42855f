const PLAIN = /^\p{L}[\p{L}\p{N} .()%/+;_-]*$/u;
const WORDS = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** A text as YAML on one line, outside and inside `{ … }`: plain where every YAML parser reads it as this text, else in double quotes. */
export function yamlText(text: string): string {
  const plain = PLAIN.test(text) && !text.endsWith(' ') && !WORDS.test(text);
  return plain ? text : quote(text);
}

/** Days and durations, which YAML 1.2 reads as text. */
const BARE = /^(?:\d{4}-\d{2}-\d{2}|[1-9]\d{0,5}[mhd])$/;

/** Any value as YAML on one line. */
export function yamlFlow(value: unknown): string {
  if (typeof value === 'string') return BARE.test(value) ? value : yamlText(value);
  if (Array.isArray(value)) return `[${value.map(yamlFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, below]) => `${yamlText(key)}: ${yamlFlow(below)}`);
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

/** JSON's quoting is YAML's, but for characters that YAML does not let stand as they are. */
function quote(text: string): string {
  const code = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, code);
}
