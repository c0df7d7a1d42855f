import type { Reach } from '../../domain/model/site.ts';

/** One way to reach somebody, as a page shows it. */
export interface ReachView {
  by: string;
  at: string;
  hours: string | null;
  /** `tel:` or `mailto:`, where a device can act on it. */
  href: string | null;
}

export function reachView({ by, at, hours }: Reach): ReachView {
  const href =
    by === 'phone' && /^[+\d][\d ()/-]+$/.test(at)
      ? `tel:${at.replace(/[^\d+]/g, '')}`
      : by === 'email' && /^[^\s@]+@[^\s@]+$/.test(at)
        ? `mailto:${at}`
        : by === 'web' && /^https?:\/\//.test(at)
          ? at
          : null;
  return { by, at, hours: hours ?? null, href };
}
