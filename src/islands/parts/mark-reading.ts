/** Marks where in the runbook the reader is: the last heading above the upper third of the window. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.phases a')];
const marks = links.flatMap((link) => {
  const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  return target ? [{ link, target }] : [];
});
const phases = document.querySelector<HTMLElement>('.phases');
let queued = false;

function mark(): void {
  queued = false;
  const line = innerHeight / 3;
  let current: (typeof marks)[number] | undefined;
  let phase: HTMLElement | null | undefined;
  for (const one of marks) {
    const top = one.target.getBoundingClientRect().top;
    if (one.target.offsetParent === null || top > line) continue;
    if (!current || top >= current.target.getBoundingClientRect().top) current = one;
  }
  phase = current?.link.closest<HTMLElement>('.phases > ol > li');
  for (const { link } of marks) {
    const item = link.parentElement;
    if (link === current?.link) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
    item?.classList.toggle('here', item === phase);
  }
  const bar = phases?.querySelector('ol');
  if (phase && bar && bar.scrollWidth > bar.clientWidth)
    bar.scrollLeft = phase.offsetLeft - bar.clientWidth / 3;
}

addEventListener(
  'scroll',
  () => {
    if (!queued) requestAnimationFrame(mark);
    queued = true;
  },
  { passive: true },
);
mark();
