import { lightColour } from '../../../domain/diagrams/mermaid-config.ts';

/** Small betterments of what Mermaid draws, done while its own classes still tell what is what. */
export function polish(svg: SVGSVGElement): void {
  for (const cluster of svg.querySelectorAll<SVGGElement>('g.cluster')) {
    titleToTheLeft(cluster);
    titleOverLines(cluster);
  }
  // A line must not show through the words on it.
  for (const rect of svg.querySelectorAll<SVGRectElement>('.edgeLabel rect, .edgeLabels rect'))
    rect.style.setProperty('opacity', '1', 'important');
  // Lines of a radar take the strong colour of their own hue.
  for (const curve of svg.querySelectorAll<SVGElement>('[class*=radarCurve-]')) {
    const number = Number(/radarCurve-(\d+)/.exec(curve.getAttribute('class') ?? '')?.[1] ?? 0);
    curve.style.setProperty('stroke', lightColour(`s${(number % 12) + 1}`), 'important');
  }
  // Sankey writes names under its streams.
  const names = svg.querySelector('.node-labels');
  names?.parentElement?.append(names);
  // Links that only push nodes into place.
  for (const edge of svg.querySelectorAll('.edge-thickness-invisible')) edge.remove();
  // The day of drawing says nothing: the same source gives the same picture on every day.
  for (const today of svg.querySelectorAll('g.today')) today.remove();
}

/** Arrows come in at the middle of a group's upper side, where Mermaid puts its title. */
function titleToTheLeft(cluster: SVGGElement): void {
  const rect = cluster.querySelector<SVGRectElement>(':scope > rect');
  const label = cluster.querySelector<SVGGElement>(':scope > .cluster-label');
  const text = label?.querySelector('text');
  if (!rect || !label || !text || label.getAttribute('transform')?.includes('rotate')) return;
  const [box, own] = [rect.getBBox(), text.getBBox()];
  if (own.width + 20 > box.width) return;
  const y =
    /translate\([^,)]+[ ,]+([-\d.]+)/.exec(label.getAttribute('transform') ?? '')?.[1] ?? String(box.y);
  label.setAttribute('transform', `translate(${box.x + 10 - own.x}, ${y})`);
  for (const part of [text, ...text.querySelectorAll('tspan')]) part.style.fontWeight = '600';
}

/** A line that comes in at the title passes behind it. */
function titleOverLines(cluster: SVGGElement): void {
  const frame = cluster.querySelector<SVGRectElement>(':scope > rect');
  const label = cluster.querySelector<SVGGElement>(':scope > .cluster-label');
  const text = label?.querySelector('text');
  const lines = cluster.parentElement?.parentElement?.querySelector(':scope > .edgePaths');
  if (!frame || !label || !text || !lines) return;
  const { x, y, width, height } = text.getBBox();
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ x: x - 4, y, width: width + 8, height }))
    ground.setAttribute(name, String(Math.round(value)));
  const { fill } = getComputedStyle(frame);
  const ink = getComputedStyle(text).fill;
  ground.style.fill = fill;
  ground.style.stroke = 'none';
  for (const part of [text, ...text.querySelectorAll('tspan')]) part.style.fill = ink;
  label.prepend(ground);
  lines.after(label);
}
