/** A page that is made to be printed. */
import './parts/print-button.ts';
