import type { RecordView } from '../../shared/contract/records.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import type { Actor } from '../ports/actor.ts';
import type { Ports } from '../ports/index.ts';
import { noteOpening } from './records/note-opening.ts';
import { recordInPlace } from './records/record-in-place.ts';
import { recordView } from './views/record-view.ts';

/** One record as its reader may see it: their own draft, or what is shared. Opening a shared one is written down once a day. `not-found` for anybody else. */
export async function readRecord(ports: Ports, actor: Actor, key: string): Promise<Result<RecordView>> {
  const found = await recordInPlace(ports, actor, 'read content', key);
  if (!found.ok) return found;
  await noteOpening(ports, actor, found.value);
  return ok(await recordView(ports, actor, found.value));
}
