import type { CsfFramework } from './frameworks/csf.ts';
import { withOwnTexts } from './frameworks/own-texts.ts';
import { linkProgramme, type ProgrammeLinks } from './links/resolve-references.ts';
import type { ProgrammeScore } from './maturity/score.ts';
import { scoreInput, scoreProgramme } from './maturity/score-programme.ts';
import { assessmentDays } from './maturity/assessment-days.ts';
import { lastExercised, type Exercise } from './metrics/last-exercised.ts';
import type { Day } from './model/time/day.ts';
import { NO_HISTORY, type History } from './model/history.ts';
import type { Programme } from './model/programme.ts';
import type { Site } from './model/site.ts';
import { programmeReadiness } from './readiness/programme-readiness.ts';
import type { ProgrammeReadiness } from './readiness/readiness.ts';

/** The programme with everything that is computed from it for a day: what pages are made from. */
export interface JudgedProgramme {
  programme: Programme;
  site: Site;
  framework: CsfFramework;
  today: Day;
  score: ProgrammeScore;
  /** Scores on the days of assessment, oldest first; `score` is the last. */
  history: ProgrammeScore[];
  readiness: ProgrammeReadiness;
  /** What git tells of the files. */
  edits: History;
  /** The latest use of each runbook, by its id. */
  exercised: ReadonlyMap<string, Exercise>;
  links: ProgrammeLinks;
}

export function judgeProgramme(
  programme: Programme,
  site: Site,
  given: CsfFramework,
  today: Day,
  edits: History = NO_HISTORY,
): JudgedProgramme {
  const framework = withOwnTexts(given, programme.outcomes);
  const input = scoreInput({ programme, site, framework });
  const score = scoreProgramme({ ...input, today });
  const days = assessmentDays(
    programme.assessments.map(({ meta }) => meta),
    today,
  ).filter((day) => day < today);
  return {
    programme,
    site,
    framework,
    today,
    score,
    history: [...days.map((day) => scoreProgramme({ ...input, today: day })), score],
    readiness: programmeReadiness({ programme, score, framework, today }),
    edits,
    exercised: lastExercised(programme.records, today),
    links: linkProgramme(programme),
  };
}
