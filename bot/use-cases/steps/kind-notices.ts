import { hasLeft } from '../../../shared/domain/access/has-left.ts';
import { isGroup } from '../../../shared/domain/access/session-readers.ts';
import type { Arrangement } from '../../../shared/domain/arrangements/arrangement.ts';
import type { PlainDate } from '../../../shared/domain/dates.ts';
import type { Flag } from '../../../shared/domain/flag.ts';
import type { KindNotice, KindRules } from '../../../shared/policies/kind-rules.ts';
import type { Ports } from '../../ports/index.ts';
import { policyOf } from './policy-of.ts';

/**
 * What the people in a supervision are told about its kind before anything is written: who besides them reads it (C-84), what stays in the
 * group, what clinical supervision is not for and where its confidentiality ends. In the policy's words.
 */
export async function kindNotices(ports: Ports, arrangement: Arrangement, on: PlainDate): Promise<readonly Flag[]> {
  const kinds = policyOf(arrangement)?.kinds;
  const group = isGroup(arrangement) ? (kinds?.group?.notices ?? []) : [];
  const external = arrangement.kind === 'external' ? [await readerNotice(ports, arrangement, kinds, on)] : [];
  const clinical = arrangement.kind === 'clinical' ? clinicalNotices(kinds) : [];
  return [...external, ...group.map(asFlag), ...clinical];
}

async function readerNotice(
  ports: Ports,
  arrangement: Arrangement,
  kinds: KindRules | undefined,
  on: PlainDate,
): Promise<Flag> {
  const { commissionedBy } = arrangement;
  const reader = commissionedBy === null ? null : await ports.register.person(commissionedBy);
  const rule = kinds?.external?.commissionerReads ?? null;
  const parties = [...arrangement.supervisors, ...arrangement.supervisees];
  if (reader === null || hasLeft(reader, on) || parties.includes(reader.id)) {
    return {
      text: 'Nobody outside this supervision reads its records yet; the head who commissioned it has to be named.',
      rule,
    };
  }
  const who = reader.jobTitle === '' ? reader.name : `${reader.name} (${reader.jobTitle})`;
  return { text: `${who} commissioned this supervision and reads what is shared and signed in it.`, rule };
}

function clinicalNotices(kinds: KindRules | undefined): readonly Flag[] {
  const clinical = kinds?.clinical;
  if (clinical === undefined) return [];
  const limits = clinical.confidentialityLimits.join('; ');
  return [
    ...clinical.notices.map(asFlag),
    { text: `Confidentiality here is not absolute. It ends at: ${limits}.`, rule: clinical.limitsSource },
  ];
}

function asFlag({ text, source }: KindNotice): Flag {
  return { text, rule: source };
}
