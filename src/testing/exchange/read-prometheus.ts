import { createRequire } from 'node:module';

/** A family of samples, as Prometheus's text format has them. */
interface Family {
  name: string;
  metrics: { value: string; labels?: Record<string, string> }[];
}

/** A parser that others wrote, which brings no types. */
export const readPrometheus = createRequire(import.meta.url)('parse-prometheus-text-format') as (
  text: string,
) => Family[];
