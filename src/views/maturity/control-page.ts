import { functionOf } from '../../domain/frameworks/csf.ts';
import type { JudgedProgramme } from '../../domain/judged-programme.ts';
import { formatScore } from '../../domain/maturity/format.ts';
import type { AssessmentDocument } from '../../domain/model/programme.ts';
import { controlCard, type ControlCard } from './control-card.ts';
import { functionLink, isPublic, runbookLink, type PageLink } from '../page/page-link.ts';
import { timeChart, wholeTicks, type TimeChart } from '../charts/time-chart.ts';

export interface ControlPage {
  card: ControlCard;
  file: string;
  functions: PageLink[];
  test: string[];
  askFor: string[];
  chart: TimeChart | null;
  runbooks: PageLink[];
  html: string;
}

export function controlPage(judged: JudgedProgramme, control: AssessmentDocument): ControlPage {
  const { links, score, today } = judged;
  const { meta, body, file } = control;
  return {
    card: controlCard(judged, control),
    file,
    functions: [...new Set(meta.csf.map(functionOf))].map(functionLink),
    test: meta.test ?? [],
    askFor: meta.ask_for ?? [],
    chart: chartOf(control, today, score.scale),
    runbooks: [...new Set(meta.csf.flatMap((id) => links.runbooksBySubcategory.get(id) ?? []))].map(
      runbookLink,
    ),
    html: body.html,
  };
}

function chartOf(
  { meta }: AssessmentDocument,
  today: string,
  scale: JudgedProgramme['score']['scale'],
): TimeChart | null {
  const entries = (meta.history ?? []).filter(({ date }) => date <= today);
  const line = (value: (entry: (typeof entries)[number]) => number | undefined) =>
    entries.map((entry) => ({
      day: entry.date,
      value: value(entry) ?? null,
      text: formatScore(value(entry)),
    }));
  return timeChart({
    series: [
      {
        name: 'Target',
        stroke: 'target',
        points: line((entry) => ('target' in entry ? entry.target : undefined)),
      },
      {
        name: 'Current',
        stroke: 'main',
        points: line((entry) => ('current' in entry ? entry.current : undefined)),
      },
    ],
    range: scale,
    ticks: wholeTicks(scale),
  });
}

export interface ControlIndexGroup {
  title: string;
  href: string;
  controls: Pick<
    ControlCard,
    'id' | 'title' | 'href' | 'state' | 'stateWords' | 'score' | 'target' | 'csf' | 'owner' | 'floor'
  >[];
}

/** Each control once, under the function of its first subcategory. */
export function controlIndex(judged: JudgedProgramme): ControlIndexGroup[] {
  return judged.framework.functions.flatMap(({ id }) => {
    const own = judged.programme.assessments
      .filter(isPublic)
      .filter(({ meta }) => functionOf(meta.csf[0] ?? '') === id);
    const first = ({ meta }: AssessmentDocument) => meta.csf[0] ?? '';
    const order = new Map(judged.framework.subcategories.map((one, index) => [one.id, index]));
    const sorted = own.sort((a, b) => (order.get(first(a)) ?? 0) - (order.get(first(b)) ?? 0));
    if (sorted.length === 0) return [];
    const { href, label } = functionLink(id);
    return [{ title: label, href, controls: sorted.map((control) => controlCard(judged, control)) }];
  });
}
