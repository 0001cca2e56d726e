import type { Finding } from '../spreadsheet/finding.ts';
import type { Refusal } from './refusal.ts';

/** Somebody whom an action left out, and why: kept beside it so that its sheet tells the whole story. */
export interface LeftOutRow {
  readonly displayName: string;
  readonly userName: string;
  /** Of the file, from 1. */
  readonly line?: number;
  readonly findings?: readonly Finding[];
  readonly obstacle?: Refusal;
}
