import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../../src/core/outbox/answer.ts';
import type { Delivery, DeliveryState } from '../../../../src/core/outbox/delivery.ts';
import { endStates, isWaiting, noCounts, waitingStates } from '../../../../src/core/outbox/delivery.ts';
import {
  askAgain,
  cutOff,
  discard,
  isSendable,
  keepHere,
  markSending,
  takeAnswers,
  takeEcho,
  takeFailure,
  takeTold,
} from '../../../../src/core/outbox/lane.ts';

type Outcome = readonly Delivery[] | undefined | 'abort';

const cursor = 7;
const applied: Answer = { operation: 'op', status: 'applied', cursor };
const refusal = { code: 'no-seats', facts: { product: 'E3' } } as const;

function answered(answer?: Answer): (present: readonly Delivery[]) => Outcome {
  return (present) => takeAnswers(present, ['op'], new Map(answer && [['op', answer]]));
}

const events = {
  send: markSending,
  applied: answered(applied),
  refused: answered({ operation: 'op', status: 'refused', refusal }),
  'no answer': answered(),
  'not sent': (present) => takeFailure(present, { class: 'not-sent' }, [from.queued]),
  'not sent again': (present) => takeFailure(present, { class: 'not-sent' }, [from.unknown]),
  'no time': (present) => takeFailure(present, { class: 'retryable' }, [from.queued]),
  unknown: (present) => takeFailure(present, { class: 'unknown' }, [from.queued]),
  'earlier echo': (present) => takeEcho(present, cursor - 1),
  echo: (present) => takeEcho(present, cursor),
  'other history': askAgain,
  'cut off': cutOff,
  discard,
  'kept here': keepHere,
} satisfies Record<string, (present: readonly Delivery[]) => Outcome>;

type EventName = keyof typeof events;

/** As each state is stored, with what comes along with it. */
const from: Readonly<Record<DeliveryState, Delivery>> = {
  queued: { state: 'queued' },
  sending: { state: 'sending' },
  unknown: { state: 'unknown' },
  acked: { state: 'acked', ackCursor: cursor },
  parked: { state: 'parked', code: 'short', facts: { product: 'E3' } },
  done: { state: 'done' },
  refused: { state: 'refused', ...refusal },
  discarded: { state: 'discarded' },
  superseded: { state: 'superseded', replacedBy: 'op-anew' },
};

/** What is not named in a row changes nothing. */
const transitions: Readonly<Record<DeliveryState, Partial<Record<EventName, DeliveryState | 'abort'>>>> = {
  queued: { send: 'sending', discard: 'discarded' },
  sending: {
    send: 'sending',
    applied: 'acked',
    refused: 'refused',
    'no answer': 'unknown',
    'not sent': 'queued',
    'not sent again': 'unknown',
    'no time': 'queued',
    unknown: 'unknown',
    'cut off': 'unknown',
    'kept here': 'queued',
    discard: 'abort',
  },
  unknown: { send: 'sending', 'kept here': 'queued', discard: 'abort' },
  acked: { echo: 'done', 'other history': 'unknown', 'kept here': 'queued', discard: 'abort' },
  parked: { discard: 'discarded' },
  done: {},
  refused: {},
  discarded: {},
  superseded: {},
};

const states = Object.keys(from) as DeliveryState[];
const cells = states.flatMap((state) =>
  (Object.keys(events) as EventName[]).map((event) => [state, event, transitions[state][event]] as const),
);

describe('a delivery', () => {
  test.each(cells)('that is %s, at %s, becomes %s', (state, event, to) => {
    const outcome = events[event]([from[state]]);
    if (to === undefined || to === 'abort') expect(outcome).toBe(to);
    else expect(outcome).toEqual([from[to]]);
  });

  test.each(states)('that is %s is waiting or not, and is sent or not', (state) => {
    expect(isWaiting(state)).toBe(['queued', 'sending', 'unknown', 'acked'].includes(state));
    expect(isSendable({ state })).toBe(['queued', 'sending', 'unknown'].includes(state));
    expect([...waitingStates, 'parked', ...endStates].filter((other) => other === state)).toHaveLength(1);
    expect(noCounts[state]).toBe(0);
  });
});

describe('what was done at a hub', () => {
  const toTell: Delivery = { state: 'done', toTell: 3 };
  const told: Delivery = { state: 'done', told: 3 };

  test('is asked again when the hub has another history, and what was done elsewhere is not', () => {
    const present: Delivery[] = [{ state: 'done', recorded: true }, toTell, told, from.done];
    expect(askAgain(present)).toEqual([
      { state: 'unknown' },
      { state: 'unknown', told: 3 },
      { state: 'unknown', told: 3 },
      from.done,
    ]);
  });

  test('and carried over stays so on its way there again, and the hub is told anew', () => {
    let present = askAgain([told]) ?? [];
    present = takeFailure(markSending(present) ?? [], { class: 'not-sent' }, present) ?? [];
    expect(present).toEqual([{ state: 'unknown', told: 3 }]);
    present = cutOff(markSending(present) ?? []) ?? [];
    present = answered()(markSending(present) ?? []) as readonly Delivery[];
    present = answered(applied)(markSending(present) ?? []) as readonly Delivery[];
    expect(present).toEqual([{ state: 'acked', ackCursor: cursor, told: 3 }]);
    present = takeEcho(present, cursor, true) ?? [];
    expect(present).toEqual([toTell]);
    expect(takeTold(present, 3)).toEqual([told]);
  });
});

test('what the hub knows as carried over is done with the echo, and nobody is asked or told again', () => {
  const carried = answered({ operation: 'op', status: 'applied', cursor, carried: true });
  for (const told of [{}, { told: 3 }]) {
    const acked = carried([{ state: 'sending', ...told }]) as readonly Delivery[];
    expect(takeEcho(acked, cursor, true)).toEqual([{ state: 'done', ...told }]);
  }
});

describe('a packet', () => {
  const mixed = states.map((state) => from[state]);

  test('changes only those that an event is about', () => {
    const sent = markSending(mixed) ?? [];
    expect(sent.map(({ state }) => state)).toEqual([
      ...['sending', 'sending', 'sending', 'acked'],
      ...['parked', 'done', 'refused', 'discarded', 'superseded'],
    ]);
    expect(sent.slice(3)).toEqual(mixed.slice(3));
  });

  test('gives each operation its own answer', () => {
    const sending: Delivery[] = [from.sending, from.sending, from.sending];
    const answers = new Map<string, Answer>([
      ['three', { operation: 'three', status: 'applied', cursor: 9 }],
      ['one', { operation: 'one', status: 'refused', refusal }],
    ]);
    expect(takeAnswers(sending, ['one', 'two', 'three'], answers)).toEqual([
      { state: 'refused', ...refusal },
      { state: 'unknown' },
      { state: 'acked', ackCursor: 9 },
    ]);
  });

  test('is done as far as the echo reaches', () => {
    const acked = [5, 6, 7].map((ackCursor): Delivery => ({ state: 'acked', ackCursor }));
    expect(takeEcho(acked, 6)).toEqual([{ state: 'done' }, { state: 'done' }, acked[2]]);
  });

  test.each(['sending', 'unknown', 'acked'] as const)(
    'of which one operation is %s cannot be taken back at all',
    (state) => {
      expect(discard([from.queued, from[state], from.parked])).toBe('abort');
    },
  );

  test.each(['done', 'refused', 'discarded', 'superseded'] as const)(
    'is taken back but for what is %s',
    (state) => {
      expect(discard([from.queued, from[state]])).toEqual([{ state: 'discarded' }, from[state]]);
    },
  );

  test('that only waits or is parked is taken back as a whole', () => {
    expect(discard([from.queued, from.parked])).toEqual([{ state: 'discarded' }, { state: 'discarded' }]);
  });
});
