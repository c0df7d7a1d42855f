import {
  parentTechnique,
  techniquesById,
  type AttackFramework,
  type Technique,
} from '../frameworks/attack.ts';
import { perNode } from './per-node.ts';

/** Words that name no technique: half of the matrix has them. */
const COMMON = new Set(
  (
    'and the for with over from into via account accounts data service services system systems network remote software user users ' +
    'information discovery access credential credentials application applications protocol protocols host hosts manipulation ' +
    'modify modification command other tool tools server component components object objects process exploitation abuse ' +
    'execution cloud valid'
  ).split(' '),
);

/** True where words, in lower case, speak of a technique: its id, its name, or what is peculiar to its name. */
export function speaksOf({ attack }: { attack: AttackFramework }, words: string, id: string): boolean {
  return [id, parentTechnique(id)].some((known) => {
    if (known === undefined) return false;
    if (words.includes(known.toLowerCase())) return true;
    const technique = techniquesById(attack).get(known);
    return technique !== undefined && signsOf(technique).some((sign) => words.includes(sign));
  });
}

/** The name as a whole, and the words that are peculiar to it. */
const signsOf = perNode(({ name }: Technique) => [
  name.toLowerCase(),
  ...name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !COMMON.has(word))
    .map(stem),
]);

/** The beginning of a word that its forms share: "encrypted", "encryption", "encrypts". */
function stem(word: string): string {
  return word.length < 6 ? word : word.replace(/(?:ation|ion|ing|ed|es|s|ment|er|ors?)$/, '').slice(0, 9);
}
