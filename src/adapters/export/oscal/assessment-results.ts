import { controlAddress, maturityAddress } from '../../../domain/links/addresses.ts';
import { dueDay } from '../../../domain/judgements/due.ts';
import { isOpen } from '../../../domain/judgements/open.ts';
import { levelTexts } from '../../../domain/maturity/level-words.ts';
import type { SubcategoryScore } from '../../../domain/maturity/score.ts';
import type { AssessmentDocument } from '../../../domain/model/programme.ts';
import { isWithheld } from '../../../domain/model/withheld.ts';
import { absolute, type ExportSource } from '../export-form.ts';
import type { StableId } from '../stable-id.ts';
import { endOf, metadata, oneLine, props, startOf } from './parts.ts';
import { idsInPlay } from './profile.ts';

/** One result of the day: evidence as observations, scores against targets as findings, gaps as risks with their actions. */
export function assessmentResults(source: ExportSource, id: StableId) {
  const { site, today, score } = source;
  const texts = levelTexts(score.scale);
  const observations = publicControls(source).flatMap((control) => observationsOf(source, control, id));
  const judged = score.subcategories.filter(({ inPlay, gap }) => inPlay && gap !== null);
  const risks = judged.filter(hasGap).map((node) => riskOf(source, node, id));
  const findings = judged.map((node) => findingOf(source, node, id));
  const controls = idsInPlay(source).map((one) => ({ 'control-id': one }));
  return {
    'assessment-results': {
      uuid: id('oscal-results'),
      metadata: metadata(source, id, 'self-assessment against CSF 2.0'),
      'import-ap': {
        href: `#${id('oscal-plan')}`,
        remarks: 'A self-assessment: there is no assessment plan in OSCAL.',
      },
      results: [
        {
          uuid: id('oscal-result', today),
          title: oneLine(`Self-assessment of ${site.name} as of ${today}`),
          description: `Scores from ${score.scale.min} to ${score.scale.max} against NIST CSF 2.0, as of ${today}.${texts.length > 0 ? ` Levels: ${oneLine(texts.join(', '))}.` : ''}`,
          start: startOf(today),
          end: endOf(today),
          ...props({
            'score-overall': score.overall.score,
            'score-evidenced': score.overall.evidenced,
            'score-low': score.overall.low,
            'score-high': score.overall.high,
            'score-minimum': score.scale.min,
            'score-maximum': score.scale.max,
            coverage: score.overall.coverage,
            'subcategories-without-finding': controls.length - findings.length,
          }),
          'reviewed-controls': {
            'control-selections': [
              controls.length > 0 ? { 'include-controls': controls } : { description: 'Nothing is in play.' },
            ],
          },
          ...(observations.length > 0 ? { observations } : {}),
          ...(risks.length > 0 ? { risks } : {}),
          ...(findings.length > 0 ? { findings } : {}),
        },
      ],
      'back-matter': {
        resources: [
          {
            uuid: id('oscal-plan'),
            title: 'No assessment plan',
            description: 'The programme assesses itself; its controls say how each is tested.',
          },
        ],
      },
    },
  };
}

const publicControls = ({ programme }: ExportSource): AssessmentDocument[] =>
  programme.assessments.filter((control) => !isWithheld(control.id));

const controlsOf = (source: ExportSource, { id }: SubcategoryScore): AssessmentDocument[] =>
  (source.links.assessmentsBySubcategory.get(id) ?? []).filter((control) => !isWithheld(control.id));

const hasGap = ({ gap }: SubcategoryScore): boolean => (gap ?? 0) > 0;

/** Evidence that was collected by the day of the result. */
const knownEvidence = ({ today }: ExportSource, { meta }: AssessmentDocument) =>
  (meta.evidence ?? [])
    .map((evidence, at) => ({ evidence, at }))
    .filter(({ evidence }) => evidence.collected <= today);

function observationsOf(source: ExportSource, control: AssessmentDocument, id: StableId) {
  const page = absolute(source, controlAddress(control.id));
  return knownEvidence(source, control).map(({ evidence, at }) => ({
    uuid: id('oscal-observation', control.id, String(at)),
    title: oneLine(evidence.title),
    description: oneLine(`Evidence of the control "${control.meta.title}": ${evidence.title}`),
    ...props({ control: control.id }),
    ...(page ? { links: [{ href: page, rel: 'reference' }] } : {}),
    methods: [evidence.method.toUpperCase()],
    types: ['control-objective'],
    'relevant-evidence': [
      { ...(isAddress(evidence.ref) ? { href: evidence.ref } : {}), description: oneLine(evidence.ref) },
    ],
    collected: startOf(evidence.collected),
    expires: endOf(dueDay(evidence.collected, evidence.valid_for)),
  }));
}

/** An address that a program may follow: what is a place in words stays in words. */
const isAddress = (ref: string): boolean => /^https?:\/\/[^\s<>"{}|\\^`]+$/i.test(ref);

function findingOf(source: ExportSource, node: SubcategoryScore, id: StableId) {
  const { gap, score, target, low, high, evidenced, coverage, priority, band } = node;
  const controls = controlsOf(source, node);
  const observations = controls.flatMap((control) =>
    knownEvidence(source, control).map(({ at }) => ({
      'observation-uuid': id('oscal-observation', control.id, String(at)),
    })),
  );
  const page = absolute(source, maturityAddress(node.id));
  return {
    uuid: id('oscal-finding', node.id),
    title: oneLine(`${node.id} ${node.title}`),
    description: oneLine(controls.map(({ meta }) => meta.title).join('; ')) || node.id,
    ...props({ score, target, gap, low, high, evidenced, coverage, priority, band }),
    ...(page ? { links: [{ href: page, rel: 'reference' }] } : {}),
    target: {
      type: 'objective-id',
      'target-id': node.id,
      status: hasGap(node)
        ? {
            state: 'not-satisfied',
            reason: 'fail',
            remarks: 'The target is missed by the gap among the properties.',
          }
        : { state: 'satisfied', reason: 'pass' },
    },
    ...(observations.length > 0 ? { 'related-observations': observations } : {}),
    ...(hasGap(node) ? { 'related-risks': [{ 'risk-uuid': id('oscal-risk', node.id) }] } : {}),
  };
}

function riskOf(source: ExportSource, node: SubcategoryScore, id: StableId) {
  const { gap, priority, band } = node;
  const actions = controlsOf(source, node).flatMap((control) =>
    (control.meta.actions ?? [])
      .map((action, at) => ({ action, at, control }))
      .filter(({ action }) => isOpen(action)),
  );
  const last = actions
    .map(({ action }) => action.due)
    .toSorted()
    .at(-1);
  return {
    uuid: id('oscal-risk', node.id),
    title: oneLine(`${node.id}: target missed`),
    description: oneLine(`${node.title}: the score is below its target.`),
    statement: oneLine(
      source.framework.subcategories.find((one) => one.id === node.id)?.outcome ?? node.title,
    ),
    ...props({ gap, priority, band }),
    status: actions.length > 0 ? 'remediating' : 'open',
    ...(last ? { deadline: endOf(last) } : {}),
    ...(actions.length > 0
      ? {
          remediations: actions.map(({ action, at, control }) => ({
            uuid: id('oscal-remediation', node.id, control.id, String(at)),
            lifecycle: 'planned',
            title: oneLine(action.title),
            description: oneLine(`${action.title} (${action.status})`),
            ...props({ owner: isWithheld(action.owner) ? undefined : action.owner, effort: action.effort }),
            tasks: [
              {
                uuid: id('oscal-task', node.id, control.id, String(at)),
                type: 'action',
                title: oneLine(action.title),
                timing: { 'on-date': { date: endOf(action.due) } },
              },
            ],
          })),
        }
      : {}),
  };
}
