import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** The domain of all user names, and so of the customer. */
export const domain = 'meridian-works.example';

const headings = [
  'User Name',
  'First Name',
  'Last Name',
  'Display Name',
  'Job Title',
  'Department',
  'Office Number',
  'Office Phone',
  'Mobile Phone',
  'Fax',
  'Address',
  'City',
  'State or Province',
  'ZIP or Postal Code',
  'Country or Region',
];

/** As displayed, and as in a user name. */
const firstNames = [
  ['Amélie', 'amelie'],
  ['Jürgen', 'juergen'],
  ['Łucja', 'lucja'],
  ['Ольга', 'olga'],
  ['美玲', 'meiling'],
  ['Zoë', 'zoe'],
  ['Søren', 'soeren'],
  ['Samuel', 'samuel'],
  ['Priya', 'priya'],
  ['Inês', 'ines'],
  ['Ondřej', 'ondrej'],
];

const lastNames = [
  ['Müller', 'mueller'],
  ['O’Rourke', 'orourke'],
  ['Dvořák', 'dvorak'],
  ['Кузнецова', 'kuznetsova'],
  ['陳', 'chen'],
  ['Lefèvre', 'lefevre'],
  ['Ångström', 'angstroem'],
  ['Oduya', 'oduya'],
  ['Żak', 'zak'],
  ['Gonçalves', 'goncalves'],
  ['Whitfield', 'whitfield'],
  ['Papadopoulos', 'papadopoulos'],
  ['Bianchi', 'bianchi'],
];

const jobTitles = ['Buyer', 'Field engineer', 'Nurse', 'Bauleiter', 'Teacher', 'Comptable', 'Инженер'];

/** Two of seven need quotes. */
const departments = [
  'Finance',
  'Research, Development',
  'Logistics',
  'Einkauf',
  'Sales "North"',
  'Produktion Süd',
  'IT',
];

const places = [
  ['München', 'Bayern', '80331', 'Germany', 'Lindwurmstraße'],
  ['Łódź', 'Łódzkie', '90-001', 'Poland', 'Piotrkowska'],
  ['臺北市', '信義區', '110', 'Taiwan', '松仁路'],
  ['Санкт-Петербург', 'Ленинградская область', '190000', 'Russia', 'Невский проспект'],
  ['Orléans', 'Centre-Val de Loire', '45000', 'France', 'Rue Royale'],
  ['Leeds', 'West Yorkshire', 'LS1 4AP', 'United Kingdom', 'Mill Lane'],
];

const licenses = ['Microsoft 365 E3', 'Microsoft 365 E3+Power BI Pro', 'Exchange Online (Plan 1)', ''];

/**
 * Writes users in the layout of Microsoft 365's "Add multiple users", all of them good: about 200 bytes each,
 * letters beyond Latin-1 in most rows, some cells quoted. `withLicenses` adds the column that says who has what,
 * as an export of who is there now does. The same call always writes the same bytes.
 * @param {string} file
 * @param {number} rows
 * @param {{ withLicenses?: boolean }} [options]
 */
export async function writeUsersFile(file, rows, { withLicenses = false } = {}) {
  const stream = createWriteStream(file);
  const random = seededRandom(20_261_120);
  stream.write(line(withLicenses ? [...headings, 'Licenses'] : headings));
  for (let row = 0; row < rows; row++) {
    const cells = userCells(row, random);
    if (withLicenses) cells.push(pick(licenses, random));
    if (!stream.write(line(cells))) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

/**
 * @param {number} row
 * @param {() => number} random
 */
function userCells(row, random) {
  const [first = '', latinFirst = ''] = pick(firstNames, random);
  const [last = '', latinLast = ''] = pick(lastNames, random);
  const [city = '', state = '', postalCode = '', country = '', street = ''] = pick(places, random);
  const number = Math.floor(random() * 9000) + 1000;
  return [
    `${latinFirst}.${latinLast}.${row}@${domain}`,
    first,
    last,
    `${first} ${last} ${number}`,
    pick(jobTitles, random),
    pick(departments, random),
    `${number % 40}-${row % 500}`,
    `0${number} ${row}`,
    `01${number % 80} ${number}${row % 1000}`,
    random() < 0.2 ? `0${number} ${row}9` : '',
    `${street} ${number % 300}, ${row % 12}`,
    city,
    state,
    postalCode,
    country,
  ];
}

/** @param {readonly string[]} cells */
function line(cells) {
  const quoted = cells.map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return `${quoted.join(',')}\r\n`;
}

/**
 * @template Value
 * @param {readonly Value[]} values
 * @param {() => number} random
 * @returns {Value}
 */
function pick(values, random) {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new Error('Nothing to pick from');
  return value;
}

/**
 * Mulberry32: enough for made-up people.
 * @param {number} seed
 */
function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
