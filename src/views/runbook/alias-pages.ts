import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { runbookAddress } from '../../domain/links/addresses.ts';
import { publishedRunbooks } from './runbook-page.ts';

/** A page at an address that a runbook had before, which leads on to the one that it has now. */
export interface AliasPage {
  alias: string;
  title: string;
  /** From the old page to the new one: the same under any path, offline and from a disk. */
  way: string;
  /** Address for search engines; absolute where the site says where it is published. */
  canonical: string;
}

/** One for each id that a published runbook had before; an id that somebody has now leads to its own page. */
export function aliasPages({ programme, site }: Pick<JudgedProgramme, 'programme' | 'site'>): AliasPage[] {
  const runbooks = publishedRunbooks({ programme });
  const taken = new Set(runbooks.map(({ id }) => id));
  return runbooks.flatMap(({ id, meta }) =>
    (meta.aliases ?? []).flatMap((alias): AliasPage[] => {
      if (taken.has(alias)) return [];
      taken.add(alias);
      const folder = `../${id}/`;
      const root = site.address?.replace(/\/?$/, '');
      return [
        {
          alias,
          title: meta.title,
          way: `${folder}index.html`,
          canonical: root ? `${root}${runbookAddress(id)}` : folder,
        },
      ];
    }),
  );
}
