/** A browser that stands on this machine and is driven by the W3C's protocols: what a reader's hands and eyes do. */
export interface Driven {
  /** Opens an address and resolves when the page has loaded. */
  open(address: string): Promise<void>;
  /** Runs a function in the page; it sees nothing but its arguments, which are JSON, as is what it returns. */
  ask<Given extends readonly unknown[], Answer>(
    question: (...given: Given) => Answer | Promise<Answer>,
    ...given: Given
  ): Promise<Answer>;
  /** Clicks the middle of the first element that a selector finds, with the mouse. */
  click(selector: string): Promise<void>;
  /** Types on the keyboard, into what has the focus. */
  type(text: string): Promise<void>;
  close(): Promise<void>;
}

/** One that may be here. */
export interface OtherBrowser {
  name: string;
  /** Undefined where it is installed; else what is missing. */
  missing(): string | undefined;
  start(): Promise<Driven>;
}

/** Source of a call: what `ask` sends. */
export const callOf = (question: unknown, given: readonly unknown[]): string =>
  `(${String(question)})(...${JSON.stringify(given)})`;

/** Steps of the W3C's input protocol: a click, and typed letters. */
export const clickAt = (x: number, y: number) => [
  {
    type: 'pointer',
    id: 'mouse',
    actions: [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];
export const typeOut = (text: string) => [
  {
    type: 'key',
    id: 'keys',
    actions: [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];

/** Runs in the page: brings an element into view; resolves to its middle, or undefined while it moves or is covered. */
export async function middleOf(selector: string): Promise<[number, number] | undefined> {
  const found = document.querySelector(selector);
  found?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const before = found?.getBoundingClientRect();
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const box = found?.getBoundingClientRect();
  if (!found || !before || !box || box.width === 0) return undefined;
  if (before.top !== box.top || before.left !== box.left) return undefined;
  const x = Math.round(box.left + box.width / 2);
  const y = Math.round(box.top + box.height / 2);
  const top = document.elementFromPoint(x, y);
  return top && (found.contains(top) || top.contains(found)) ? [x, y] : undefined;
}
