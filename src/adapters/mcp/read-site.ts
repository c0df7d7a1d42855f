import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { API_SCHEMAS, type ApiName, type ApiValue } from '../../domain/exchange/api/schemas.ts';
import { makeFinder, type Finder } from '../../domain/search/find-entries.ts';
import { unpackIndex, type PackedIndex } from '../../domain/search/pack-index.ts';

/** What a built site tells programs. Everything is read when it is asked for: a site that is built again is answered from at once. */
export interface BuiltSite {
  read<Name extends Exclude<ApiName, 'runbook'>>(name: Name): Promise<ApiValue<Name>>;
  /** `id` must be one that `runbooks` names: it becomes a path. */
  readRunbook(id: string): Promise<ApiValue<'runbook'>['runbook']>;
  finder(): Promise<Finder>;
}

const INDEX = 'scripts/search-index.js';

export function openBuiltSite(folder: string): BuiltSite {
  const text = (file: string) => readFile(path.join(folder, file), 'utf8');
  async function read<Name extends ApiName>(name: Name, file: string): Promise<ApiValue<Name>> {
    const parsed = API_SCHEMAS[name].safeParse(JSON.parse(await text(file)));
    if (!parsed.success) throw new Error(`${file} is not of this version: build the site again`);
    return parsed.data as ApiValue<Name>;
  }
  return {
    read: (name) => read(name, `api/v1/${name}.json`),
    readRunbook: async (id) => (await read('runbook', `api/v1/runbooks/${id}.json`)).runbook,
    finder: async () => {
      const script = await text(INDEX);
      const packed = JSON.parse(script.slice(script.indexOf('=') + 1).replace(/;\s*$/, '')) as PackedIndex;
      return makeFinder(unpackIndex(packed));
    },
  };
}
