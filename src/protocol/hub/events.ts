import * as v from 'valibot';
import { id, natural } from './parts.ts';

/**
 * The data of a server-sent `changed`: the customer has changes up to this cursor. A hint and no more: what
 * happened while no stream was open is not told, so a device pulls when one opens.
 */
export const changedEventSchema = v.object({ customer: id, cursor: natural });
