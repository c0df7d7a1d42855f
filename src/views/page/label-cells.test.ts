import { expect, it } from 'vitest';
import { labelCells } from './label-cells.ts';

const HEAD =
  '<thead><tr><th scope="col">Control</th><th class="num"> Score\n</th><th><span class="vh">Bar</span></th></tr></thead>';

it('names each cell of the body after its column, row by row, and no heading of a row', () => {
  const row = '<tr><th scope="row">A</th><td class="num">1</td><td><i></i></td></tr>';
  expect(labelCells(`${HEAD}<tbody>${row}${row}</tbody>`)).toBe(
    `${HEAD}<tbody>${`<tr><th scope="row">A</th><td data-label="Score" class="num">1</td><td data-label="Bar"><i></i></td></tr>`.repeat(2)}</tbody>`,
  );
});

it('leaves a head that would end the attribute no way to', () => {
  const html = '<thead><tr><th>a "b" &lt;c></th></tr></thead><tbody><tr><td>1</td></tr></tbody>';
  expect(labelCells(html)).toContain('<td data-label="a &quot;b&quot; &lt;c>">1</td>');
});

it('leaves a table without a head as it is', () => {
  expect(labelCells('<tbody><tr><td>1</td></tr></tbody>')).toBe('<tbody><tr><td>1</td></tr></tbody>');
});
