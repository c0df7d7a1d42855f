import type { Input } from '../model/input.ts';
import { familyOf } from './command-language.ts';
import { escapeValue } from './escape-value.ts';
import { findPlaces, type Place } from './find-places.ts';
import { judgeValue } from './judge-value.ts';

/** One placeholder of a command: filled, empty, or with the reason why the value cannot stand there. */
export type Filling = Place & ({ text: string } | { lacks: 'value' } | { lacks: 'fit'; why: string });

export interface FilledCommand {
  /** In the order of the text. */
  fillings: Filling[];
  /** The command with what could be filled in. */
  text: string;
  /** Ids, each once, that keep it from being copied, with the reason where there is a value. */
  missing: { id: string; why?: string }[];
}

type Known = Pick<Input, 'id' | 'kind' | 'choices'>;

/** Fills a command. A remark in it may stay unfilled; all else that is missing keeps it from being copied. */
export function fillCommand(
  language: string,
  code: string,
  inputs: readonly Known[],
  values: ReadonlyMap<string, string>,
): FilledCommand {
  const byId = new Map(inputs.map((input) => [input.id, input]));
  const fillings = findPlaces(language, code, new Set(byId.keys())).map((place) =>
    fillPlace(language, place, byId.get(place.id) as Known, values.get(place.id)),
  );
  const missing = new Map<string, { id: string; why?: string }>();
  let text = '';
  let at = 0;
  for (const filling of fillings) {
    const isFilled = 'text' in filling;
    text += code.slice(at, filling.from) + (isFilled ? filling.text : code.slice(filling.from, filling.to));
    at = filling.to;
    if (isFilled || filling.within === 'remark') continue;
    missing.set(filling.id, {
      id: filling.id,
      ...('why' in filling ? { why: filling.why } : {}),
    });
  }
  return { fillings, text: text + code.slice(at), missing: [...missing.values()] };
}

function fillPlace(language: string, place: Place, input: Known, value: string | undefined): Filling {
  if (value === undefined || value === '') return { ...place, lacks: 'value' };
  const unfit = judgeValue(input, value);
  if (unfit) return { ...place, lacks: 'fit', why: unfit };
  const escaped = escapeValue(familyOf(language), language, place, value);
  return 'text' in escaped
    ? { ...place, text: escaped.text }
    : { ...place, lacks: 'fit', why: escaped.refused };
}
