import type { WordFactViews } from '../model/word-facts.ts';
import { wordFact } from './per-text.ts';
import { placeholdersIn, placeholdersInCode, type Placeholder } from './placeholders.ts';
import { asideTexts, runningText, spanAt } from './running-text.ts';
import { yamlTexts } from './yaml-texts.ts';

export const placeholdersInYaml = wordFact(
  'placeholdersInYaml',
  ({ kind, data }): WordFactViews['placeholdersInYaml'] =>
    [...yamlTexts(data)].flatMap(({ path, text }) =>
      placeholdersIn(text, kind !== 'communication').map((found) => ({
        place: { data: { path } },
        text: found.text,
      })),
    ),
);

export const placeholdersInText = wordFact(
  'placeholdersInText',
  (source, text, world): WordFactViews['placeholdersInText'] => {
    if (!source.body) return [];
    const found: Placeholder[] = [
      ...placeholdersIn(runningText(world, source) ?? '', source.kind !== 'communication'),
      ...(asideTexts(world, source) ?? []).flatMap((aside) =>
        placeholdersInCode(aside.kind, aside.text).map((inside) => ({ ...inside, at: aside.at + inside.at })),
      ),
    ];
    return found.map(({ at, text: words, doubtful }) => ({
      place: { span: spanAt(text, at, words.length) },
      text: words,
      ...(doubtful ? { doubtful } : {}),
    }));
  },
);
