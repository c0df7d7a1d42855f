import { PLACEHOLDER } from '../../inputs/command-language.ts';
import { destructiveStatements } from '../../inputs/destructive-statements.ts';
import { findPlaces, type Place } from '../../inputs/find-places.ts';
import { inputsOf } from '../../inputs/inputs-of.ts';
import type { Input } from '../../model/input.ts';
import type { Span } from '../../model/place.ts';
import { perText } from '../../words/per-text.ts';
import { asideTexts, spanAt } from '../../words/running-text.ts';
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

/** Code of a file, a fence's first line blanked out, and where it begins in the text. */
const codeIn = perText((source, _, world) =>
  (asideTexts(world, source) ?? []).flatMap(({ kind, at, text: aside }) => {
    if (kind === 'comment') return [];
    const inline = kind === 'inline-code';
    const fence = inline ? null : /^[^\n]*?(?:`{3,}|~{3,})[ \t]*([\w-]*)[^\n]*/.exec(aside);
    const code = fence ? ' '.repeat(fence[0].length) + aside.slice(fence[0].length) : aside;
    return [{ at, inline, language: fence?.[1] ?? '', code }];
  }),
);

const placesIn = perText((source, text, world): NamedPlace[] =>
  (codeIn(world, source) ?? []).flatMap(({ at, inline, language, code }) => {
    const ids = new Set([...code.matchAll(PLACEHOLDER)].map(([, id = '']) => id));
    return findPlaces(language, code, ids).map((place) => ({
      ...place,
      language,
      inline,
      span: spanAt(text, at + place.from, place.to - place.from),
    }));
  }),
);

/** Commands of a file's blocks that take something away, each with its place in the file. */
export const destructiveIn = perText((source, text, world) =>
  (codeIn(world, source) ?? []).flatMap(({ at, inline, language, code }) =>
    inline
      ? []
      : destructiveStatements(language, code).map((one) => ({
          ...one,
          span: spanAt(text, at + one.from, one.to - one.from),
        })),
  ),
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
