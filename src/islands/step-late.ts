import { fetchParts } from './parts/fetch-parts.ts';

/** The fields of a reusable step's values, and their look, come behind its first view. */
void fetchParts('inputs').catch(() => {});
