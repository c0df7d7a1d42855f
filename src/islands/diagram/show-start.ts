/** Where a picture is wider than its frame, a reader begins at its first node, not in an empty corner. */
export function showStart(frame: HTMLElement, svg: SVGSVGElement): void {
  const first = svg.querySelector('g.node')?.getBoundingClientRect();
  if (!first || frame.scrollWidth <= frame.clientWidth) return;
  const { left, width } = frame.getBoundingClientRect();
  frame.scrollLeft += first.left + first.width / 2 - (left + width / 2);
}
