import { describeTechniqueId, type TechniqueDescription } from '../../frameworks/attack.ts';
import { describeCsfId, type CsfDescription } from '../../frameworks/csf.ts';
import { perWorld } from '../per-world.ts';
import type { World } from '../world.ts';

const subcategories = perWorld(() => new Map<string, CsfDescription>());
const techniques = perWorld(() => new Map<string, TechniqueDescription>());

/** What the framework says of an id, asked once per id: guessing what an unknown one means takes long. */
export function csfDescription(world: World, id: string): CsfDescription {
  const known = subcategories(world);
  const found = known.get(id) ?? describeCsfId(world.csf, id);
  known.set(id, found);
  return found;
}

export function techniqueDescription(world: World, id: string): TechniqueDescription {
  const known = techniques(world);
  const found = known.get(id) ?? describeTechniqueId(world.attack, id);
  known.set(id, found);
  return found;
}
