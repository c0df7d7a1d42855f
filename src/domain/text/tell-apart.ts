/** Letters of other scripts that are drawn as these, in the order of `DRAWN`. */
const ALIKE = 'аеорсухіјѕһԁԛԝАВЕКМНОРСТХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονıł‐‑‒–—−‘’´`';
const DRAWN = "aeopcyxijshdqwABEKMHOPCTXIJSABEZHIKMNOPTYXovil------''''";
const TWINS = new Map([...ALIKE].map((letter, at) => [letter, DRAWN[at] ?? letter]));

const QUOTED = /"([^"\n]{1,300})"/g;
/** Format marks and variation selectors: nobody sees them. */
const UNSEEN = /[\p{Cf}\u{fe00}-\u{fe0f}]/gu;

/**
 * A message and its hint in which no two quoted texts look the same without being it: characters that are not plain
 * ones, and blanks, are then written as code points.
 */
export function tellApart(message: string, hint: string): { message: string; hint: string } {
  const offered = quotedIn(hint);
  const twins = new Set<string>();
  for (const one of quotedIn(message))
    for (const other of offered) if (one !== other && look(one) === look(other)) twins.add(one).add(other);
  if (twins.size === 0) return { message, hint };
  const write = (text: string) =>
    text.replace(QUOTED, (whole, quoted: string) =>
      twins.has(quoted) ? `"${inCodePoints(quoted)}"` : whole,
    );
  return { message: write(message), hint: write(hint) };
}

function quotedIn(text: string): string[] {
  return [...text.matchAll(QUOTED)].map(([, quoted = '']) => quoted);
}

/** What is left of a text for the eye. */
function look(text: string): string {
  const plain = text.normalize('NFKC').replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  return [...plain].map((letter) => TWINS.get(letter) ?? letter).join('');
}

function inCodePoints(text: string): string {
  return text.replace(/[^\x21-\x7e ]| (?= )|^ | $/gu, (letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}
