import { defineCollection } from 'astro:content';
import { COLLECTIONS } from './adapters/content/collection-entries.ts';
import { collectionLoader } from './adapters/content/collection-loader.ts';

/**
 * One collection for each list of the programme. The reader has judged every entry by its schema in
 * `domain/model` already, so Astro carries them as they are.
 */
export const collections = Object.fromEntries(
  COLLECTIONS.map((name) => [name, defineCollection({ loader: collectionLoader(name) })]),
);
