/** Changes with every change of what the parsers make of a text: cached results of another version are not used. */
export const PARSER_VERSION = '15';
