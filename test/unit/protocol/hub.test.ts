import { expect, test } from 'vitest';
import {
  codeRequestSchema,
  codeResponseSchema,
  devicesResponseSchema,
  doneResponseSchema,
  meResponseSchema,
  pairRequestSchema,
  pairResponseSchema,
} from '../../../src/protocol/hub/access.ts';
import { auditQuerySchema, auditResponseSchema } from '../../../src/protocol/hub/audit.ts';
import {
  beginRequestSchema,
  beginResponseSchema,
  carriedRequestSchema,
  customersResponseSchema,
  saveRequestSchema,
  saveResponseSchema,
} from '../../../src/protocol/hub/customers.ts';
import { changedEventSchema } from '../../../src/protocol/hub/events.ts';
import { hubLimits, hubVersion } from '../../../src/protocol/hub/parts.ts';
import { healthSchema, hubProblemSchema } from '../../../src/protocol/hub/problem.ts';
import { pullQuerySchema, pullResponseSchema } from '../../../src/protocol/hub/pull.ts';
import { pushRequestSchema, pushResponseSchema } from '../../../src/protocol/hub/push.ts';
import { schemaShape } from '../../support/schema-shape.ts';

/**
 * Devices of different ages meet one hub, so a version that was ever released never changes. When this
 * fails: put the saved shapes back as they were, copy `src/protocol/hub` to hold the new version beside
 * the old one, raise `hubVersion`, let the hub answer `/hub/v<new>/` as well as the versions before, and save
 * the new shapes in a file of their own with `vitest run --update`.
 */
test('what device and hub say to each other is as it was released', async () => {
  const shapes = {
    limits: hubLimits,
    audit: schemaShape(auditResponseSchema),
    auditQuery: schemaShape(auditQuerySchema),
    begin: schemaShape(beginRequestSchema),
    beginResponse: schemaShape(beginResponseSchema),
    carried: schemaShape(carriedRequestSchema),
    changed: schemaShape(changedEventSchema),
    codeRequest: schemaShape(codeRequestSchema),
    codeResponse: schemaShape(codeResponseSchema),
    customers: schemaShape(customersResponseSchema),
    devices: schemaShape(devicesResponseSchema),
    done: schemaShape(doneResponseSchema),
    health: schemaShape(healthSchema),
    me: schemaShape(meResponseSchema),
    pairRequest: schemaShape(pairRequestSchema),
    pairResponse: schemaShape(pairResponseSchema),
    problem: schemaShape(hubProblemSchema),
    pullQuery: schemaShape(pullQuerySchema),
    pullResponse: schemaShape(pullResponseSchema),
    pushRequest: schemaShape(pushRequestSchema),
    pushResponse: schemaShape(pushResponseSchema),
    save: schemaShape(saveRequestSchema),
    saveResponse: schemaShape(saveResponseSchema),
  };
  await expect(`${JSON.stringify(shapes, null, 2)}\n`).toMatchFileSnapshot(
    `../../fixtures/protocol/hub-v${hubVersion}.json`,
  );
});
