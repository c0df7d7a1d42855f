/** More values than any export of rules, playbooks or controls of a size that is read; small ones take the most memory for their bytes. */
const MOST_VALUES = 1_500_000;
const MOST_DEPTH = 200;

/** Why a JSON text is not parsed: parsing makes up to sixty bytes of each, and what is deep is walked by nobody. */
export function measureJson(text: string): string | undefined {
  let values = 0;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      values += 1;
      depth += 1;
      if (depth > MOST_DEPTH)
        return `It holds lists and objects in each other, more than ${MOST_DEPTH} levels deep.`;
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth -= 1;
    else if (code === COMMA || code === LINE) values += 1;
    if (values > MOST_VALUES)
      return `It holds more than ${MOST_VALUES.toLocaleString('en-GB')} values. Split it, or export fewer at a time.`;
  }
  return undefined;
}

const [QUOTE, COMMA, LINE] = [0x22, 0x2c, 0x0a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const BACKSLASH = 0x5c;

/** Place of the mark that ends a string; the last of the text where none does. */
function endOfString(text: string, from: number): number {
  for (let end = text.indexOf('"', from + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return text.length;
}
