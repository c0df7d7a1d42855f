import { phoneNumbers } from '../../domain/text/phone-numbers.ts';
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
  // Who writes a number here says that it is one: it stands as behind the word "tel", and may be short.
  const [number] = phoneNumbers(`tel ${at}`);
  const dial = number?.dial ?? (/^[+\d][\d ()/-]+$/.test(at) ? at.replace(/[^\d+]/g, '') : undefined);
  const href =
    by === 'phone' && dial
      ? `tel:${dial}`
      : by === 'email' && /^[^\s@]+@[^\s@]+$/.test(at)
        ? `mailto:${at}`
        : by === 'web' && /^https?:\/\//.test(at)
          ? at
          : null;
  return { by, at, hours: hours ?? null, href };
}
