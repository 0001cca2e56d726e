import * as v from 'valibot';
import { customerColors, languages } from '../../core/directory/customer.ts';
import type { CustomerFields } from '../../core/directory/customer.ts';
import { mostSeats, type Seats } from '../../core/directory/pool.ts';
import type { Assignment, User, UserFields } from '../../core/directory/user.ts';
import { count, id, natural, text } from './parts.ts';

/** The hub's seats are 32-bit numbers. */
export const seatCount = v.pipe(v.number(), v.integer(), v.minValue(-mostSeats), v.maxValue(mostSeats));

export const assignmentSchema: v.GenericSchema<unknown, Assignment> = v.strictObject({
  product: id,
  plansOff: v.array(id),
});

const contactFields = {
  jobTitle: v.exactOptional(text),
  department: v.exactOptional(text),
  officeNumber: v.exactOptional(text),
  officePhone: v.exactOptional(text),
  mobilePhone: v.exactOptional(text),
  fax: v.exactOptional(text),
  address: v.exactOptional(text),
  city: v.exactOptional(text),
  state: v.exactOptional(text),
  postalCode: v.exactOptional(text),
  country: v.exactOptional(text),
};

/** Entra's have at most 113 characters. What an index of the database takes is 2,704 bytes, its other columns too. */
export const userName = v.pipe(text, v.minLength(1), v.maxLength(300));

const userFields = {
  userName,
  displayName: text,
  firstName: v.exactOptional(text),
  lastName: v.exactOptional(text),
  location: v.exactOptional(text),
  ...contactFields,
};

export const userFieldsSchema: v.GenericSchema<unknown, UserFields> = v.strictObject(userFields);

const wholeUser = {
  id,
  ...userFields,
  licenses: v.array(assignmentSchema),
  /** Absent for one who is there. */
  deletedAt: v.exactOptional(count),
};

export const userSchema: v.GenericSchema<unknown, User> = v.strictObject(wholeUser);

/** `recorded`: something at this user is done at the hub and not yet carried over into Partner Center. */
export const pulledUserSchema: v.GenericSchema<unknown, User & { readonly recorded?: true }> = v.strictObject(
  { ...wholeUser, recorded: v.exactOptional(v.literal(true)) },
);

const seatsSchema: v.GenericSchema<unknown, Seats> = v.strictObject({
  total: seatCount,
  assigned: seatCount,
});

/** By part number. */
export const allSeatsSchema = v.record(id, seatsSchema);

export const customerFields = {
  name: v.pipe(text, v.minLength(1)),
  domains: v.array(text),
  country: text,
  language: v.picklist(languages),
  color: v.pipe(natural, v.maxValue(customerColors - 1)),
};

export const customerFieldsSchema: v.GenericSchema<unknown, CustomerFields> = v.strictObject(customerFields);
