import { noResource } from '../engine/refusal.ts';
import type { Node, NodeOf } from './node.ts';
import type { Answer, RestRequest } from './request.ts';

export type Verb = 'GET' | 'POST' | 'MERGE' | 'DELETE';

/** One thing SharePoint REST can do: a verb on a kind of node, or a method of it. */
export interface Operation {
  readonly verb: Verb;
  readonly kind: Node['kind'];
  /** The method or property, lower case; null = the node itself. */
  readonly call: string | null;
  readonly run: (request: RestRequest, node: Node, args: readonly string[]) => Answer;
}

function isKind<K extends Node['kind']>(node: Node, kind: K): node is NodeOf<K> {
  return node.kind === kind;
}

export function operation<K extends Node['kind']>(
  verb: Verb,
  kind: K,
  call: string | null,
  run: (request: RestRequest, node: NodeOf<K>, args: readonly string[]) => Answer,
): Operation {
  return {
    verb,
    kind,
    call,
    run: (request, node, args) => {
      if (!isKind(node, kind)) throw noResource(node.kind);
      return run(request, node, args);
    },
  };
}

/** How coverage.ts may list it: "POST item breakroleinheritance". */
export function nameOf(each: Operation): string {
  return `${each.verb} ${each.kind}${each.call === null ? '' : ` ${each.call}`}`;
}
