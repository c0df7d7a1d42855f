import { PINNED, type Deed, type DeedOf } from '../../../domain/model/run-log.ts';
import { choice, openDialog, textArea } from '../../parts/dialog.ts';
import { el } from '../../parts/dom.ts';
import { type Host, placeOf } from '../host.ts';
import type { PageStep } from '../page-steps.ts';
import { long, short, stepWords } from '../words.ts';
import { picturePart } from './picture-part.ts';

export const PIN_TITLES: Record<DeedOf<'pin'>['fact'], string> = {
  scope: 'Scope',
  indicator: 'Indicator',
  decision: 'Decision',
};

/** What was seen, with pictures, the roles that it calls, and whether it is a fact for everybody. */
export function askNote(host: Host, step?: PageStep): void {
  const text = textArea('What happened, what was seen, what was decided');
  const whole = 'whole';
  const about = choice(
    'About',
    [
      { id: whole, title: 'The whole run' },
      ...host.steps.map(({ plan }, at) => ({ id: String(at), title: stepWords(plan) })),
    ],
    step && host.isHere() ? String(host.steps.indexOf(step)) : whole,
  );
  about.label.hidden = !host.isHere();
  const call = choice('Call a role', [{ id: '', title: 'Nobody' }, ...host.session.plan.roles]);
  call.input.addEventListener('change', () => {
    if (!call.input.value) return;
    const before = text.input.value;
    text.input.value = `${before}${before === '' || /\s$/.test(before) ? '' : ' '}@${call.input.value} `;
    call.input.value = '';
    text.input.focus();
  });
  const pin = choice('Pin it as a fact', [
    { id: '', title: 'No' },
    ...PINNED.map((id) => ({ id, title: PIN_TITLES[id] })),
  ]);
  const pictures = picturePart(host);
  const more = el(
    'details',
    { class: 'run-more' },
    el('summary', {}, 'Call a role, pin it, add a picture'),
    call.label,
    pin.label,
    pictures.element,
  );
  const { dialog } = openDialog({
    title: 'Note',
    submit: 'Log note',
    body: [text.label, about.label, more],
    onSubmit: async () => {
      const said = long(text.input.value);
      const place = host.isHere() ? host.steps[Number(about.input.value)] : undefined;
      const at = place ? placeOf(place, host.session) : {};
      const fact = PINNED.find((one) => one === pin.input.value);
      const taken = pictures.taken();
      if (!said && taken.length === 0) return false;
      const deeds: Deed[] = [
        ...(said ? [{ do: 'note' as const, ...at, text: said }] : []),
        ...taken.map((picture): Deed => ({ do: 'picture', ...at, ...picture })),
        ...(said && fact ? [{ do: 'pin' as const, fact, text: short(said) }] : []),
      ];
      await host.log('Note logged.', ...deeds);
      return true;
    },
  });
  dialog.addEventListener('paste', (event) => {
    if (pictures.paste(event)) more.open = true;
  });
  text.input.focus();
}
