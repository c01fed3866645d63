import type { Column } from './columns';
import { freeOfForm } from './form-room';
import { captionOf, formPart, type Holder, isUnsaved } from './forms';
import { type Geometry, overlap } from './geometry';
import { captionKey, fold, plain } from './normalise';
import type { Patterns } from './patterns';
import type { KeyField, ScreenRule } from './profile';
import { identityName, isKeyField, readField } from './rows';
import { type Missed, type Recognised, recognise } from './screens';
import type { CaptionedField, FieldName, FieldValues, FormReading, RowIdentity } from './types';
import { isOfKind, readCode } from './values';

const mostFields = 400;
/** The service keeps up to 500 characters of a field (domain.md §9): one more shows that a text is longer. */
const longestValue = 501;
const fieldSelector = '.field[id], .staticText[id], textarea[id], .radio.select[id]';
/** Fields' captions are siblings of the fields, joined by id (web-client.md §0.4, §3.1). */
const captionSelector = '[id$="#title_text"], [id$="#title_div"]';

/** A field of a form on view. `typed`: the user is in it, and what is half typed is no fact. */
interface ItemField extends Column {
  typed: boolean;
}

/** Visible fields of a form with their captions and values; what is on another tab is not here at all. */
function fieldsOf(root: Element, form: string, geometry: Geometry): ItemField[] {
  const captions = new Map<string, string>();
  for (const element of root.querySelectorAll(captionSelector)) {
    const part = formPart(element.id);
    const name = part?.name.replace(/#.*$/u, '') ?? '';
    const text = plain(element.textContent, 200);
    if (part?.form === form && text !== '' && !captions.has(name) && geometry.visible(element))
      captions.set(name, text);
  }
  const columns = new Map<string, ItemField>();
  for (const element of [...root.querySelectorAll(fieldSelector)].slice(0, mostFields)) {
    const part = formPart(element.id);
    if (part?.form !== form || /#(?:title|radio)_/u.test(part.name)) continue;
    const name = part.name.replace(/(?:#.*|_i\d+)$/u, '');
    if (columns.has(name) || !geometry.visible(element)) continue;
    const editors = editorsOf(element);
    const value = shownValue(element, editors, root, form, name);
    columns.set(name, {
      index: name,
      name,
      caption: captions.get(name) ?? '',
      cut: false,
      samples: value === '' ? [] : [value],
      typed: isTyped(editors),
    });
  }
  return [...columns.values()];
}

type Editor = HTMLInputElement | HTMLTextAreaElement;

function editorsOf(field: Element): Editor[] {
  return field.matches('textarea')
    ? [field as HTMLTextAreaElement]
    : [...field.querySelectorAll<Editor>('input.editInput, textarea')];
}

const isTyped = (editors: readonly Editor[]) =>
  editors.some((editor) => editor.ownerDocument.activeElement === editor && !editor.readOnly);

/** Text of a field as it is shown. */
function shownValue(field: Element, editors: readonly Editor[], root: Element, form: string, name: string): string {
  if (field.classList.contains('radio')) {
    const option = /#(\d+)#radio$/u.exec(field.id)?.[1] ?? '0';
    return plain(root.querySelector(`[id="${CSS.escape(`form${form}_${name}#${option}#radio_text`)}"]`)?.textContent);
  }
  const chips = [...field.querySelectorAll('.chipsTitle')].map((chip) => plain(chip.textContent));
  if (chips.length > 0) return chips.join(', ');
  const text = editors.length === 0 ? field.textContent : editors.map(({ value }) => value).find(Boolean);
  return plain(text, longestValue);
}

const dated = new RegExp(`(?:^|\\s)(\\S*\\d\\S*) (?:${['от', 'dated', 'from'].map(fold).join('|')}) \\d`, 'u');

/** Number of a document in its caption: «Приглашение абонента 000000001 от 12.11.2026». */
function numberIn(caption: string): string | undefined {
  const match = dated.exec(fold(caption));
  const [whole = '', folded = ''] = match ?? [];
  const start = (match?.index ?? 0) + whole.indexOf(folded);
  const number = caption.slice(start, start + folded.length);
  return isOfKind('code', number) ? readCode(number) : undefined;
}

/** Names of the form's commands: `ФормаОтправитьИЗакрыть`. */
function commandNames(root: Element, form: string): string[] {
  return [...root.querySelectorAll('a.press[id]')].slice(0, 100).flatMap(({ id }) => {
    const part = formPart(id);
    return part?.form === form ? [part.name] : [];
  });
}

/** What an item form turned out to be, and its reading when it is one of ours. */
export interface ItemFound {
  state: Recognised | Missed;
  reading: FormReading | null;
  /** Name part of the id of each field that was read. */
  names: ReadonlyMap<FieldName | CaptionedField, string>;
}

const noNames: ItemFound['names'] = new Map();

/** Whom a form was about when it was read last, by the caption it had then. */
export interface Whose {
  caption: string;
  identity: RowIdentity;
}

/**
 * Reads an item form. A key on another tab is not on view: as long as the form has the same caption, it is about whom it
 * was about before. While it holds changes that are not written, its fields are no facts and stay unseen
 * (`unsaved`); who it is about remains.
 */
export function readItem(
  root: Element,
  holder: Holder | null,
  { patterns, geometry }: { patterns: Patterns; geometry: Geometry },
  before: WeakMap<Element, Whose>,
): ItemFound {
  const form = formPart(root.id)?.form ?? '';
  const caption = captionOf(holder, geometry);
  const possible = patterns.screens.some(
    ([, { shape, captions }]) => shape === 'item' && patterns.rank(captions, captionKey(caption)) >= 0,
  );
  const nothing: ItemFound = { state: { screen: null, score: 0, reasons: ['no-name'] }, reading: null, names: noNames };
  if (!possible) return nothing;
  const columns = fieldsOf(root, form, geometry);
  const state = recognise(patterns, {
    shape: 'item',
    caption,
    tableCaption: '',
    names: commandNames(root, form),
    columns,
    alone: true,
  });
  const box = overlap(geometry.rect(root), { left: 0, top: 0, ...geometry.viewport() });
  if (!('rule' in state) || !box) return { state, reading: null, names: noNames };
  const unsaved = isUnsaved(caption);
  const places = new Map<FieldName | CaptionedField, Column>(state.assignment.fields);
  if (state.recognition.screen === 'subscriber') addCaptioned(places, columns);
  const { identity, fields, live } = factsOf(state, places, caption);
  const own = { caption: caption.replace(/ \*$/u, ''), identity };
  const known = before.get(root);
  if (Object.keys(identity).length > 0) before.set(root, own);
  else if (known?.caption === own.caption && !state.rule.numberInCaption) Object.assign(identity, known.identity);
  const record = { identity, fields: unsaved ? {} : fields };
  const place = { box, free: freeOfForm(root, box, geometry), modal: holder?.kind === 'modal' };
  const reading = { id: root.id, recognition: state.recognition, record, live, ...place, ...(unsaved && { unsaved }) };
  return { state, reading, names: new Map([...places].map(([field, { index }]) => [field, index])) };
}

/** The other fields of a card by their captions; two of one caption are nobody's. */
function addCaptioned(places: Map<FieldName | CaptionedField, Column>, columns: readonly Column[]): void {
  const known = new Set(places.values());
  const others = columns.filter((column) => !known.has(column) && column.caption !== '');
  for (const column of others) {
    if (others.some((other) => other !== column && other.caption === column.caption)) continue;
    places.set(`custom:${column.caption.replace(/[\s:*]+$/u, '')}`, column);
  }
}

function factsOf({ rule }: Recognised, places: ReadonlyMap<FieldName | CaptionedField, Column>, caption: string) {
  const identity: RowIdentity = {};
  const fields: FieldValues = {};
  const live: FieldValues = {};
  for (const [field, column] of places) {
    const [text = ''] = column.samples;
    const { typed } = column as ItemField;
    if (isKeyField(field)) {
      if (!typed && isOfKind('code', text)) identity[identityName[field]] = readCode(text);
      continue;
    }
    const value: FieldValues = text === '' ? { [field]: null } : readField(field, text);
    Object.assign(live, value);
    if (!typed) Object.assign(fields, value);
  }
  checkNumber(identity, rule, caption);
  return { identity, fields, live };
}

const bare = (number: string) => number.replace(/^0+/u, '');

/** The number in the caption stands in for a field that is not seen; where both differ, neither is believed. */
function checkNumber(identity: RowIdentity, { numberInCaption }: ScreenRule, caption: string): void {
  const number = numberInCaption && numberIn(caption);
  if (!number) return;
  const name = identityName[numberInCaption as KeyField];
  if (identity[name] === undefined) identity[name] = number;
  else if (bare(identity[name]) !== bare(number)) delete identity[name];
}
