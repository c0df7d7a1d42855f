import { keysSetting } from '../parts/keys-setting.ts';

/** Comforts of this tab and this reader, which may be lost; whatever stands there is judged. */
const RUN = 'readyroom-run';
const ROLES = 'readyroom-run-roles';
const SMALL = 'readyroom-run-small';
const FROM = 'readyroom-run-from';

/** Run that this tab showed last. */
export const recallRun = (): string | undefined => read(RUN) ?? undefined;
export const keepRun = (key: string): void => write(RUN, key);

/** Roles whose steps are shown; empty: everybody's. */
export function recallRoles(): ReadonlySet<string> {
  try {
    const stored: unknown = JSON.parse(read(ROLES) ?? '[]');
    return new Set(Array.isArray(stored) ? stored.filter((role) => typeof role === 'string') : []);
  } catch {
    return new Set();
  }
}
export const keepRoles = (roles: ReadonlySet<string>): void => write(ROLES, JSON.stringify([...roles]));

/** Undefined until the reader chose. */
export function recallSmall(): boolean | undefined {
  const stored = read(SMALL);
  return stored === 'yes' ? true : stored === 'no' ? false : undefined;
}
export const keepSmall = (small: boolean): void => write(SMALL, small ? 'yes' : 'no');

/** A way that was followed from one runbook into another, for the page that it leads to. */
export interface Followed {
  run: string;
  from: string;
  to: string;
}

/** Answers once: a page that is loaded again was not followed again. */
export function recallFollowed(): Followed | undefined {
  try {
    const stored = JSON.parse(read(FROM) ?? 'null') as Record<string, unknown> | null;
    sessionStorage.removeItem(FROM);
    const { run, from, to } = stored ?? {};
    const isWhole = typeof run === 'string' && typeof from === 'string' && typeof to === 'string';
    return isWhole ? { run, from, to } : undefined;
  } catch {
    return undefined;
  }
}
export const keepFollowed = (followed: Followed): void => write(FROM, JSON.stringify(followed));

export const { recallKeys, keepKeys } = keysSetting('readyroom-run-keys');

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    sessionStorage.setItem(key, value);
  } catch {
    // Only a comfort.
  }
}
