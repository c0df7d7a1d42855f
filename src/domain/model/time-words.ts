/** Minutes as a person says them: `42 min`, `2 h 48 min`, `3 d 2 h`. */
export function minuteWords(minutes: number | null): string {
  if (minutes === null) return '–';
  const whole = Math.round(minutes);
  const days = Math.floor(whole / 1440);
  const hours = Math.floor((whole % 1440) / 60);
  const rest = whole % 60;
  const parts =
    days > 0 ? [`${days} d`, hours && `${hours} h`] : [hours && `${hours} h`, rest && `${rest} min`];
  return parts.filter(Boolean).join(' ') || '0 min';
}

/** `2026-04-20T22:52Z` as `2026-04-20 22:52 UTC`. */
export function instantWords(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)} UTC`;
}
