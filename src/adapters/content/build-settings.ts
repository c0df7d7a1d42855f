import path from 'node:path';
import { SETTINGS_VARIABLE, type BuildSettings } from '../../domain/model/build-settings.ts';

/** The settings of the running build; Astro run by hand gets those of the current folder. */
export function buildSettings(): BuildSettings {
  const given = process.env[SETTINGS_VARIABLE];
  const cache = path.resolve('node_modules/.cache/readyroom');
  const fallback: BuildSettings = {
    root: process.cwd(),
    clock: new Date().toISOString().slice(0, 10),
    diagrams: path.join(cache, 'diagrams'),
    cache,
  };
  return given ? { ...fallback, ...(JSON.parse(given) as BuildSettings) } : fallback;
}
