import type { VerdictView } from '@/lib/messages/import-requests';
import type { ImportFields, ImportLine } from '@/lib/trial/import/line';
import type { Desk } from '../desk';
import { identityWords } from '../row-item';
import { fieldLabel, fieldWords } from '../words/fields';
import type { LineVerdict } from './imports';

/** A line of a list and what it is to the store, in words. Names and numbers are kept back while names are hidden. */
export function verdictView(line: ImportLine, verdict: LineVerdict, desk: Desk): VerdictView {
  const { text, present, settings } = desk;
  const { fields } = line;
  const say = (values: ImportFields) =>
    settings.hideNames
      ? Object.keys(values)
          .map((field) => fieldLabel(field, text))
          .join(', ')
      : fieldWords(values, present, text);
  const listed = fields.name ?? fields.email ?? fields.inn ?? '';
  const own = settings.hideNames ? '' : listed;
  const base = { line: line.line, byName: 'by' in verdict && verdict.by === 'name' };
  switch (verdict.kind) {
    case 'new':
      return { ...base, kind: 'new', name: own || identityWords(verdict.key, text), words: say(verdict.take) };
    case 'repeated':
      return { ...base, kind: 'repeated', name: own, words: text('import_repeated', { line: verdict.of }) };
    case 'unmatched':
      return {
        ...base,
        kind: 'unmatched',
        name: own,
        words: text(verdict.several ? 'import_several' : 'import_nobody'),
      };
    case 'known': {
      const adds = Object.keys(verdict.take).length > 0;
      const words = adds ? say(verdict.take) : text('import_nothing_new');
      return { ...base, kind: adds ? 'adds' : 'known', name: own || identityWords(verdict.key, text), words };
    }
    case 'conflicting': {
      const differs = verdict.differs.map(({ field, known, listed: other }) =>
        settings.hideNames
          ? fieldLabel(field, text)
          : text('import_differs', {
              label: fieldLabel(field, text),
              known: valueWords(known, desk),
              listed: valueWords(other, desk),
            }),
      );
      const name = own || identityWords(verdict.key, text);
      return { ...base, kind: 'conflicting', name, words: differs.join('; ') };
    }
  }
}

/** A date as people write it; anything else as it is. */
const valueWords = (value: string, { text }: Desk) =>
  /^\d{4}-\d\d-\d\d$/u.test(value) ? text.day(value, true) : value;
