/** As much of a tokenizer as this asks for. */
interface Tokenizer {
  interrupt?: boolean | undefined;
  events: readonly (readonly [
    kind: string,
    token: { _tokenizer?: { currentConstruct?: { name?: string } | undefined } },
  ])[];
}
type State = (code: unknown) => unknown;

/** What may begin a list. */
const MARKERS = [...'*+-0123456789'];

/**
 * A list below indented code: the parser takes the code for something that a list would interrupt, as it would a paragraph,
 * and reads only one that begins at 1. The forge numbers it from where it begins. Nothing is read here: the way is made
 * free for the parser's own list, which is tried next.
 */
export const listAfterCode = {
  document: Object.fromEntries(
    MARKERS.map((marker) => [
      marker.charCodeAt(0),
      {
        name: 'listAfterCode',
        tokenize(this: Tokenizer, _effects: unknown, _ok: State, nok: State): State {
          return (code) => {
            if (this.interrupt && isInCode(this)) this.interrupt = false;
            return nok(code);
          };
        },
      },
    ]),
  ),
};

function isInCode({ events }: Tokenizer): boolean {
  const flow = events.findLast(([, token]) => token._tokenizer !== undefined)?.[1]._tokenizer;
  return flow?.currentConstruct?.name === 'codeIndented';
}
