/** A name that a variable of a playbook may have; different keys keep different names. */
export function variableName(key: string): string {
  const name = plain(key).slice(0, 180);
  const exact = name === key;
  return `__${/^[A-Za-z_]/.test(name) ? '' : '_'}${name}${exact ? '' : `-${digest(key)}`}__`;
}

/** A key for each answer, of the signs that a dictionary's key may have; each stands once. */
export function caseKeys(labels: readonly string[]): string[] {
  const keys: string[] = [];
  for (const [at, label] of labels.entries()) {
    const key = plain(label.toLowerCase()).slice(0, 60) || `answer-${at + 1}`;
    keys.push(keys.includes(key) || key === 'default' ? `${key}-${at + 1}` : key);
  }
  return keys;
}

function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z0-9_-]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** FNV-1a, 32 bits: tells names apart that look the same without their special signs. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
