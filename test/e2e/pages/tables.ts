import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';

export function tableOf({ page }: Person, label: string): Locator {
  return page.getByRole('table', { name: label });
}

/** The row of somebody. */
export function rowOf(table: Locator, name: string): Locator {
  return table.getByRole('row').filter({ hasText: name });
}

/** The cell of a row under the column with this heading. */
export async function cellOf(table: Locator, name: string, column: string): Promise<Locator> {
  await expect(table.getByRole('columnheader', { name: column, exact: true })).toBeAttached();
  const columns = await table.getByRole('columnheader').allInnerTexts();
  const index = columns.findIndex((text) => text.trim() === column);
  return rowOf(table, name).locator(':scope > *').nth(index);
}
