import { jsonText, type Exported, type ExportSource } from '../export-form.ts';
import { stableIds } from '../stable-id.ts';
import { assessmentResults } from './assessment-results.ts';
import { profile } from './profile.ts';

/** The self-assessment as OSCAL 1.1.3: its results, and the profile of the subcategories in play. */
export function exportOscal(source: ExportSource): Exported {
  const id = stableIds(source.site);
  return {
    files: [
      { file: 'assessment-results.json', content: jsonText(assessmentResults(source, id)) },
      { file: 'profile.json', content: jsonText(profile(source, id)) },
    ],
    notes: [
      'A finding of OSCAL is satisfied or not: satisfied means that no target is missed. Scores, targets, gaps, bounds and priorities travel as properties in a namespace of ours.',
      'A subcategory without a score or without a target has no finding; the properties of the result count them.',
      'What is not applicable or out of scope is left out of the profile; OSCAL has no place there for the reason.',
      'Earlier scores, levels and the trend are not carried: a result is of one day.',
      'Readiness, runbooks and exercises are not carried: OSCAL knows controls and evidence, not procedures.',
      'There is no component definition: the programme does not describe the systems that its controls run on. There is no plan of action of its own: actions are remediations of the risks.',
    ],
  };
}
