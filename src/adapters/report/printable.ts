export { printable, printableLine } from '../../domain/model/printable.ts';
