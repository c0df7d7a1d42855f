/** What the YAML parser says, in an author's words: what is so, and what to write. First match wins. */
const WORDS: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [
    /^Nested mappings are not allowed/,
    'A value holds a second ": ".',
    'Put the value in double quotes, or mend the indentation of the next line.',
  ],
  [/^Map keys must be unique/, 'The key stands twice in the same mapping.', 'Delete one of the two.'],
  [/^Tabs are not allowed/, 'A line is indented with a tab.', 'Indent with spaces.'],
  [/^Missing closing ["']quote/, 'A quoted text is never closed.', 'Write the closing quote.'],
  [/^Flow sequence/, 'A list opened with "[" is never closed.', 'Write the closing "]".'],
  [/^Flow map/, 'A mapping opened with "{" is never closed.', 'Write the closing "}".'],
  [
    /^Missing , /,
    'Two entries inside brackets have no comma between them.',
    'Write "," between the entries.',
  ],
  [/^Missing space after :/, 'A ":" inside brackets has no space after it.', 'Write ": " with a space.'],
  [
    /^Block collections are not allowed within flow/,
    'Entries inside brackets have no comma between them, or a value holds ": ".',
    'Write "," between the entries, and quotes around a value with ": ".',
  ],
  [
    /^Unresolved alias/,
    'An alias, which begins with "*", names nothing.',
    'Put a text that begins with "*" in quotes.',
  ],
  [
    /^Unresolved tag/,
    'A tag, which begins with "!", is not known here.',
    'Delete the tag; put a text that begins with "!" in quotes.',
  ],
  [
    /^Plain value cannot start with/,
    'A text begins with a character that YAML keeps for itself.',
    'Put the text in quotes.',
  ],
  [
    /^Invalid escape sequence/,
    'A backslash in double quotes is followed by a character that has no such meaning.',
    'Write "\\\\" for a backslash, or use single quotes.',
  ],
  [/^Source contains multiple documents/, 'A second document begins with "---".', 'Delete the line "---".'],
  [
    /^Block scalar header includes extra|^Not a YAML token/,
    'Text stands on the line of "|" or ">".',
    'Begin the text on the next line.',
  ],
  [
    /^Block scalar lines must not be less indented/,
    'A line of a block of text is indented less than its first line.',
    'Indent all lines of the block alike.',
  ],
  [
    /keys must be strings|used as an implicit map key|at most 1024 chars/,
    'A key is no plain text, or a line is indented wrongly.',
    'Write keys as words followed by ": ", and indent the line like its neighbours.',
  ],
  [/same line with key/, 'A list begins on the line of its key.', 'Begin the list on the next line.'],
  [/^Sequence item without/, 'A line of a list has no "- ".', 'Begin the entry with "- ".'],
  [/same column/, 'Entries that belong together are indented differently.', 'Indent them alike.'],
  [
    /need to be followed by map values|single line|at node end|map-value-ind/,
    'A line is neither a key with its value nor part of the value above.',
    'Write "key: value", put text that goes on in quotes, or mend the indentation.',
  ],
  [
    /^Unexpected (flow-(seq|map)-end|,|empty item)/,
    'A bracket or comma stands where none belongs.',
    'Delete it, or put the text in quotes.',
  ],
  [
    /^Unexpected [\w-]+ token in YAML stream/,
    'A line does not belong to what stands above it.',
    'Mend the indentation of this line or of the one above, or put text that goes on in quotes.',
  ],
  [
    /^Excessive alias count/,
    'Aliases are repeated so often that the value would become enormous.',
    'Write the values out.',
  ],
  [
    /anchor|alias/i,
    'A text that begins with "&" or "*" is taken for an anchor or an alias.',
    'Put the text in quotes.',
  ],
  [
    /[Cc]omment/,
    'A comment has no space before its "#".',
    'Write a space before "#", or put the text in quotes.',
  ],
];

export interface YamlWords {
  message: string;
  hint: string;
}

/** The sentence for a message of the parser. */
export function yamlInWords(detail: string): YamlWords {
  const found = WORDS.find(([pattern]) => pattern.test(detail));
  if (found) return { message: found[1], hint: found[2] };
  const plain = detail.replace(/[\s:.]+$/, '') || 'YAML cannot be read here';
  return {
    message: `${plain[0]?.toUpperCase() ?? ''}${plain.slice(1)}.`,
    hint: 'Write plain YAML: "key: value", and lists with "- ".',
  };
}
