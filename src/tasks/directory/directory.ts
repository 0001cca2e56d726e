import type { DirectoryWorker } from '../../protocol/directory.ts';
import type { Environment } from '../environment.ts';
import { deleteUsers, resetPasswords } from './change-users.ts';
import { licenseStates, overview, selectedRows, userPage } from './lists.ts';
import { OpenCustomer } from './open-customer.ts';
import { planLicenses, planSummary } from './plan-licenses.ts';
import { deletedPage, planRestore, restoreUsers } from './restore-users.ts';
import { saveLicenses } from './save-licenses.ts';
import { readSheet } from './sheet.ts';
import { writeSheetFile } from './sheet-file.ts';

/** The directory worker: before each answer the customer is brought up to what the store holds. */
export function createDirectory(environment: Environment): DirectoryWorker {
  const { database } = environment;
  let current: OpenCustomer | undefined;

  async function open(customer: string): Promise<OpenCustomer> {
    if (current?.id !== customer) {
      current?.close();
      current = new OpenCustomer(database, customer);
    }
    const opened = current;
    await opened.refresh();
    return opened;
  }

  async function obstaclesOf(customer: string) {
    return (await open(customer)).mirror.replayed().obstacles;
  }

  return {
    overview: async (customer) => overview(await open(customer), environment.now()),
    page: async (customer, query) => {
      const opened = await open(customer);
      const page = userPage(opened, query);
      // The first page was picked out; the others want everything sorted, and are asked for when this is done.
      environment.later(() => {
        opened.list.prepare(query.sort, query.language);
      });
      return page;
    },
    licenseStates: async (customer, selection, language) =>
      licenseStates(await open(customer), selection, language),
    planLicenses: async (customer, selection, change, language) => {
      const opened = await open(customer);
      return planSummary(
        planLicenses(opened, selectedRows(opened, selection, language), change, environment.now()),
      );
    },
    saveLicenses: async (customer, selection, change, saving) =>
      saveLicenses(environment, await open(customer), selection, change, saving),
    deleteUsers: async (customer, selection, saving) =>
      deleteUsers(environment, await open(customer), selection, saving),
    resetPasswords: async (customer, selection, saving) =>
      resetPasswords(environment, await open(customer), selection, saving),
    deletedPage: async (customer, query) => deletedPage(await open(customer), environment.now(), query),
    planRestore: async (customer, ids, names) =>
      planRestore(await open(customer), ids, names, environment.now()),
    restoreUsers: async (customer, ids, names, saving) =>
      restoreUsers(environment, await open(customer), ids, names, saving),
    sheet: (action, offset, limit) => readSheet(database, action, offset, limit, obstaclesOf),
    sheetFile: (action, format) => writeSheetFile(database, action, format, obstaclesOf),
  };
}
