import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import type { Body } from '../../domain/model/body.ts';
import type { Document } from '../../domain/model/programme.ts';
import type { Source } from '../../domain/model/text.ts';
import { documentsOf } from '../../domain/withholding/hidden-files.ts';

type Judged = Pick<JudgedProgramme, 'programme'>;

/** Where what front matter names can be opened: on the web, as a page or as an attachment; nowhere where it is words. */
export function refAddress({ programme }: Judged, { refs = [] }: Body, ref: string): { href?: string } {
  if (/^https?:\/\//.test(ref)) return { href: ref };
  const named = refs.find((one) => one.ref === ref);
  if (named?.href === undefined) return {};
  const { path, href } = named;
  const isThere =
    programme.attachments?.some(({ file }) => file === path) ||
    documentsOf(programme).some(({ file }) => file === path);
  return isThere ? { href } : {};
}

/** A source to read further; one that cannot be opened is words. */
export interface SourceView {
  title: string;
  href?: string;
}

export function sourcesOf(
  judged: Judged,
  { meta, body }: Document<{ references?: Source[] | undefined }, Body>,
): SourceView[] {
  return (meta.references ?? []).map(({ title, url }) => ({ title, ...refAddress(judged, body, url) }));
}
