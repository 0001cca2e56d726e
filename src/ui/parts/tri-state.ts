export type TriStateValue = 'on' | 'off' | 'mixed';

/**
 * What a click makes of it. Only what began as mixed can go back to mixed, "leave each as it is"; all else
 * would offer a state that means nothing.
 */
export function nextTriState(value: TriStateValue, initial: TriStateValue): TriStateValue {
  if (value === 'mixed') return 'on';
  if (value === 'on') return 'off';
  return initial === 'mixed' ? 'mixed' : 'on';
}
