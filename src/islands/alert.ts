import type { TriageData } from './alert/lead-on.ts';
import { openTriage } from './alert/open-triage.ts';

/** The page of an alert: its verdict is written down here, and the runbook opens with what was found. */
const place = document.querySelector<HTMLElement>('[data-triage]');
if (place) {
  openTriage(place, JSON.parse(place.dataset['triage'] ?? '') as TriageData);
  place.setAttribute('data-ready', '');
}
