/** What a key press asks for. */
export type Command =
  | { kind: 'digit'; digit: number }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'not-applicable' | 'out-of-scope' | 'undo' | 'help' | 'what-if' | 'target' | 'note' };

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  isComposing: boolean;
}

const WORDS: Record<string, Command> = {
  ArrowRight: { kind: 'move', by: 1 },
  ArrowLeft: { kind: 'move', by: -1 },
  '+': { kind: 'step', by: 1 },
  '=': { kind: 'step', by: 1 },
  '-': { kind: 'step', by: -1 },
  '−': { kind: 'step', by: -1 },
  n: { kind: 'not-applicable' },
  o: { kind: 'out-of-scope' },
  u: { kind: 'undo' },
  w: { kind: 'what-if' },
  t: { kind: 'target' },
  c: { kind: 'note' },
  '?': { kind: 'help' },
};

/** `typing`: focus is where letters are text. `cell`: where only a number can be typed. Keys with Ctrl, Alt or Meta belong to the browser. */
export function commandOf(
  { key, ctrlKey, metaKey, altKey, isComposing }: Press,
  place: 'page' | 'cell' | 'typing',
): Command | undefined {
  if (ctrlKey || metaKey || altKey || isComposing || place === 'typing') return undefined;
  if (/^\d$/.test(key)) return place === 'cell' ? undefined : { kind: 'digit', digit: Number(key) };
  const command = WORDS[key.length === 1 ? key.toLowerCase() : key];
  if (place === 'cell' && (command?.kind === 'move' || command?.kind === 'step')) return undefined;
  return command;
}

const DIGITS_JOIN_MS = 900;

/** Digits become scores; on a scale beyond 9 two quick digits are one number. */
export function digitReader(max: number): (digit: number, at: number) => number {
  let last = { value: 0, at: -Infinity };
  return (digit, at) => {
    const joined = last.value * 10 + digit;
    const value =
      max > 9 && last.value > 0 && at - last.at < DIGITS_JOIN_MS && joined <= max ? joined : digit;
    last = { value, at };
    return value;
  };
}
