import Papa from 'papaparse';

const columns = [
  'userName',
  'firstName',
  'lastName',
  'displayName',
  'jobTitle',
  'department',
  'officeNumber',
  'officePhone',
  'mobilePhone',
  'fax',
  'address',
  'city',
  'state',
  'postalCode',
  'country',
];

/** What a person with 100,000 users would look them up by. */
export const indexed = ['userName', 'displayName', 'department', 'country'];

/** The PapaParse run that all peers share: of the ways to get objects, text in one go is the fastest. */
export async function parseUsers(file) {
  const { data } = Papa.parse(await file.text(), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (_, index) => columns[index],
  });
  return data;
}

/** With ids that rise, which every store takes fastest. */
export async function readUsers(file, key = 'id') {
  const users = await parseUsers(file);
  users.forEach((user, index) => {
    user[key] = String(index).padStart(8, '0');
  });
  return users;
}
