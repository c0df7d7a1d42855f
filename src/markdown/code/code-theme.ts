import { CODE_KINDS, type CodeKind } from './code-word.ts';

/** Scopes of the grammars by what their words are to a reader; what is in none is plain: fewer colours, fewer bytes. */
const SCOPES: Record<Exclude<CodeKind, 'input'> | 'plain', readonly string[]> = {
  comment: [
    'comment',
    'punctuation.definition.comment',
    'meta.diff.header',
    'meta.diff.index',
    'meta.diff.range',
  ],
  string: [
    'string',
    'string constant.character.escape',
    'constant.character.set.regexp',
    'constant.other.set',
    'support.other.escape',
  ],
  keyword: [
    'keyword',
    'storage',
    'constant.language.splunk_search',
    'support.class.splunk_search',
    'keyword.operator.wordlike',
    'keyword.operator.logical.python',
    'keyword.operator.logical.powershell',
    'keyword.operator.comparison.powershell',
    'keyword.operator.bitwise.powershell',
    'keyword.operator.new',
    'keyword.operator.expression',
    'keyword.operator.quantifier',
    'keyword.operator.disjunction',
    'keyword.operator.lookahead',
    'keyword.operator.lookbehind',
  ],
  variable: [
    'variable',
    'entity.other.attribute-name',
    'entity.name.tag.yaml',
    'entity.name.tag.named',
    'support.type.property-name',
    'keyword.other.definition.ini',
    'punctuation.definition.variable',
    'string.quoted.double.json support.type.property-name.json',
  ],
  number: ['constant'],
  command: ['entity.name', 'support.function', 'support.class', 'support.type.property-name.table'],
  added: ['markup.inserted'],
  removed: ['markup.deleted'],
  plain: [
    'keyword.operator',
    'constant.other.database-name',
    'constant.other.table-name',
    'string.unquoted',
    'string.template meta.embedded',
  ],
};

const colourOf = (at: number): string => `#0000${String(at + 10)}`;
const KINDS_BY_COLOUR = new Map(CODE_KINDS.map((kind, at) => [colourOf(at), kind]));
const PLAIN = '#000000';

/** A theme whose colours are the kinds of words: the style sheet has the real ones. */
export const CODE_THEME = {
  name: 'kinds',
  fg: PLAIN,
  bg: '#ffffff',
  settings: Object.entries(SCOPES).map(([kind, scope]) => ({
    scope: [...scope],
    settings: { foreground: kind === 'plain' ? PLAIN : colourOf(CODE_KINDS.indexOf(kind as CodeKind)) },
  })),
};

export function kindOfColour(colour: string | undefined): CodeKind | undefined {
  return KINDS_BY_COLOUR.get(colour ?? PLAIN);
}
