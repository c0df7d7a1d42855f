import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process as another one can tell it from all others: numbers are given again, small ones in containers most of all. */
export interface ProcessIdentity {
  pid: number;
  /** When it started, as this system writes it; empty where nobody can tell. */
  start: string;
  /** The machine, its start and its set of process numbers. */
  place: string;
}

let own: ProcessIdentity | undefined;

/** This process. */
export function ownIdentity(): ProcessIdentity {
  own ??= { pid: process.pid, start: startOf(process.pid) ?? '', place: ownPlace() };
  return own;
}

/** Whether a process still runs; undefined where it ran in another place, whose processes cannot be seen from here. */
export function isRunning({ pid, start, place }: ProcessIdentity): boolean | undefined {
  if (place !== ownPlace()) return undefined;
  if (!answers(pid)) return false;
  const now = startOf(pid);
  return now === undefined ? false : start === '' || now === '' || now === start;
}

function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started; undefined where it has ended, empty where nobody can tell. */
function startOf(pid: number): string | undefined {
  if (process.platform === 'win32') return '';
  if (process.platform !== 'linux') return startByPs(pid);
  const text = readOr(`/proc/${pid}/stat`, '');
  // The name stands in brackets and may hold any character: fields are counted from behind it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return /^[ZX]$/.test(fields[0] ?? '') ? undefined : (fields[19] ?? '');
}

function startByPs(pid: number): string {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

let place: string | undefined;
function ownPlace(): string {
  place ??= [hostname(), readOr('/proc/sys/kernel/random/boot_id', '').trim(), numberSpace()].join(' ');
  return place;
}

/** Each container counts processes for itself. */
function numberSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid');
  } catch {
    return '';
  }
}

function readOr(file: string, fallback: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return fallback;
  }
}
