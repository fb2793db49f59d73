import type { OneRecordView } from '../../../shared/contract/records.ts';
import { ownerOf } from '../../../shared/domain/actions/row-action.ts';
import { hasActionRows } from '../../../shared/forms/action-rows.ts';
import type { Names } from '../../../shared/forms/kinds/question-kind.ts';
import type { Actor } from '../../ports/actor.ts';
import type { Ports } from '../../ports/index.ts';
import type { SharedInPlace } from '../records/record-in-place.ts';

/** The actions that come from the form's tables, by table; nothing is read for forms without one and for what is not shared yet. */
export async function actionRowsView(
  ports: Ports,
  actor: Actor,
  { form, record, arrangement }: SharedInPlace,
  names: Names,
): Promise<Pick<OneRecordView, 'actionRows'>> {
  if (!hasActionRows(form) || record.value.status === 'draft') return {};
  const stored = await ports.records.actionsOf(actor, arrangement.key);
  const own = stored.flatMap(({ value }) => {
    const { row } = value;
    return row === undefined || row.record !== record.value.key || row.isWithdrawn === true ? [] : [{ ...value, row }];
  });
  const fields = [...new Set(own.map((action) => action.row.field))];
  if (fields.length === 0) return {};
  const owners = { ...arrangement, names, sortsOut: '' };
  const isMatched = (byWhom: string) => byWhom === '' || ownerOf({ byWhom, ownerIs: null }, owners) !== null;
  return {
    actionRows: fields.map((field) => ({
      field,
      actions: own
        .filter((action) => action.row.field === field)
        .map(({ key, text, status, row }) => ({ key, text, status, asksOwner: !isMatched(row.byWhom) })),
    })),
  };
}
