import type { Wish } from './diagram.ts';
import { draw } from './diagram/draw.ts';
import { enlarge } from './diagram/enlarge.ts';
import { offerCopy } from './diagram/offer-copy.ts';

/** What few readers want of a diagram: fetched by `diagram` when one does. */
addEventListener('readyroom:diagram', (event) => {
  const [deed, figure] = (event as CustomEvent<Wish>).detail;
  const svg = figure.querySelector('svg');
  if (deed === 'draw') void draw(figure);
  else if (deed === 'copy') offerCopy(figure);
  else if (svg) enlarge(svg, svg.querySelector('title')?.textContent ?? 'Diagram');
});
