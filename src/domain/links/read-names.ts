/** `content/steps/isolate-host.md` gives `isolate-host`. */
export function fileId(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
}

/** Names in a fact, which may list several: `triage-analyst, identity-admin`. */
export function namesIn(text: string): string[] {
  return text
    .split(/\s*(?:,|;|\/|&|\+|\band\b|\bor\b)\s*/)
    .map((name) => name.replace(/[.]$/, '').trim())
    .filter(Boolean);
}
