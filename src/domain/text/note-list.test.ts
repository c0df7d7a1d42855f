import { expect, it } from 'vitest';
import { noteList, shiftMarks, shiftNotes } from './note-list.ts';

it('counts notes of another file on', () => {
  const mark = 'x<sup><a href="#Note-2" id="NoteRef-2-3">2</a></sup>';
  expect(shiftMarks(mark, 0)).toBe(mark);
  expect(shiftMarks(mark, 4)).toBe('x<sup><a href="#Note-6" id="NoteRef-6-3">6</a></sup>');
  const back = '<p>n <a href="#NoteRef-1-2" title="Back to the text">↩<sup>2</sup></a></p>';
  expect(shiftNotes([back], 4)).toEqual([back.replace('NoteRef-1-2', 'NoteRef-5-2')]);
  expect(noteList([])).toBe('');
  expect(noteList(['a', 'b'])).toContain('<li id="Note-2">b</li>');
});
