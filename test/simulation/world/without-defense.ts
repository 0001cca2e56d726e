import type { Operation } from '../../../src/core/operations/operation.ts';
import type { Pulled, Remote } from '../../../src/remotes/remote.ts';
import type { Defense } from './defenses.ts';

/** A way to an authority that lacks a defense, for positive controls. */
export function withoutDefense(remote: Remote, lacks: Defense | undefined): Remote {
  if (lacks === 'same id again') return withNewIds(remote);
  if (lacks === 'echo before done') return withoutEcho(remote);
  return remote;
}

let sent = 0;

/** Each time it is sent, an operation is another one to the authority. */
function withNewIds(remote: Remote): Remote {
  return {
    ...remote,
    async push(operations) {
      const ids = new Map<string, string>();
      const renamed = operations.map((operation): Operation => {
        const id = `${operation.id}#${sent++}`;
        ids.set(id, operation.id);
        return { ...operation, id };
      });
      const pushed = await remote.push(renamed);
      if (!pushed.ok) return pushed;
      const answers = pushed.answers.map((answer) => {
        return { ...answer, operation: ids.get(answer.operation) ?? answer.operation };
      });
      return { ok: true, answers };
    },
  };
}

/** It says how far it has got and tells of nobody. */
function withoutEcho(remote: Remote): Remote {
  return {
    ...remote,
    async pull(known): Promise<Pulled> {
      const pulled = await remote.pull(known);
      return pulled.ok ? { ...pulled, users: [] } : pulled;
    },
  };
}
