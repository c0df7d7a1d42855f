import type { DiagramProblem } from '../../domain/model/diagram-problem.ts';

export type { DiagramProblem };
