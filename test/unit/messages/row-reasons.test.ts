import { describe, expect, it } from 'vitest';
import { loadMessages } from '../../../src/messages/load.ts';
import { rowReasons } from '../../../src/messages/row-reasons.ts';

describe('the reasons of a row', async () => {
  const messages = await loadMessages('en');
  const { findings, refusals } = messages;

  it('are none for somebody who is simply queued or done', () => {
    expect(rowReasons(messages, { delivery: { state: 'queued' } })).toEqual([]);
    expect(rowReasons(messages, { delivery: { state: 'done' } })).toEqual([]);
  });

  it('are all of them: findings of the file, what stands in the way, why it was refused', () => {
    const userName = 'anna@school.example';
    expect(
      rowReasons(messages, {
        findings: [
          { code: 'required', facts: { field: 'displayName' } },
          { code: 'location-missing', facts: {} },
        ],
        obstacle: { code: 'name-taken', facts: { userName } },
        delivery: { state: 'parked', code: 'short', facts: { product: 'SPE_E3' } },
      }),
    ).toEqual([
      findings.required({ field: 'displayName' }),
      findings['location-missing']({}),
      refusals['name-taken']({ userName }),
      refusals.short({ product: 'SPE_E3' }),
    ]);
  });

  it('stand without facts', () => {
    expect(rowReasons(messages, { delivery: { state: 'refused', code: 'not-permitted' } })).toEqual([
      refusals['not-permitted']({}),
    ]);
  });
});
