import type { Assignment } from '../directory/user.ts';
import type { ActionKind } from './action.ts';
import type { Operation, OperationKind, SeenUser } from './operation.ts';

/** The user whom an operation is about. */
export function subjectOf(operation: Operation): string {
  return operation.kind === 'create-user' ? operation.id : operation.userId;
}

/** What that user is called in it. */
export function personOf(operation: Operation): SeenUser {
  switch (operation.kind) {
    case 'create-user':
      return operation.user;
    case 'restore-user':
      return { ...operation.seen, userName: operation.userName };
    case 'delete-user':
    case 'reset-password':
    case 'update-licenses':
      return operation.seen;
  }
}

/** The licenses that an operation names; those of a deleted user go without being named. */
export function licensesOf(operation: Operation): {
  readonly assign: readonly Assignment[];
  /** Part numbers. */
  readonly revoke: readonly string[];
} {
  switch (operation.kind) {
    case 'create-user':
    case 'restore-user':
      return { assign: operation.licenses, revoke: [] };
    case 'update-licenses':
      return operation;
    case 'delete-user':
    case 'reset-password':
      return { assign: [], revoke: [] };
  }
}

/** What a person does who makes operations of a kind. */
export const actionKindOf: Readonly<Record<OperationKind, ActionKind>> = {
  'create-user': 'upload-users',
  'restore-user': 'restore-users',
  'update-licenses': 'manage-licenses',
  'delete-user': 'delete-users',
  'reset-password': 'reset-passwords',
};

/** Whether a temporary password travels beside an operation. */
export function carriesPassword({ kind }: Pick<Operation, 'kind'>): boolean {
  return kind === 'create-user' || kind === 'reset-password';
}
