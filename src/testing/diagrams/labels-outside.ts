/** Runs in the page: labels of nodes that leave their node, and words that leave the picture. */
export function labelsOutside(): string[] {
  const found: string[] = [];
  const slack = 1;
  const inside = (a: DOMRect, b: { left: number; right: number; top: number; bottom: number }) =>
    a.left >= b.left - slack &&
    a.right <= b.right + slack &&
    a.top >= b.top - slack &&
    a.bottom <= b.bottom + slack;
  const frame = document.querySelector('svg')?.getBoundingClientRect() as DOMRect;
  for (const text of document.querySelectorAll('text')) {
    const box = text.getBoundingClientRect();
    if (box.width > 0 && !inside(box, frame)) found.push(`outside the picture: ${text.textContent}`);
  }
  for (const node of document.querySelectorAll('g.node')) {
    const shapes = [...node.querySelectorAll('rect,path,polygon,circle,ellipse')].map((shape) =>
      shape.getBoundingClientRect(),
    );
    const solid = shapes.filter(({ width, height }) => width > 6 && height > 6);
    if (solid.length === 0) continue;
    const box = {
      left: Math.min(...solid.map(({ left }) => left)),
      right: Math.max(...solid.map(({ right }) => right)),
      top: Math.min(...solid.map(({ top }) => top)),
      bottom: Math.max(...solid.map(({ bottom }) => bottom)),
    };
    for (const text of node.querySelectorAll('text'))
      if (!inside(text.getBoundingClientRect(), box)) found.push(`outside its node: ${text.textContent}`);
  }
  return found;
}
