import type { Page } from '@playwright/test';
import type { Messages } from '../../../src/messages/load.ts';

/**
 * Whoever sits before the app: what is on the screen, and the words of the language it is read in. The
 * helpers in this folder find everything as a person does, by role and name; so the same ones serve every
 * language. That the English names are the promised ones is checked in `names.spec.ts`.
 */
export interface Person {
  readonly page: Page;
  readonly words: Messages;
}
