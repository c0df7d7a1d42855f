const PLAIN = /^\p{L}[\p{L}\p{N} .()%/+;_-]*$/u;
const WORDS = /^(true|false|null|yes|no|on|off|y|n)$/i;

/** A text as YAML on one line, outside and inside `{ … }`: plain where every YAML parser reads it as this text, else in double quotes. */
export function yamlText(text: string): string {
  const plain = PLAIN.test(text) && !text.endsWith(' ') && !WORDS.test(text);
  return plain ? text : quote(text);
}

/** JSON's quoting is YAML's, but for characters that YAML does not let stand as they are. */
function quote(text: string): string {
  const code = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, code);
}
