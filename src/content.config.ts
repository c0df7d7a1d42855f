import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { COLLECTIONS, collectionLoader, type CollectionEntries, type CollectionName } from './adapters/content/collection-loader.ts';

/** One collection for each list of the programme. The reader has judged every entry already: Astro carries them as they are. */
function collection<Name extends CollectionName>(name: Name) {
  return defineCollection({ loader: collectionLoader(name), schema: z.custom<CollectionEntries[Name]>() });
}

export const collections = Object.fromEntries(COLLECTIONS.map((name) => [name, collection(name)])) as {
  [Name in CollectionName]: ReturnType<typeof collection<Name>>;
};
