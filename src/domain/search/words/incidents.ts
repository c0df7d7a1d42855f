import type { KnownIncident } from './known.ts';
import { CLOUD } from './incidents-cloud.ts';
import { DATA } from './incidents-data.ts';
import { EXTORTION } from './incidents-extortion.ts';
import { HOSTS } from './incidents-hosts.ts';
import { IDENTITY } from './incidents-identity.ts';
import { MESSAGES } from './incidents-messages.ts';
import { WEB } from './incidents-web.ts';

/** Every kind of incident whose words the search knows. */
export const INCIDENTS: readonly KnownIncident[] = [
  ...EXTORTION,
  ...MESSAGES,
  ...IDENTITY,
  ...WEB,
  ...CLOUD,
  ...DATA,
  ...HOSTS,
];
