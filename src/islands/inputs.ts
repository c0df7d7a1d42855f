import { inputFields } from './inputs/input-fields.ts';

/** Fetched behind the first view, where a page has values to type. */
for (const panel of document.querySelectorAll<HTMLElement>('[data-inputs]')) inputFields(panel);
document.body.setAttribute('data-inputs-ready', '');
