import { expect, it } from 'vitest';
import { judgeLooks } from './judge-looks.ts';

it.each<[string, string, number]>([
  ['a look at a page', 'expect(await numbers(second)).toEqual(before);', 1],
  ['a look within a list', 'expect([\n  await page.title(),\n]).toEqual([]);', 1],
  ['a look in parentheses', "expect((await deeds(page))[0]).toEqual('x');", 1],
  ['asking again and again', 'await expect.poll(() => numbers(second)).toEqual(before);', 0],
  ['asking again in a function', 'await expect.poll(async () => (await deeds())[0]).toBe(1);', 0],
  ['what is whole when it is there', "expect(await importRun(page, file)).toContain('x');", 0],
  ['two sentences', 'expect(count).toBe(1);\nawait page.click();', 0],
])('%s is judged', (_, text, count) => expect(judgeLooks('a', text)).toHaveLength(count));
