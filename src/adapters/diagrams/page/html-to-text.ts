const SVG = 'http://www.w3.org/2000/svg';

interface Run {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
  style: CSSStyleDeclaration;
  centred: boolean;
}

/** Some labels are HTML inside the picture. This writes the same words as SVG text at the very places where they stand. */
export function htmlToText(svg: SVGSVGElement): void {
  for (const frame of svg.querySelectorAll<SVGForeignObjectElement>('foreignObject')) {
    const group = document.createElementNS(SVG, 'g');
    const toLocal = frame.getScreenCTM()?.inverse();
    if (toLocal)
      group.append(...backgrounds(frame, toLocal), ...lines(readRuns(frame, toLocal)).map(writeLine));
    frame.replaceWith(group);
  }
}

function readRuns(frame: Element, toLocal: DOMMatrix): Run[] {
  const runs: Run[] = [];
  const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    if (!around || around.closest('annotation,style,script')) continue;
    const style = getComputedStyle(around);
    const centred = style.textAlign === 'center' || style.textAlign === '-webkit-center';
    const text = node.textContent ?? '';
    let current: Run | undefined;
    for (let at = 0; at < text.length;) {
      const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + size);
      const character = text.slice(at, at + size);
      at += size;
      const [rect] = range.getClientRects();
      if (!rect || rect.width + rect.height === 0) continue;
      const box = local(rect, toLocal);
      if (current && Math.abs(current.top - box.top) < 2) {
        current.text += character;
        current.right = Math.max(current.right, box.right);
      } else if (character.trim()) {
        current = { text: character, ...box, style, centred };
        runs.push(current);
      }
    }
  }
  return runs;
}

function local(rect: DOMRect, toLocal: DOMMatrix): Pick<Run, 'left' | 'right' | 'top' | 'bottom'> {
  const corners = [
    [rect.left, rect.top],
    [rect.right, rect.bottom],
  ].map(([x, y]) => new DOMPoint(x, y).matrixTransform(toLocal)) as [DOMPoint, DOMPoint];
  return {
    left: Math.min(corners[0].x, corners[1].x),
    right: Math.max(corners[0].x, corners[1].x),
    top: Math.min(corners[0].y, corners[1].y),
    bottom: Math.max(corners[0].y, corners[1].y),
  };
}

function lines(runs: readonly Run[]): Run[][] {
  const found: Run[][] = [];
  for (const run of runs) {
    const line = found.at(-1);
    const middle = (run.top + run.bottom) / 2;
    if (line?.[0] && line[0].top < middle && middle < line[0].bottom) line.push(run);
    else found.push([run]);
  }
  return found;
}

/** A line alone in its place keeps its middle, whatever font a reader's browser has; pieces of a line keep their left ends. */
function writeLine(line: readonly Run[]): Element {
  const text = document.createElementNS(SVG, 'text');
  const middle = line.length === 1 && line[0]?.centred;
  for (const run of line) {
    const part = line.length === 1 ? text : document.createElementNS(SVG, 'tspan');
    const { style } = run;
    const size = Number.parseFloat(style.fontSize);
    part.setAttribute('x', String(middle ? (run.left + run.right) / 2 : run.left));
    part.setAttribute('y', String((run.top + run.bottom) / 2 + size * 0.35));
    part.textContent = run.text.replace(/\s+/g, ' ').trimEnd();
    const looks: Record<string, string> = {
      fill: style.color,
      stroke: 'none',
      'font-size': style.fontSize,
      'font-weight': style.fontWeight,
      'font-style': style.fontStyle,
      'font-family': style.fontFamily,
      'text-decoration-line': style.textDecorationLine,
      'text-anchor': middle ? 'middle' : 'start',
      'dominant-baseline': 'auto',
    };
    for (const [name, value] of Object.entries(looks))
      (part as SVGElement).style.setProperty(name, value, 'important');
    if (part !== text) text.append(part);
  }
  if (line.length > 1) (text as SVGElement).style.setProperty('text-anchor', 'start', 'important');
  return text;
}

/** What stands behind the words: labels of edges are filled, so that the line does not strike them through. */
function backgrounds(frame: Element, toLocal: DOMMatrix): Element[] {
  const filled = [...frame.querySelectorAll('*')].find((element) => {
    const alpha = /rgba\(.*, ([\d.]+)\)/.exec(getComputedStyle(element).backgroundColor)?.[1];
    return (
      getComputedStyle(element).backgroundColor.startsWith('rgb') &&
      alpha !== '0' &&
      element.textContent?.trim()
    );
  });
  if (!filled) return [];
  const { left, top, right, bottom } = local(filled.getBoundingClientRect(), toLocal);
  const rect = document.createElementNS(SVG, 'rect');
  for (const [name, value] of Object.entries({ x: left, y: top, width: right - left, height: bottom - top }))
    rect.setAttribute(name, String(value));
  rect.style.setProperty('fill', getComputedStyle(filled).backgroundColor, 'important');
  rect.style.setProperty('stroke', 'none', 'important');
  return [rect];
}
