/** What the page of a runbook has besides, as one script. */
import './copy-code.ts';
import './diagram.ts';
import './parts/print-button.ts';
import './run/offer-run.ts';
