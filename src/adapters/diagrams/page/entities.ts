/** First of the characters for private use: they mean nothing in any grammar. */
const PRIVATE = 0xe000;

export interface Hidden {
  source: string;
  /** Puts the characters in the place of their stand-ins, in finished markup. */
  restore(markup: string): string;
}

/**
 * Mermaid shows entity codes (`#quot;`, `#35;`, `&lt;`) only in labels that are HTML. Here each is one stand-in
 * character while Mermaid reads and measures, and the character that it means in the finished picture.
 */
export function hideEntities(source: string): Hidden {
  const characters: string[] = [];
  const hidden = source
    .split('\n')
    .map((line) =>
      /^\s*(style|classDef|linkStyle|%%)/.test(line)
        ? line
        : line.replace(/&#?\w{1,30};|#\w{1,30};/g, standIn),
    )
    .join('\n');
  const range = new RegExp(
    `[\\u${PRIVATE.toString(16)}-\\u${(PRIVATE + Math.max(0, characters.length - 1)).toString(16)}]`,
    'g',
  );
  return {
    source: hidden,
    restore: (markup) =>
      characters.length === 0
        ? markup
        : markup.replace(range, (character) => escape(characters[character.charCodeAt(0) - PRIVATE] ?? '')),
  };

  function standIn(code: string): string {
    const character = decode(code);
    if (character === undefined || characters.length > 6000) return code;
    const known = characters.indexOf(character);
    return String.fromCharCode(PRIVATE + (known < 0 ? characters.push(character) - 1 : known));
  }
}

/** Numbers are decimal, as in Mermaid; in HTML's own form they may be hexadecimal. Control characters are none. */
function decode(code: string): string | undefined {
  const name = code.replace(/^&?#?|;$/g, '');
  const entity = /^\d+$/.test(name) || /^&#x/i.test(code) ? `&#${name};` : `&${name};`;
  const text = new DOMParser().parseFromString(entity, 'text/html').body.textContent ?? '';
  return text !== entity && /^[^\p{Cc}\ue000-\uf8ff]{1,2}$/u.test(text) ? text : undefined;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
