import * as v from 'valibot';
import { id, natural } from './parts.ts';

/**
 * The data of a server-sent `changed`: the customer has changes up to this cursor. A hint and no more: what
 * happened while no stream was open is not told, so a device pulls when one opens.
 */
export const changedEventSchema = v.object({ customer: id, cursor: natural });

/** What hubs on one database tell each other, so that each tells the devices whose streams it holds. */
export const toldSchema = v.variant('what', [
  v.object({ what: v.literal('changed'), organization: id, ...changedEventSchema.entries }),
  v.object({ what: v.literal('revoked'), organization: id, device: id }),
]);

export type ChangedEvent = v.InferOutput<typeof changedEventSchema>;
export type Told = v.InferOutput<typeof toldSchema>;
