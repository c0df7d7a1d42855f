/** NO_COLOR and FORCE_COLOR as their conventions say. */
export function useColour(terminal: {
  env: Readonly<Record<string, string | undefined>>;
  terminal: boolean;
}): boolean {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: kind } = terminal.env;
  if (no) return false;
  if (force !== undefined) return force !== '0' && force !== 'false';
  return terminal.terminal && kind !== 'dumb';
}
