/** Offsets of the names of zones that stand behind times; a name that two countries use differently is none. */
const NAMED: Readonly<Record<string, number>> = {
  z: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  cet: 60,
  mez: 60,
  cest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  est: -300,
  edt: -240,
  mdt: -360,
  pst: -480,
  pdt: -420,
};

/** Minutes east of UTC of `+01:00`, `UTC+1`, `CEST`; undefined for what is no such zone. */
function minutesOf(zone: string): number | undefined {
  const text = zone.trim().toLowerCase();
  if (Object.hasOwn(NAMED, text)) return NAMED[text];
  const [, sign, hours = '', minutes = '0'] =
    /^(?:utc|gmt)?\s*([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(text) ?? [];
  if (sign === undefined || Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** Whether a zone can be named so: an offset, or a place such as `Europe/Paris`. */
export function isZone(zone: string): boolean {
  return minutesOf(zone) !== undefined || clockOf(zone) !== undefined;
}

/**
 * The instant at which clocks of a zone show a time, given as if it were UTC. Where clocks change, a time is shown twice or
 * never: that is a sentence.
 */
export function instantIn(zone: string, shown: number): number | { problem: string } {
  const fixed = minutesOf(zone);
  if (fixed !== undefined) return shown - fixed * 60_000;
  const clock = clockOf(zone);
  if (!clock) return { problem: `the zone "${zone.slice(0, 20)}" is not known; write it as +01:00` };
  const offsets = [-1, 1].map((days) => {
    const around = shown + days * 86_400_000;
    return clock(around) - around;
  });
  const found = [...new Set(offsets)].map((offset) => shown - offset).filter((at) => clock(at) === shown);
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return only;
  return {
    problem: `at this time clocks in ${zone} were changed, so it was shown ${only === undefined ? 'never' : 'twice'}; write it with its offset`,
  };
}

/** What clocks of a place show at an instant, as if it were UTC. */
function clockOf(zone: string): ((at: number) => number) | undefined {
  if (!/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)+$/.test(zone.trim())) return undefined;
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone.trim(),
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    return undefined;
  }
  return (at) => {
    const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const of = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
    return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'), of('second'));
  };
}
