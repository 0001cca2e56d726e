/** The seats of a customer, and of all of them, as a table. */
export const seats = {
  tab: 'Licenses',
  heading: 'Products and seats',
  all: 'Licenses of all customers',
  columns: {
    customer: 'Customer',
    product: 'Product',
    partNumber: 'Part number',
    total: 'Total',
    assigned: 'Assigned',
    queued: 'Queued',
    free: 'Free',
    unused: 'Unused',
    usage: 'Usage',
    asOf: 'As of',
  },
  none: 'No customer has products yet. They are entered at the customer.',
  /** The beginning of a file name. */
  fileName: 'licenses',
};

export type SeatMessages = typeof seats;
