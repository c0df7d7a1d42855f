import { PLACEHOLDER } from '../../inputs/command-language.ts';
import { findPlaces, type Place } from '../../inputs/find-places.ts';
import { inputsOf } from '../../inputs/inputs-of.ts';
import type { Input } from '../../model/input.ts';
import type { Span } from '../../model/place.ts';
import { pastedCode } from '../../commands/pasted-code.ts';
import { perText } from '../../words/per-text.ts';
import type { World } from '../world.ts';
import { sourcesByFile } from './homes.ts';

/** A name in angle brackets within code. */
export interface NamedPlace extends Place {
  language: string;
  inline: boolean;
  span: Span;
}

/** A file whose front matter has values that commands name. */
export interface InputFile {
  file: string;
  /** Its own, with their places in the front matter. */
  own: Input[];
  at: ReadonlyMap<string, readonly (string | number)[]>;
  known: ReadonlyMap<string, Input>;
  places: readonly NamedPlace[];
  /** Named here, or in a reusable step that stands here. */
  used: ReadonlySet<string>;
}

const placesIn = perText((source, _, world): NamedPlace[] =>
  (pastedCode(world, source) ?? []).flatMap(({ origin, language, text, spanOf }) => {
    const ids = new Set([...text.matchAll(PLACEHOLDER)].map(([, id = '']) => id));
    return findPlaces(language, text, ids).map((place) => ({
      ...place,
      language,
      inline: origin === 'inline',
      span: spanOf(place.from, place.to),
    }));
  }),
);

/** Runbooks and reusable steps that have values of their own, or stand with one that has. */
export function inputFiles(world: World): InputFile[] {
  const steps = new Map(world.programme.steps.map((step) => [step.file, step]));
  const places = (file: string) => {
    const source = sourcesByFile(world).get(file);
    return (source && placesIn(world, source)) ?? [];
  };
  const describe = (
    file: string,
    inputs: Parameters<typeof inputsOf>[0],
    shared: readonly { file: string; meta: { inputs?: Input[] | undefined } }[],
  ): InputFile[] => {
    const known = inputsOf(
      inputs,
      shared.map(({ meta }) => meta.inputs),
    );
    if (known.length === 0) return [];
    return [
      {
        file,
        own: inputsOf(inputs),
        at: new Map(
          (inputs ?? []).flatMap((input, at) =>
            typeof input === 'string' ? [] : [[input.id, ['inputs', at, 'id']] as const],
          ),
        ),
        known: new Map(known.map((input) => [input.id, input])),
        places: places(file),
        used: new Set(
          [file, ...shared.map((one) => one.file)].flatMap((one) => places(one).map(({ id }) => id)),
        ),
      },
    ];
  };
  return [
    ...world.programme.runbooks.flatMap(({ file, meta, body }) => {
      const included = new Set(
        body.sections.flatMap((section) => section.steps.map((step) => step.includes ?? '')),
      );
      return describe(
        file,
        meta.inputs,
        [...included].flatMap((path) => steps.get(path) ?? []),
      );
    }),
    ...world.programme.steps.flatMap(({ file, meta }) => describe(file, meta.inputs, [])),
  ];
}
