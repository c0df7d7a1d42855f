import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { formatScore, formatShare } from '../../domain/maturity/format.ts';
import { levelTexts } from '../../domain/maturity/level-words.ts';
import { thresholdsOf } from '../../domain/maturity/settings.ts';
import { EXAMPLE_CONTROLS } from './scoring-example.ts';
import { scoringFormulas, type FormulaView } from './scoring-formulas.ts';

export interface ScoringReference {
  settings: { name: string; value: string; meaning: string }[];
  controls: { title: string; csf: string; weight: string; state: string; target: string; evidence: string }[];
  formulas: FormulaView[];
}

/** Every formula with a worked example; each result comes from the code that scores the programme. */
export function scoringReference({
  site,
  score: { scale },
}: Pick<JudgedProgramme, 'site' | 'score'>): ScoringReference {
  const own = thresholdsOf(site);
  return {
    settings: [
      {
        name: 'Scale',
        value: `${scale.min} to ${scale.max} by ${scale.step}`,
        meaning: 'Scores that a control can have.',
      },
      ...(scale.words
        ? [
            {
              name: 'Words of the scale',
              value: levelTexts(scale).join(', '),
              meaning: 'What a whole score is called here; one between two has reached the lower.',
            },
          ]
        : []),
      {
        name: 'Provisional below',
        value: formatShare(own.provisionalCoverage),
        meaning: 'With less coverage a number is shown with its bounds.',
      },
      {
        name: 'Evidence cap',
        value: formatScore(scale.min + own.evidenceCap * (scale.max - scale.min)),
        meaning: 'What a score without valid evidence counts for at most in the evidenced score.',
      },
      {
        name: 'Ready from',
        value: formatShare(own.ready),
        meaning: 'Share of readiness items that must pass, besides every critical one.',
      },
    ],
    controls: exampleControls(),
    formulas: scoringFormulas(),
  };
}

function exampleControls(): ScoringReference['controls'] {
  return EXAMPLE_CONTROLS.map(({ title, csf, weight, history, evidence }) => {
    const last = history?.at(-1);
    return {
      title,
      csf: csf.join(', '),
      weight: String(weight ?? 1),
      state: !last ? 'unanswered' : 'status' in last ? last.status : formatScore(last.current),
      target: last && 'target' in last ? formatScore(last.target) : formatScore(null),
      evidence: evidence?.[0] ? `collected ${evidence[0].collected}, valid ${evidence[0].valid_for}` : 'none',
    };
  });
}
