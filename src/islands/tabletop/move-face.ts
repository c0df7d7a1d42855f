import { MOVE_VERDICTS, type DeedOf } from '../../domain/model/run-log.ts';
import type { PlanInject, PlanMove, PlanWay } from '../../domain/runs/tabletop/exercise-plan.ts';
import { moveId, type JudgedMove, type TabletopState } from '../../domain/runs/tabletop/tabletop-state.ts';
import { button, el } from '../parts/dom.ts';
import { openDialog, textArea } from '../parts/dialog.ts';
import { long, short } from '../run/words.ts';
import { foreignLines } from '../runs/foreign.ts';
import type { Table } from './table.ts';

export interface MoveFace {
  update(state: TabletopState | undefined): void;
}

type Verdict = DeedOf<'judge-move'>['verdict'];
const WORDS: Record<Verdict, string> = { met: 'Met', partly: 'Partly', missed: 'Missed' };

/** How an expected move was made: three buttons, of a decision the way that was taken, and a note. */
export function moveFace(element: HTMLElement, inject: PlanInject, move: PlanMove, table: Table): MoveFace {
  const expected = short(element.textContent ?? '');
  const id = moveId(inject.key, move.key);
  const before = () => table.state()?.moves.get(id);
  const verdicts = MOVE_VERDICTS.map((verdict) => ({
    verdict,
    press: button('run-button', WORDS[verdict], () => void judge(verdict), {
      'data-verdict': verdict,
      'aria-pressed': 'false',
    }),
  }));
  const arms = move.ways.filter((way) => way.arms.length > 0).map((way) => armField(way, () => void judge()));
  const note = button('run-button', 'Note …', () => askNote());
  const said = el('p', { class: 'play-said' });
  const face = el(
    'div',
    { class: 'play-move' },
    el(
      'div',
      { class: 'play-verdicts', role: 'group', 'aria-label': `How it was done: ${expected}` },
      ...verdicts.map(({ press }) => press),
      note,
    ),
    ...arms.map(({ label }) => label),
    said,
  );
  element.append(face);

  /** What is not said anew stays as it was. */
  async function judge(verdict = before()?.verdict, text = before()?.text): Promise<void> {
    if (!verdict) return;
    const ways = waysOf(move, arms);
    const deed: DeedOf<'judge-move'> = {
      do: 'judge-move',
      inject: inject.key,
      move: move.key,
      expected,
      verdict,
      ...(text ? { text } : {}),
      ...(ways.length > 0 ? { ways } : {}),
    };
    if (isSame(before(), deed)) return;
    await table.log(`${WORDS[verdict]}: ${expected}`, ...newRunbooks(table, move), deed);
  }

  function askNote(): void {
    const field = textArea('What was seen, what was said');
    field.input.value = before()?.text ?? '';
    field.input.rows = 3;
    openDialog({
      title: `Note: ${expected}`,
      submit: 'Save note',
      body: [field.label],
      onSubmit: () => judge(undefined, long(field.input.value)),
    });
    field.input.focus();
  }

  return {
    update(state) {
      const judged = state?.moves.get(id);
      face.hidden = !state;
      for (const { verdict, press } of verdicts)
        press.setAttribute('aria-pressed', String(judged?.verdict === verdict));
      note.hidden = !judged;
      for (const { way, label, input } of arms) {
        label.hidden = !judged || judged.verdict === 'missed';
        input.value = judged?.ways?.find((one) => one.step === way.step)?.arm ?? '';
      }
      said.hidden = !judged?.text;
      said.replaceChildren(...(judged?.text ? [foreignLines(judged.text)] : []));
    },
  };
}

function armField(way: PlanWay, onchange: () => void) {
  const input = el(
    'select',
    { class: 'run-field', onchange },
    el('option', { value: '' }, 'Not noted'),
    ...way.arms.map((arm) => el('option', { value: arm }, arm)),
  );
  return { way, input, label: el('label', { class: 'play-arm' }, el('span', {}, 'Way taken'), ' ', input) };
}

/** The steps of a move for the log; of a decision with the way that was taken, as far as that is noted. */
function waysOf(
  { ways }: PlanMove,
  arms: readonly { way: PlanWay; input: HTMLSelectElement }[],
): NonNullable<JudgedMove['ways']> {
  return ways.slice(0, 20).map((way) => {
    const { runbook, step, digest, title } = way;
    const field = arms.find((one) => one.way === way);
    const place = { runbook, step, digest, title: short(title) };
    return field ? { ...place, arm: short(field.input.value) || null } : place;
  });
}

const isSame = (before: JudgedMove | undefined, deed: DeedOf<'judge-move'>): boolean =>
  before !== undefined &&
  before.verdict === deed.verdict &&
  (before.text ?? '') === (deed.text ?? '') &&
  JSON.stringify(before.ways ?? []) === JSON.stringify(deed.ways ?? []);

/** A record names every runbook that it walks. */
function newRunbooks({ session }: Table, { ways }: PlanMove): DeedOf<'add-runbook'>[] {
  const known = new Set(session.view()?.state.runbooks.map(({ id }) => id));
  const missing = ways.filter(({ runbook }) => !known.has(runbook));
  return [...new Map(missing.map((way) => [way.runbook, way])).values()].map(({ runbook, from }) => ({
    do: 'add-runbook',
    runbook,
    title: short(from),
  }));
}
