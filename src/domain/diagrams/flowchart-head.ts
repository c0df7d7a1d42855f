/** First lines of a flowchart whose boxes wrap at a width in pixels, with its rows close together. */
export function flowchartHead(direction: 'TD' | 'BT' | 'LR', wrappingWidth: number): string[] {
  return [
    '---',
    'config:',
    `  flowchart: { wrappingWidth: ${wrappingWidth}, minNodeWidth: 60, padding: 10, rankSpacing: 34, nodeSpacing: 34 }`,
    '---',
    `flowchart ${direction}`,
  ];
}
