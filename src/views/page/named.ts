import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { roleAddress, runbookAddress } from '../../domain/links/addresses.ts';
import { isWithheld, WITHHELD } from '../../domain/model/withheld.ts';

/** Something to show by name, with its page where it has one. */
export interface Named {
  label: string;
  /** Root-absolute; missing where there is no page, or where it is withheld. */
  href?: string;
}

type Linked = Pick<JudgedProgramme, 'links'>;

/** A reference by id: the title where it is known, "withheld" where the publication ceiling hides it, else the id. */
export function nameOf(id: string, title: string | undefined, address: (id: string) => string): Named {
  if (isWithheld(id)) return { label: WITHHELD };
  return title === undefined ? { label: id } : { label: title, href: address(id) };
}

export const runbookName = ({ links }: Linked, id: string): Named =>
  nameOf(id, links.runbooks.get(id)?.meta.title, runbookAddress);

export const roleName = ({ links }: Linked, id: string): Named =>
  nameOf(id, links.roles.get(id)?.title, roleAddress);
