import type { CsfFramework } from '../../domain/frameworks/csf.ts';
import type { Control } from '../../domain/maturity/control-state.ts';
import type { Scale } from '../../domain/model/own/scale.ts';

/** The small programme that the scoring reference computes with: five controls under two functions. */
export const EXAMPLE_DAY = '2026-10-31';
export const EXAMPLE_EARLIER = '2026-03-31';
export const EXAMPLE_SCALE: Scale = { min: 0, max: 5, step: 0.5 };

const node = (id: string, title: string) => ({ id, title, outcome: '' });

export const EXAMPLE_FRAMEWORK: CsfFramework = {
  version: 'example',
  functions: [
    { ...node('DE', 'Detect'), slug: 'detect' },
    { ...node('RS', 'Respond'), slug: 'respond' },
  ],
  categories: [
    { ...node('DE.CM', 'Continuous Monitoring'), function: 'DE' },
    { ...node('RS.MA', 'Incident Management'), function: 'RS' },
  ],
  subcategories: [
    { ...node('DE.CM-01', 'Networks monitored'), category: 'DE.CM', sp80053: [], cis: [] },
    { ...node('DE.CM-02', 'Sites monitored'), category: 'DE.CM', sp80053: [], cis: [] },
    { ...node('DE.CM-09', 'Computers monitored'), category: 'DE.CM', sp80053: [], cis: [] },
    { ...node('RS.MA-02', 'Reports triaged'), category: 'RS.MA', sp80053: [], cis: [] },
  ],
  withdrawn: [],
};

const report = (collected: string) => [
  { title: 'Report', ref: 'Test log', method: 'test' as const, collected, valid_for: '180d' },
];

export const EXAMPLE_CONTROLS: readonly Control[] = [
  {
    id: 'network-sensors',
    title: 'Network sensors',
    csf: ['DE.CM-01'],
    weight: 2,
    evidence: report('2026-09-01'),
    history: [
      { date: '2026-03-31', current: 2, target: 4 },
      { date: '2026-09-30', current: 3, target: 4 },
    ],
  },
  {
    id: 'web-proxy',
    title: 'Web proxy logs',
    csf: ['DE.CM-01'],
    history: [{ date: '2026-09-30', current: 4, target: 3 }],
  },
  { id: 'dns-logs', title: 'DNS logs', csf: ['DE.CM-01'] },
  {
    id: 'badge-readers',
    title: 'Badge readers',
    csf: ['DE.CM-02'],
    history: [{ date: '2026-03-31', status: 'not-applicable', rationale: 'No site of our own.' }],
  },
  {
    id: 'endpoint-sensors',
    title: 'Endpoint sensors',
    csf: ['DE.CM-09'],
    floor: 3,
    evidence: report('2026-01-15'),
    history: [
      { date: '2026-03-31', current: 2, target: 3.5 },
      { date: '2026-09-30', current: 2.5, target: 3.5 },
    ],
  },
];
