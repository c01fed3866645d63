import { cellText, hasPicture, type RowCells } from './lists';
import { isCut } from './normalise';
import type { KeyField } from './profile';
import type { Recognised } from './screens';
import type { CaptionedField, FieldName, FieldValues, ObservedRecord, RowDoubt, RowIdentity } from './types';
import { isOfKind, readCode, readDate } from './values';

/** What a row's cells say. */
export interface RowFacts {
  record: ObservedRecord | null;
  doubt?: RowDoubt;
  /** Tells rows of one list apart; empty when the row has no key. */
  key: string;
}

/** What a key field is called in an identity. */
export const identityName: Record<KeyField, keyof RowIdentity> = {
  code: 'subscriberCode',
  invitationNumber: 'invitationNumber',
  subscriptionNumber: 'subscriptionNumber',
};

export const isKeyField = (field: FieldName | CaptionedField): field is KeyField => field in identityName;

/** Groups of a tree, group rows and the row that leads up are no records (web-client.md §5.3). */
const notRecords = '.gridListH, .gridListV, [tree="true"]';

const doubtful = (doubt: RowDoubt): RowFacts => ({ record: null, doubt, key: '' });

/**
 * Reads one row by its own cells: who it is and what it says. A key that is missing or drawn in part makes the whole
 * row doubtful (design.md §5).
 */
export function readRow(row: Element, cells: RowCells, { rule, assignment }: Recognised): RowFacts {
  if (row.matches(notRecords) || row.querySelector(notRecords)) return doubtful('not-a-record');
  const identity: RowIdentity = {};
  const fields: FieldValues = {};
  let anyText = false;
  for (const [field, { index }] of assignment.fields) {
    const boxes = cells.get(index) ?? [];
    const texts = boxes.map(cellText).filter(Boolean);
    const [text = '', another] = texts;
    anyText ||= text !== '';
    if (boxes.length === 0 || another !== undefined) continue;
    if (isKeyField(field)) {
      if (isCut(text)) return doubtful('truncated-key');
      if (text !== '' && isOfKind('code', text)) identity[identityName[field]] = readCode(text);
    } else if (text !== '') Object.assign(fields, readField(field, text));
    else if (!boxes.some(hasPicture)) fields[field] = null;
  }
  if (!anyText) return doubtful('not-a-record');
  const key = rule.keys.find((field) => identity[identityName[field]] !== undefined);
  if (!key) return doubtful('missing-key');
  return { record: { identity, fields }, key: `${key}:${identity[identityName[key]]}` };
}

/** A field's value from its text; nothing when it cannot be told for certain. */
export function readField(field: FieldName | CaptionedField, text: string): FieldValues {
  if (isCut(text)) return {};
  if (field.endsWith('On')) {
    const date = readDate(text);
    return date === undefined ? {} : { [field]: date };
  }
  const both = field === 'inn' ? /^(\d{10}|\d{12}) ?\/ ?(\w{9})?$/u.exec(text) : null;
  if (both) return { inn: both[1] as string, ...(both[2] && { kpp: both[2] }) };
  return { [field]: field === 'inn' ? readCode(text) : text };
}
