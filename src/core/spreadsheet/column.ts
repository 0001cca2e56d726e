import type { UserFields } from '../directory/user.ts';

/** What a column can be. `licenses` is read only when bringing in who is there. */
export type Field = keyof UserFields | 'licenses';

/** 'upload-users' queues new users; 'bring-in' writes down who is there now. */
export type Purpose = 'upload-users' | 'bring-in';

/** One column of the file and what it was taken for; without `field` it is not used, and shown as such. */
export interface ColumnMatch {
  /** 0-based */
  readonly index: number;
  readonly heading: string;
  readonly field?: Field;
}
