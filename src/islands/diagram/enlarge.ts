import { showStart } from './show-start.ts';
import { el } from '../parts/dom.ts';

const LEAST = 0.1;
const MOST = 4;
const STEP = 1.25;

/** Shows a picture alone on the screen, to be zoomed and moved; it goes back to its place afterwards. */
export function enlarge(svg: SVGSVGElement, name: string): void {
  const place = document.createComment('');
  const looks = svg.style.cssText;
  const { width, height } = svg.viewBox.baseVal;
  const stage = el('div', { class: 'stage', tabindex: '0', role: 'group', 'aria-label': name });
  const bar = el('div', { class: 'bar' });
  const dialog = el('dialog', { class: 'enlarged', 'aria-label': name }, bar, stage);
  let scale = 1;
  const zoom = (to: number, x = stage.clientWidth / 2, y = stage.clientHeight / 2) => {
    const next = Math.min(MOST, Math.max(LEAST, to));
    const [left, top] = [
      (stage.scrollLeft + x) * (next / scale) - x,
      (stage.scrollTop + y) * (next / scale) - y,
    ];
    scale = next;
    svg.style.cssText = `width:${width * scale}px;min-width:0;max-width:none`;
    stage.scrollTo(left, top);
  };
  const fit = () => zoom(Math.min(1, (stage.clientWidth - 2) / width, (stage.clientHeight - 2) / height));
  const keys: Record<string, () => void> = {
    '+': () => zoom(scale * STEP),
    '=': () => zoom(scale * STEP),
    '-': () => zoom(scale / STEP),
    '0': fit,
    '1': () => zoom(1),
  };
  for (const [text, label, act] of [
    ['−', 'Zoom out', keys['-']],
    ['+', 'Zoom in', keys['+']],
    ['Whole', 'Whole picture', fit],
    ['1:1', '1:1, natural size', keys['1']],
    ['Close', 'Close', () => dialog.close()],
  ] as const) {
    const button = el('button', { type: 'button', 'aria-label': label }, text);
    button.addEventListener('click', () => act?.());
    bar.append(button);
  }
  svg.replaceWith(place);
  stage.append(svg);
  document.body.append(dialog);
  dialog.showModal();
  stage.focus();
  zoom(Math.min(1, Math.max(0.6, (stage.clientWidth - 2) / width)));
  showStart(stage, svg);

  dialog.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  dialog.addEventListener('close', () => {
    svg.style.cssText = looks;
    place.replaceWith(svg);
    dialog.remove();
  });
  svg.addEventListener('click', leave);
  dialog.addEventListener('close', () => svg.removeEventListener('click', leave));
  followPointers(stage, (by, x, y) => zoom(scale * by, x, y));

  function leave(event: Event): void {
    if (!event.defaultPrevented && (event.target as Element).closest('a')) dialog.close();
  }
}

/** A mouse drags the picture, two fingers or a turned wheel with Ctrl zoom it; one finger scrolls by itself. */
function followPointers(stage: HTMLElement, zoom: (by: number, x: number, y: number) => void): void {
  const down = new Map<number, PointerEvent>();
  let moved = 0;
  const at = (x: number, y: number): [number, number] => {
    const box = stage.getBoundingClientRect();
    return [x - box.left, y - box.top];
  };
  stage.addEventListener('pointerdown', (event) => {
    down.set(event.pointerId, event);
    moved = 0;
  });
  stage.addEventListener('pointermove', (event) => {
    const before = down.get(event.pointerId);
    if (!before) return;
    const other = [...down.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    if (other) {
      const far = (a: PointerEvent) => Math.hypot(a.clientX - other.clientX, a.clientY - other.clientY);
      const middle = at((event.clientX + other.clientX) / 2, (event.clientY + other.clientY) / 2);
      if (far(before) > 0) zoom(far(event) / far(before), ...middle);
    } else if (event.pointerType === 'mouse')
      stage.scrollBy(before.clientX - event.clientX, before.clientY - event.clientY);
    moved += Math.abs(event.clientX - before.clientX) + Math.abs(event.clientY - before.clientY);
    down.set(event.pointerId, event);
  });
  for (const name of ['pointerup', 'pointercancel', 'pointerleave'] as const)
    stage.addEventListener(name, (event) => down.delete(event.pointerId));
  // The end of a drag is no click, and a link is not dragged away.
  stage.addEventListener('click', (event) => moved > 6 && event.preventDefault(), true);
  stage.addEventListener('dragstart', (event) => event.preventDefault());
  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 200), ...at(event.clientX, event.clientY));
    },
    { passive: false },
  );
}
