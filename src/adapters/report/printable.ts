export { printable, printableLine } from '../../domain/text/printable.ts';
