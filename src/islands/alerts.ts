import { openVerdictFile } from './alert/open-verdict-file.ts';

/** The page of all alerts: verdicts that others recorded are taken in here. */
const section = document.querySelector<HTMLElement>('[data-verdict-file]');
const place = section?.querySelector('div');
if (section && place) {
  openVerdictFile(place);
  section.hidden = false;
}
