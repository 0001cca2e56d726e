/** A fact about a product as Microsoft publishes it. */
export interface ProductFact {
  /** Graph's `skuPartNumber` ("String_Id"), upper case: our product id. */
  readonly partNumber: string;
  /** Graph's `skuId`, lower case. */
  readonly skuId: string;
  /** English display name, as published or as sold today. */
  readonly name: string;
  /** Names it had before or goes by elsewhere; a customer's spreadsheet may hold any of them. */
  readonly otherNames?: readonly string[];
}

export interface ServicePlanFact {
  /** Lower-case GUID. */
  readonly id: string;
  /** Graph's `servicePlanName`. */
  readonly code: string;
  readonly name: string;
}
