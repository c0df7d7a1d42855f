import { parentTechnique, techniquesById } from '../frameworks/attack.ts';
import type { World } from './world.ts';

/** Words that name no technique: half of the matrix has them. */
const COMMON = new Set(
  ('and the for with over from into via account accounts data service services system systems network remote software user users ' +
    'information discovery access credential credentials application applications protocol protocols host hosts manipulation ' +
    'modify modification command other tool tools server component components object objects process exploitation abuse ' +
    'execution cloud valid').split(' '),
);

/** True where the words speak of a technique: its id, its name, or what is peculiar to its name. */
export function speaksOf(world: World, words: string, id: string): boolean {
  const lower = words.toLowerCase();
  return [id, parentTechnique(id)].some((known) => {
    if (known === undefined) return false;
    if (lower.includes(known.toLowerCase())) return true;
    const name = techniquesById(world.attack).get(known)?.name.toLowerCase() ?? '';
    if (name !== '' && lower.includes(name)) return true;
    return name
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2 && !COMMON.has(word))
      .some((word) => lower.includes(stem(word)));
  });
}

/** The beginning of a word that its forms share: "encrypted", "encryption", "encrypts". */
function stem(word: string): string {
  return word.length < 6 ? word : word.replace(/(?:ation|ion|ing|ed|es|s|ment|er|ors?)$/, '').slice(0, 9);
}
