import { profile1cfresh } from '@/lib/portal/profile-1cfresh';
import type { FieldName } from '@/lib/portal/types';
import type { CaptionSet, ColumnSpec, ListKind } from '../../portal/caption-types';
import { russianCaptions } from '../../portal/captions';
import { randomFrom } from '../../portal/data/random';
import type { Manners } from '../../portal/manners';

/** Captions of forms that only look like ours. */
const foreign = ['Пользователи абонентов', 'Контрагенты', 'Тарифы сервиса', 'Счета на оплату', 'Запросы клиентов'];
/** Captions of forms that say nothing. */
const unknown = ['Обслуживание', 'Сводка', 'Рабочий стол', 'Список'];
/** Captions of columns that mean none of our fields. */
const strange = [
  'Примечание',
  'Менеджер',
  'Код тарифа',
  'Дата изменения',
  'Автор',
  'Представление',
  'Витрина',
  'Реквизит',
];
const dates = ['Дата регистрации', 'Дата изменения', 'Дата оплаты'];

/** What may be expected of a shuffled portal. */
export interface Shuffled {
  captions: CaptionSet;
  manners: Partial<Manners>;
  kind: ListKind;
  /** The form is none of ours by its name: nothing may be read. */
  isForeign: boolean;
  /** Facts whose columns have a caption of our families. */
  named: Set<string>;
}

/** One portal with its names, order and manners chosen by a seed. */
export function shuffledPortal(seed: number): Shuffled {
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]) => all[Math.floor(random.next() * all.length)] as T;
  const chance = (share: number) => random.next() < share;
  const captions = structuredClone(russianCaptions);
  const kind = pick(['subscribers', 'invitations', 'subscriptions'] as const);
  const list = captions.lists[kind];
  const rule = profile1cfresh.screens[kind];
  const whole = (family: readonly string[]) => family.filter((caption) => !caption.includes('*'));

  const lot = random.next();
  const isForeign = lot > 0.9;
  list.caption = isForeign ? pick(foreign) : lot > 0.75 ? pick(unknown) : pick(whole(rule.captions));
  list.table = chance(0.5) ? 'Список' : isForeign || chance(0.3) ? 'Таблица1' : pick(rule.names);

  const named = new Set<string>();
  const used = new Set<string>();
  const free = (family: readonly string[]) => {
    const left = family.filter((caption) => !used.has(caption.toLowerCase().replaceAll('ё', 'е')));
    const caption = pick(left.length > 0 ? left : [`Столбец ${used.size}`]);
    used.add(caption.toLowerCase().replaceAll('ё', 'е'));
    return caption;
  };
  const rename = (column: ColumnSpec): ColumnSpec => {
    const field = rule.fields[column.fact as FieldName];
    if (!field || chance(0.12)) {
      const isDate = column.fact.endsWith('On');
      return { ...column, caption: free(isDate ? dates : strange) };
    }
    named.add(column.fact);
    return { ...column, caption: free(whole(field.captions)) };
  };
  list.columns = random.shuffle(list.columns.filter(() => chance(0.88)).map(rename));

  const some = <T>(all: readonly T[], share: number) => all.filter(() => chance(share));
  const manners: Partial<Manners> = {
    B2: pick(['twins', 'none']),
    B3: pick(['attribute', 'text']),
    B4: pick(['nbsp', 'plain', 'mixed']),
    B11: pick(['reuse', 'recreate', 'body']),
    B13: some(['reordered', 'truncated', 'group', 'frozen', 'wide'], 0.2),
    B14: some(['icons', 'checks', 'check-attribute'], 0.3),
    B15: some(['tree', 'groups', 'up'], 0.15),
    B29: some(['equal-keys'], 0.2),
  };
  return { captions, manners, kind, isForeign, named };
}
