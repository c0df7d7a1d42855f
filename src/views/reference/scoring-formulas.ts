import { formatMove, formatScore, formatShare } from '../../domain/maturity/format.ts';
import { scoreProgramme } from '../../domain/maturity/score-programme.ts';
import { thresholdsOf } from '../../domain/maturity/settings.ts';
import { trend } from '../../domain/maturity/trend.ts';
import { functionState } from '../../domain/readiness/function-state.ts';
import {
  EXAMPLE_CONTROLS,
  EXAMPLE_DAY,
  EXAMPLE_EARLIER,
  EXAMPLE_FRAMEWORK,
  EXAMPLE_SCALE,
} from './scoring-example.ts';

export interface FormulaView {
  id: string;
  title: string;
  /** What it tells, and why it is made this way. */
  why: string;
  formula: string;
  /** Inputs put in, and what the site's own code makes of them. */
  example: { inputs: string; result: string }[];
}

const s = formatScore;
const SITE_DEFAULTS = thresholdsOf(undefined);

/** Each formula with its worked example: results come from the code that scores the programme. */
export function scoringFormulas(): FormulaView[] {
  const worked = workExample();
  return [...answerFormulas(worked), ...aimFormulas(worked), ...trustFormulas(worked)];
}

/** What the code that scores the programme makes of the example. */
function workExample() {
  const input = {
    assessments: EXAMPLE_CONTROLS,
    scale: EXAMPLE_SCALE,
    framework: EXAMPLE_FRAMEWORK,
    thresholds: SITE_DEFAULTS,
  };
  const score = scoreProgramme({ ...input, today: EXAMPLE_DAY });
  const [network, sites, computers, triage] = score.subcategories as [S, S, S, S];
  const [detect, respond] = score.functions as [F, F];
  const { overall } = score;
  const shownMove = formatMove(trend({ ...input, from: EXAMPLE_EARLIER, to: EXAMPLE_DAY }).functions[0]!);
  const ready = functionState(
    [
      { state: 'pass', critical: true },
      { state: 'pass', critical: false },
      { state: 'fail', critical: false },
      { state: 'not-applicable', critical: false },
    ],
    SITE_DEFAULTS.ready,
  );
  return { network, sites, computers, triage, detect, respond, overall, shownMove, ready };
}

type Worked = ReturnType<typeof workExample>;

/** What the answers say, and how far they carry. */
function answerFormulas({ network, sites, computers, triage, detect }: Worked): FormulaView[] {
  return [
    {
      id: 'score',
      title: 'Score of a subcategory',
      why: 'The mean of its controls, by weight. A score of 0 is real and counts. An unanswered control does not count as 0; one that is not applicable or out of scope does not count at all.',
      formula: 'score = Σ weight · score / Σ weight, over the controls that have a score',
      example: [
        { inputs: 'DE.CM-01: (2 · 3 + 1 · 4) / (2 + 1)', result: s(network.score) },
        { inputs: 'DE.CM-09: its one control', result: s(computers.score) },
        {
          inputs: 'DE.CM-02: its one control is not applicable',
          result: sites.inPlay ? 'in play' : 'drops out',
        },
      ],
    },
    {
      id: 'coverage',
      title: 'Coverage',
      why: 'How much of the number rests on answers.',
      formula: 'coverage = Σ weight of scored controls / Σ weight of applicable controls',
      example: [
        { inputs: 'DE.CM-01: (2 + 1) / (2 + 1 + 1)', result: formatShare(network.coverage) },
        { inputs: 'Detect: mean of 75 % and 100 %', result: formatShare(detect.coverage, 1) },
      ],
    },
    {
      id: 'bounds',
      title: 'Bounds',
      why: 'What the score would be if everything unanswered turned out as the worst, or as the best. They close as answers come in.',
      formula:
        'low = (Σ weight · score + min · Σ unanswered weight) / Σ applicable weight; high the same with max',
      example: [
        { inputs: 'DE.CM-01 low: (10 + 0 · 1) / 4', result: s(network.low) },
        { inputs: 'DE.CM-01 high: (10 + 5 · 1) / 4', result: s(network.high) },
        { inputs: 'RS.MA-02: no control maps to it', result: `${s(triage.low)} to ${s(triage.high)}` },
      ],
    },
    {
      id: 'provisional',
      title: 'Provisional',
      why: 'A number that rests on few answers says so.',
      formula: `provisional: coverage below ${formatShare(SITE_DEFAULTS.provisionalCoverage)}`,
      example: [
        {
          inputs: `DE.CM-01: coverage ${formatShare(network.coverage)}`,
          result: network.provisional ? 'provisional' : 'firm',
        },
        {
          inputs: `Detect: coverage ${formatShare(detect.coverage, 1)}`,
          result: detect.provisional ? 'provisional' : 'firm',
        },
      ],
    },
  ];
}

/** What was aimed at, and what is missing. */
function aimFormulas({ network, computers, detect, respond, overall }: Worked): FormulaView[] {
  return [
    {
      id: 'target',
      title: 'Target and gap',
      why: 'The gap is counted control by control, so an overshoot of one never pays for another.',
      formula: 'gap = Σ weight · max(0, target − score) / Σ weight, over the controls that have a target',
      example: [
        { inputs: 'DE.CM-01 target: (2 · 4 + 1 · 3) / 3', result: s(network.target) },
        { inputs: 'DE.CM-01 gap: (2 · (4 − 3) + 1 · 0) / 3', result: s(network.gap) },
        { inputs: 'DE.CM-09 gap: 3.5 − 2.5', result: s(computers.gap) },
      ],
    },
    {
      id: 'mean',
      title: 'Category, function, overall',
      why: 'A function is the mean of its subcategories, each with the same weight. Overall is the mean of the functions, so that Govern does not weigh four times Recover.',
      formula: 'function = mean of its scored subcategories; overall = mean of the scored functions',
      example: [
        { inputs: 'Detect: mean of 3.33… and 2.50', result: s(detect.score) },
        { inputs: 'Respond: nothing answered', result: s(respond.score) },
        { inputs: 'Overall: mean of the functions with a score', result: s(overall.score) },
        {
          inputs: `Overall bounds: mean of ${s(detect.low)} and ${s(respond.low)}, of ${s(detect.high)} and ${s(respond.high)}`,
          result: `${s(overall.low)} to ${s(overall.high)}`,
        },
      ],
    },
    {
      id: 'attainment',
      title: 'Attainment',
      why: 'How much of what was aimed at is reached. It never exceeds 100 %.',
      formula: 'attainment = Σ (target − gap − min) / Σ (target − min)',
      example: [
        {
          inputs: 'Detect: ((3.67 − 0.67) + (3.5 − 1)) / (3.67 + 3.5)',
          result: formatShare(detect.attainment, 1),
        },
      ],
    },
    {
      id: 'priority',
      title: 'Priority',
      why: 'Two points short weigh more than twice one point. High from 22 (two points short), medium from 8 (one point), low above 0.',
      formula:
        'priority = weight / largest weight · 100 · ((1 + gap)² − 1) / 35, the gap stretched to a scale of five',
      example: [
        {
          inputs: 'DE.CM-01: 2/2 · 100 · (1.67² − 1) / 35',
          result: `${s(network.priority)}, ${network.band}`,
        },
        {
          inputs: 'DE.CM-09: 1/2 · 100 · (2² − 1) / 35',
          result: `${s(computers.priority)}, ${computers.band}`,
        },
      ],
    },
  ];
}

/** What keeps a mean honest. */
function trustFormulas({ network, computers, detect, shownMove, ready }: Worked): FormulaView[] {
  return [
    {
      id: 'level',
      title: 'Level and key controls',
      why: 'The level is what every subcategory reaches, so one weak spot cannot hide in a mean. A key control below its floor gates the function.',
      formula: 'level = largest whole number that every subcategory in play reaches',
      example: [
        { inputs: 'Detect: 3.33 and 2.50', result: String(detect.level) },
        {
          inputs: 'Endpoint sensors: 2.5 with a floor of 3',
          result: detect.gated ? 'Detect is gated' : 'not gated',
        },
      ],
    },
    {
      id: 'evidenced',
      title: 'Evidenced score',
      why: 'The same score, with each control capped that has no evidence valid on the day. It stands beside the claim and never replaces it.',
      formula: `capped score = min(score, min + ${SITE_DEFAULTS.evidenceCap} · (max − min)); evidence holds from its collection to its last valid day, both included`,
      example: [
        { inputs: 'DE.CM-01: (2 · 3 + 1 · min(4, 2)) / 3', result: s(network.evidenced) },
        { inputs: 'DE.CM-09: evidence ran out on 2026-07-14, min(2.5, 2)', result: s(computers.evidenced) },
      ],
    },
    {
      id: 'trend',
      title: 'Trend',
      why: 'A score can rise because practice got better or because another control was counted. The two are shown apart.',
      formula: 'change = matched change (controls scored on both days) + scope effect (the rest)',
      example: [
        {
          inputs: `Detect from ${EXAMPLE_EARLIER} to ${EXAMPLE_DAY}`,
          result: `${shownMove.before} to ${shownMove.after}: ${shownMove.change}`,
        },
        { inputs: 'Matched: sensors on the network and on computers', result: shownMove.matched },
        { inputs: 'Scope: web proxy logs came in', result: shownMove.scope },
      ],
    },
    {
      id: 'readiness',
      title: 'Readiness',
      why: 'Whether a function could be relied on today. A critical fail blocks it, whatever the share.',
      formula: `readiness = passed / applicable; ready: every critical item passes and readiness ≥ ${formatShare(SITE_DEFAULTS.ready)}; blocked: a critical item fails; else partial`,
      example: [
        {
          inputs: 'One critical pass, one pass, one fail, one not applicable: 2 / 3',
          result: `${formatShare(ready.readiness)}, ${ready.state}`,
        },
      ],
    },
  ];
}

type S = ReturnType<typeof scoreProgramme>['subcategories'][number];
type F = ReturnType<typeof scoreProgramme>['functions'][number];
