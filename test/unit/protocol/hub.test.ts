import { expect, test } from 'vitest';
import {
  beginRequestSchema,
  healthSchema,
  hubLimits,
  hubProblemSchema,
  hubVersion,
  pullQuerySchema,
  pullResponseSchema,
  pushRequestSchema,
  pushResponseSchema,
} from '../../../src/protocol/hub.ts';
import {
  codeRequestSchema,
  codeResponseSchema,
  devicesResponseSchema,
  meResponseSchema,
  pairRequestSchema,
  pairResponseSchema,
} from '../../../src/protocol/hub-access.ts';
import { schemaShape } from '../../support/schema-shape.ts';

/**
 * Devices of different ages meet one hub, so a version that was ever released never changes. When this
 * fails: put the saved shapes back as they were, copy `src/protocol/hub.ts` to hold the new version beside
 * the old one, raise `hubVersion`, let the hub answer `/hub/v<new>/` as well as the versions before, and save
 * the new shapes in a file of their own with `vitest run --update`.
 */
test('what device and hub say to each other is as it was released', async () => {
  const shapes = {
    limits: hubLimits,
    begin: schemaShape(beginRequestSchema),
    codeRequest: schemaShape(codeRequestSchema),
    codeResponse: schemaShape(codeResponseSchema),
    devicesResponse: schemaShape(devicesResponseSchema),
    health: schemaShape(healthSchema),
    meResponse: schemaShape(meResponseSchema),
    pairRequest: schemaShape(pairRequestSchema),
    pairResponse: schemaShape(pairResponseSchema),
    problem: schemaShape(hubProblemSchema),
    pullQuery: schemaShape(pullQuerySchema),
    pullResponse: schemaShape(pullResponseSchema),
    pushRequest: schemaShape(pushRequestSchema),
    pushResponse: schemaShape(pushResponseSchema),
  };
  await expect(`${JSON.stringify(shapes, null, 2)}\n`).toMatchFileSnapshot(
    `../../fixtures/protocol/hub-v${hubVersion}.json`,
  );
});
