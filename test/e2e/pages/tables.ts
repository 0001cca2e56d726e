import { expect, type Locator } from '@playwright/test';
import type { Person } from './person.ts';

export function tableOf({ page }: Person, label: string): Locator {
  return page.getByRole('table', { name: label });
}

/** The row of somebody, by the cell that names it. */
export function rowOf(table: Locator, name: string): Locator {
  const heading = table.page().getByRole('rowheader', { name });
  return table.getByRole('row').filter({ has: heading });
}

/** The cell of a row under the column with this heading. */
export async function cellOf(table: Locator, name: string, column: string): Promise<Locator> {
  await expect(table.getByRole('columnheader', { name: column, exact: true })).toBeAttached();
  const columns = await table.getByRole('columnheader').allInnerTexts();
  const index = columns.findIndex((text) => text.trim() === column);
  return rowOf(table, name).locator(':scope > *').nth(index);
}
