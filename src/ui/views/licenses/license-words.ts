import type { Messages } from '../../../messages/load.ts';
import type { Wish } from '../../state/licenses.svelte.ts';
import type { TriStateValue } from '../../parts/tri-state.ts';

/** What the box shows before anybody touches it. */
export function initialValue(holders: number, users: number): TriStateValue {
  if (holders === 0) return 'off';
  return holders === users ? 'on' : 'mixed';
}

export function valueOf(wish: Wish, initial: TriStateValue): TriStateValue {
  if (wish === undefined) return initial;
  return wish === 'assign' ? 'on' : 'off';
}

/** Back at what it was, nothing is wished. */
export function wishOf(value: TriStateValue, initial: TriStateValue): Wish {
  if (value === initial || value === 'mixed') return undefined;
  return value === 'on' ? 'assign' : 'revoke';
}

/** The state of a box in words. */
export function stateInWords(
  { asItIs, wished }: Messages['licenses'],
  wish: Wish,
  holders: number,
  users: number,
): string {
  if (wish !== undefined) return wished[wish](users);
  if (holders === 0) return asItIs.none;
  return holders === users ? asItIs.all(users) : asItIs.some(holders, users);
}
