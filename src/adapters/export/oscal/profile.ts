import type { ExportSource } from '../export-form.ts';
import type { StableId } from '../stable-id.ts';
import { metadata } from './parts.ts';

/** NIST's own catalog of CSF 2.0; its controls have the ids that the programme uses. */
const CATALOG =
  'https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/CSF/v2.0/json/NIST_CSF_v2.0_catalog.json';

/** Ids of the subcategories in play, in the framework's order. */
export const idsInPlay = ({ score }: ExportSource): string[] =>
  score.subcategories.filter(({ inPlay }) => inPlay).map(({ id }) => id);

export function profile(source: ExportSource, id: StableId) {
  const ids = idsInPlay(source);
  return {
    profile: {
      uuid: id('oscal-profile'),
      metadata: metadata(source, id, 'CSF 2.0 subcategories in play'),
      imports: [
        {
          href: CATALOG,
          ...(ids.length > 0 ? { 'include-controls': [{ 'with-ids': ids }] } : {}),
        },
      ],
      merge: { 'as-is': true },
    },
  };
}
