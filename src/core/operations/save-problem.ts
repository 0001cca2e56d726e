/** Why nothing was saved. The book is as it was. */
export type SaveProblemCode =
  /** nothing to save */
  | 'nothing-to-save'
  /** product, short: seats went meanwhile; look at the preview again */
  | 'seats-gone'
  /** reason: a `RefusalCode`, and its facts; the book has changed meanwhile */
  | 'no-longer-fits'
  /** userName: somebody with that name came into the book meanwhile */
  | 'name-gone'
  /** the customer is no longer in this book */
  | 'customer-gone'
  /** before, now: so many users were selected when the person looked, and so many match now */
  | 'others-selected'
  /** somebody else has the last word about the customer by now, and says who is there */
  | 'answered-elsewhere'
  /** the device has no space left for it */
  | 'storage-full';
