import type { ServicePlanFact } from './tables/product.ts';
import { productPlans } from './tables/product-plans.ts';
import { servicePlans } from './tables/service-plans.ts';

const byReference = new Map(
  servicePlans.flatMap((plan) => [
    [plan.code, plan],
    [plan.id, plan],
  ]),
);

/** The service plans of a product; none for a product that the table does not have. */
export function plansOf(partNumber: string): readonly ServicePlanFact[] {
  const references =
    productPlans
      .get(partNumber)
      ?.trim()
      .split(/\s*,\s*/) ?? [];
  return references.flatMap((reference) => byReference.get(reference) ?? []);
}
