import type { User } from '../../src/core/directory/user.ts';
import type { CreateUser } from '../../src/core/operations/operation.ts';

export const product = 'CFQ7TTC0LF8R:0001';

/** All the fields there are, some with letters beyond Latin-1; the same number is always the same person. */
export function benchUser(number: number): User {
  const [city, street] = number % 2 === 0 ? ['Łódź', 'Piotrkowska'] : ['臺北市', '松仁路'];
  return {
    id: `0193f3c1-${String(number).padStart(8, '0')}-7000-8000`,
    userName: `amelie.mueller-${number}@meridian-works.example`,
    displayName: `Amélie Müller ${number}`,
    firstName: 'Amélie',
    lastName: `Müller ${number}`,
    location: 'DE',
    jobTitle: 'Field engineer',
    department: 'Research, Development',
    officeNumber: `${number % 900}`,
    officePhone: '+49 89 555 0100',
    mobilePhone: '+49 170 555 0100',
    fax: '+49 89 555 0101',
    address: `${street} ${number % 200}`,
    city,
    state: 'Bayern',
    postalCode: '80331',
    country: 'Germany',
    licenses: [{ product, plansOff: ['43de0ff5-c92c-492b-9116-175376d08c38'] }],
  };
}

export function benchOperation(customer: string, number: number): CreateUser {
  const { id, licenses, ...user } = benchUser(number);
  const action = '0193f3c1-0000-7000-8000-00000000000a';
  const head = { id, seq: number, at: 1_795_000_000_000, author: 'Robin', customer, action };
  return { kind: 'create-user', ...head, user, licenses };
}
