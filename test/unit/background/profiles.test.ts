import { describe, expect, it } from 'vitest';
import { checkMessage } from '@/lib/messages/schemas';
import type { FieldName, HealthReport, ListSketch } from '@/lib/portal/types';
import { host, openOffice } from './office';

const column = (caption: string, guess?: FieldName, more: Partial<ListSketch['columns'][number]> = {}) => ({
  caption,
  guesses: guess ? { subscribers: guess } : {},
  holds: null,
  unlike: [],
  ...more,
});
const report: HealthReport = {
  checkedAt: Date.UTC(2026, 10, 24, 6, 5),
  profile: '1cfresh/1',
  lessons: 0,
  build: null,
  anchors: [
    { selector: '#captionbar', found: 1 },
    { selector: '.gridRow', found: 0 },
  ],
  forms: [
    {
      name: 'Список',
      screen: 'subscribers',
      recognised: false,
      score: 0.5,
      reasons: ['column:name', 'contradicted:code', 'too-few-columns'],
      rows: 20,
      doubts: { 'missing-key': 20 },
      since: Date.UTC(2026, 10, 24, 6),
      list: {
        caption: 'Обслуживание',
        table: 'Список',
        columns: [
          column('Шифр', undefined, { holds: 'code' }),
          column('Наименование', 'name', { unlike: ['code', 'inn', 'date', 'email'] }),
          column('#7', undefined, { holds: 'date' }),
        ],
      },
    },
  ],
};

/** A background to which a portal's page has handed its report. */
async function checked() {
  const office = openOffice();
  const asker = { kind: 'portal', host } as const;
  await office.handlers['page-checked']({ host, report }, { asker, id: 'check-1', tab: 5 });
  const profile = () => office.handlers.profile({}, { asker, id: 'p' });
  const teach = (...columns: (FieldName | null)[]) =>
    office.ask('teach', { id: 'check-1', form: 0, screen: 'subscribers', columns });
  return { ...office, profile, teach };
}
const good: (FieldName | null)[] = ['code', 'name', null];

describe('«Проверить страницу»', () => {
  it('opens the report on a page of ours, in words', async () => {
    const { ask, opened } = await checked();
    expect(opened).toEqual(['check.html#check-1']);
    const view = await ask('check-read', { id: 'check-1' });
    expect(view).toMatchObject({ host, when: 'сегодня в 9:05' });
    expect(view.lines).toEqual(['Профиль портала: 1cfresh, версия 1.', 'Версия платформы на странице не указана.']);
    const [form] = view.forms;
    expect(form).toMatchObject({
      title: 'не узнаю: «Обслуживание»',
      recognised: false,
      sure: 'Не узнано, сходство 50 % (впервые сегодня в 9:00).',
      signs: ['найдены: наименование', 'видно 20 строк'],
      doubts: [
        'код: в столбце с таким названием что-то другое',
        'знакомых столбцов слишком мало',
        'без кода или номера: 20',
      ],
      notSeen: null,
    });
    expect(form?.list).toMatchObject({ name: 'Обслуживание', screen: 'subscribers' });
    expect(form?.list?.columns.map(({ caption, looks }) => [caption, looks])).toEqual([
      ['Шифр', 'похоже на коды'],
      ['Наименование', ''],
      ['столбец 7 без названия', 'похоже на даты'],
    ]);
    expect(view.report).toContain('fresh-checkpoints 0.1.0, profile 1cfresh/1');
  });

  it('says what of a known list is not seen, and when the page is no web client at all', async () => {
    const office = openOffice();
    const known = { ...report, forms: [{ ...report.forms[0], recognised: true, reasons: ['caption', 'column:code'] }] };
    const sent = { ...known, anchors: [{ selector: '#captionbar', found: 0 }] } as HealthReport;
    await office.ask('page-checked', { host, report: sent }, 'check-2');
    const view = await office.ask('check-read', { id: 'check-2' });
    expect(view.forms[0]?.title).toBe('список абонентов');
    expect(view.forms[0]?.notSeen).toMatch(/^Не видно: наименование, ИНН, /u);
    expect(view.lines.join()).toContain('Не видно признаков веб-клиента 1С: #captionbar.');
  });

  it('forgets the oldest reports, and says so', async () => {
    const { ask } = await checked();
    for (let time = 0; time < 5; time += 1) await ask('page-checked', { host, report });
    await expect(ask('check-read', { id: 'check-1' })).rejects.toMatchObject({ code: 'check-lost' });
  });

  it.each<[string, unknown]>([
    ['a caption of a megabyte', { ...report, forms: [{ ...report.forms[0], name: 'x'.repeat(1_000_000) }] }],
    ['a score beyond one', { ...report, forms: [{ ...report.forms[0], score: 2 }] }],
    ['a thousand forms', { ...report, forms: Array.from({ length: 1000 }, () => report.forms[0]) }],
  ])('refuses a report with %s', (_, wrong) => {
    const payload = { host, report: wrong };
    expect(checkMessage({ to: 'fresh-checkpoints', id: '1', name: 'page-checked', payload })).toHaveProperty('fault');
  });
});

describe('teaching', () => {
  it('reaches the pages of that portal at once, and those of no other', async () => {
    const { profile, teach, bells, handlers, book } = await checked();
    expect(await profile()).toBe(book.builtIn);
    const { portals, undoable } = await teach(...good);
    expect(undoable).toBe(host);
    expect(portals).toEqual([
      {
        host,
        profile: 'Встроенный профиль 1cfresh, версия 1',
        lessons: [
          { title: '«Обслуживание»: список абонентов', columns: ['код: «Шифр»', 'наименование: «Наименование»'] },
        ],
        changed: true,
      },
    ]);
    expect(bells).toEqual(['all']);
    expect((await profile()).taught).toMatchObject([{ caption: 'Обслуживание', is: { screen: 'subscribers' } }]);
    const other = { kind: 'portal', host: 'other.1cfresh.com' } as const;
    expect(await handlers.profile({}, { asker: other, id: 'q' })).toBe(book.builtIn);
  });

  it('is taken back, once', async () => {
    const { ask, profile, teach, book } = await checked();
    await teach(...good);
    const undone = await ask('profile-change', { host, change: 'undo' });
    expect(undone.undoable).toBeNull();
    expect(await profile()).toBe(book.builtIn);
    await ask('profile-change', { host, change: 'undo' });
    expect(await profile()).toBe(book.builtIn);
  });

  it('is forgotten list by list or all at once, and that is taken back too', async () => {
    const { ask, profile, teach, book } = await checked();
    await teach(...good);
    await ask('profile-change', { host, change: 'forget', lesson: 0 });
    expect(await profile()).toBe(book.builtIn);
    await ask('profile-change', { host, change: 'undo' });
    expect((await profile()).taught).toHaveLength(1);
    await ask('profile-change', { host, change: 'reset' });
    expect(await profile()).toBe(book.builtIn);
  });

  it.each<[string, (FieldName | null)[], string, object]>([
    ['a list without a key', [null, 'name', null], 'lesson-no-key', {}],
    ['one field twice', ['code', 'name', 'code'], 'lesson-two-fields', { field: 'код' }],
    ['names as codes', [null, 'code', null], 'lesson-other-content', { field: 'код', column: 'Наименование' }],
  ])('of %s is refused with the column, and nothing is changed', async (_, columns, code, values) => {
    const { teach, profile, bells, book } = await checked();
    await expect(teach(...columns)).rejects.toMatchObject({ code, values });
    expect(bells).toEqual([]);
    expect(await profile()).toBe(book.builtIn);
  });

  it('needs no store to read a page: then the built-in profile holds', async () => {
    const { profile, teach, store, book } = await checked();
    await teach(...good);
    store.meta.get = () => Promise.reject(new Error('no store'));
    expect(await profile()).toBe(book.builtIn);
  });

  it('that was damaged in the store reads as none', async () => {
    const { profile, teach, store, book } = await checked();
    await teach(...good);
    const { get } = store.meta;
    store.meta.get = async (item) => ((await get(item)) && { [host]: { version: 7 } }) as never;
    expect(await profile()).toBe(book.builtIn);
  });
});

describe('a file with a profile', () => {
  it('is looked into, taken in and taken back', async () => {
    const from = await checked();
    await from.teach(...good);
    const { text } = await from.ask('profile-file', { host });
    const to = await checked();
    const preview = await to.ask('profile-preview', { text });
    expect(preview).toMatchObject({
      portal: { host, lessons: [{ title: '«Обслуживание»: список абонентов' }] },
      replaced: 0,
    });
    expect(to.bells).toEqual([]);
    await to.ask('profile-import', { text });
    expect(await to.profile()).toEqual(await from.profile());
    await to.ask('profile-change', { host, change: 'undo' });
    expect(await to.profile()).toBe(to.book.builtIn);
  });

  it('may bring a profile of its own', async () => {
    const { ask, profile, book } = await checked();
    const own = { ...book.builtIn, id: 'own', revision: 3 };
    const text = book.writeProfileFile(host, { version: 1, own, lessons: [] });
    const { portals } = await ask('profile-import', { text });
    expect(portals[0]).toMatchObject({ profile: 'Свой профиль own, версия 3', changed: true });
    expect(await profile()).toEqual(own);
  });

  it.each([
    ['{', 'profile-broken'],
    ['{}', 'profile-foreign'],
    ['{"product":"fresh-checkpoints","kind":"portal-profile","version":9}', 'profile-newer'],
    ['{"product":"fresh-checkpoints","kind":"portal-profile","version":1,"host":"?"}', 'profile-bad'],
  ])('%s is refused, and nothing is changed', async (text, code) => {
    const { ask, profile, book, bells } = await checked();
    await expect(ask('profile-preview', { text })).rejects.toMatchObject({ code });
    await expect(ask('profile-import', { text })).rejects.toMatchObject({ code });
    expect(bells).toEqual([]);
    expect(await profile()).toBe(book.builtIn);
  });
});

it('a page of ours has the open portal looked over, and learns that there is none', async () => {
  const { ask, portalTabs } = openOffice();
  expect(await ask('check-open', {})).toEqual({ found: false });
  portalTabs.open = true;
  expect(await ask('check-open', {})).toEqual({ found: true });
});

it('profiles are none of a portal page’s business', async () => {
  const { handlers } = await checked();
  const question = { asker: { kind: 'portal', host } as const, id: 'x' };
  await expect(handlers['profiles-read']({}, question)).rejects.toMatchObject({ code: 'foreign-sender' });
  await expect(handlers['profile-change']({ host, change: 'reset' }, question)).rejects.toMatchObject({
    code: 'foreign-sender',
  });
  await expect(handlers['check-open']({}, question)).rejects.toMatchObject({ code: 'foreign-sender' });
  await expect(handlers['check-read']({ id: 'check-1' }, question)).rejects.toMatchObject({ code: 'foreign-sender' });
});
