import { expect, it } from 'vitest';
import type { CacaoPlaybook, CacaoStep } from './cacao.ts';
import { graphProblems } from './cacao-graph.ts';

const playbook = (workflow: Record<string, CacaoStep>): CacaoPlaybook => ({
  type: 'playbook',
  spec_version: 'cacao-2.0',
  id: 'playbook--1',
  name: 'x',
  created_by: 'identity--1',
  created: '',
  modified: '',
  workflow_start: 'start',
  workflow: { start: { type: 'start', on_completion: 'a' }, end: { type: 'end' }, ...workflow },
});

it.each<[string, Record<string, CacaoStep>, string[]]>([
  ['in order', { a: { type: 'action', on_completion: 'end' } }, []],
  [
    'nothing to begin with',
    { start: { type: 'end' }, a: { type: 'action', on_completion: 'end' } },
    ['no-start start', 'unreachable a', 'unreachable end'],
  ],
  ['a way to nowhere', { a: { type: 'if-condition', on_true: 'gone', on_false: 'end' } }, ['dangling a']],
  [
    'an agent that is not there',
    { a: { type: 'action', agent: 'group--1', on_completion: 'end' } },
    ['dangling a'],
  ],
  [
    'a step that nobody reaches',
    { a: { type: 'action', on_completion: 'end' }, b: { type: 'action', on_completion: 'end' } },
    ['unreachable b'],
  ],
  [
    'a circle',
    {
      a: { type: 'switch-condition', cases: { x: 'b' } },
      b: { type: 'action', on_success: 'a', on_failure: 'a' },
    },
    ['no-end start', 'no-end a', 'no-end b', 'unreachable end'],
  ],
  [
    'a circle with a way out',
    {
      a: { type: 'parallel', next_steps: ['b', 'end'] },
      b: { type: 'action', on_success: 'a', on_failure: 'end' },
    },
    [],
  ],
  ['no way on', { a: { type: 'action' } }, ['no-way-on a', 'no-end a', 'no-end start', 'unreachable end']],
])('%s', (_name, workflow, problems) => {
  const found = graphProblems(playbook(workflow)).map(({ kind, step }) => `${kind} ${step}`);
  expect(found.toSorted()).toEqual(problems.toSorted());
});
