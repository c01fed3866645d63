import { afterEach, describe, expect, it } from 'vitest';
import type { StandIn } from '../../portal/control';
import { all, geometry, mount as mountSmall, one, plain, unmount } from './mounted';

const mount: typeof mountSmall = (manners, more) => mountSmall(manners, { records: 500, ...more });

afterEach(unmount);

/** What the rows on screen say, by the captions of the head. */
function readRows(): { key: string; name: string; top: number }[] {
  const column = (caption: string) =>
    all('.gridHead .gridBox')
      .find(({ title }) => plain(title) === caption)
      ?.getAttribute('colindex');
  const cell = (row: Element, caption: string) =>
    plain(row.querySelector(`.gridBox[colindex="${column(caption)}"] .gridBoxText`)?.textContent);
  return all('.gridBody .gridLine').map((row) => ({
    key: cell(row, 'Код'),
    name: cell(row, 'Наименование'),
    top: geometry.rect(row).top,
  }));
}
const truth = (from: StandIn) => from.windowRows().map(({ key, name, rect }) => ({ key, name, top: rect.top }));

describe('the list form of the stand-in', () => {
  it('has the ids, classes and attributes of web-client.md §10', () => {
    const { forms, openList } = mount();
    openList('subscribers');
    const { formNumber: n, pageNumber: p } = forms().at(-1) as { formNumber: number; pageNumber: number };
    expect(n).not.toBe(p - 1);
    const title = document.getElementById(`VW_page${p}headerTopLine_title`);
    expect([title?.textContent, title?.title, title?.parentElement?.dataset.title]).toEqual([
      '',
      'Абоненты',
      'Абоненты',
    ]);
    expect(one('.mainGroup').id).toBe(`form${n}_mainGroup`);
    expect(one('.grid').id).toBe(`form${n}_Список`);
    expect(one('.grid').firstElementChild?.id).toBe(`grid_form${n}_Список`);
    const press = one(`[id="form${n}_ФормаСоздать"]`);
    expect(press.className).toBe('press pressCommand');
    expect(press.lastChild?.nodeType).toBe(Node.TEXT_NODE);
    expect(plain(press.parentElement?.title)).toBe('Создать (Ins)');
    expect(
      plain(one(`[id="form${n}_allActionsФормаКоманднаяПанель"]`).querySelector('.submenuText')?.textContent),
    ).toBe('Еще');
    expect(one(`[id="form${n}_СписокСтрокаПоиска_i0"]`).className).toBe('editInput');
    expect(one('.openedItem.select').title).toBe('Абоненты');
    expect(
      all('.vertButtonScroll > div').map((side) => side.getAttributeNames().find((name) => /^data-/u.test(name))),
    ).toEqual(['data-home', 'data-up', 'data-down', 'data-end']);
  });

  it('spells with no-break spaces, or not, as B4 says', () => {
    mount({ B4: 'nbsp' }).openList('subscribers');
    expect(all('.gridHead .gridBox').map(({ title }) => title)).toContain('Тестовый\u00a0доступ\u00a0по');
    mount({ B4: 'plain' }).openList('subscribers');
    expect(all('.gridHead .gridBox').map(({ title }) => title)).toContain('Тестовый доступ по');
  });

  it.each(['reuse', 'recreate', 'body'] as const)(
    'keeps truth and rows together while scrolling, rows by %s',
    (B11) => {
      const list = mount({ B11 });
      list.openList('subscribers');
      const firstRow = one('.gridBody').firstElementChild;
      const firstBody = one('.gridBody');
      for (const index of [0, 1, 26, 250, 251, 474, 499]) {
        list.scrollToRow(index);
        expect(readRows()).toEqual(truth(list));
        expect(list.windowRows().length).toBeGreaterThanOrEqual(20);
      }
      expect(one('.gridBody').scrollTop).toBe(0);
      expect(one('.gridBody').firstElementChild === firstRow).toBe(B11 === 'reuse');
      expect(one('.gridBody') === firstBody).toBe(B11 !== 'body');
      expect(list.windowRows().at(-1)?.index).toBe(499);
    },
  );

  it('says where a row lies and what is at a point', () => {
    const list = mount();
    list.openList('subscribers');
    const [, row] = list.windowRows();
    const rect = row?.rect as { left: number; top: number; width: number; height: number };
    const hit = geometry.elementAt(rect.left + 60, rect.top + 5);
    expect(plain(hit?.closest('.gridLine')?.textContent)).toContain(row?.key);
    expect(geometry.elementAt(-1, 5)).toBeNull();
    expect(geometry.rect(hit?.closest('.gridLine') as Element).top).toBe(rect.top);
  });

  it('reports what others do to its nodes', () => {
    const list = mount();
    list.openList('subscribers');
    one('.gridBody').firstElementChild?.setAttribute('data-mark', '1');
    list.scrollToRow(5);
    document.body.append(document.createElement('foreign-host'));
    expect(list.foreignChanges().map(({ type, attribute, added }) => attribute ?? added?.[0] ?? type)).toEqual([
      'data-mark',
      'foreign-host',
    ]);
    list.forgetForeignChanges();
  });

  it('leaves stale twins with the same ids before a form, and hides or removes closed forms', () => {
    const list = mount({ B1: 'hide', B2: 'twins' });
    list.openList('subscribers');
    const id = one('.grid').id;
    const twins = [...document.querySelectorAll(`[id="${id}"]`)];
    expect(twins).toHaveLength(2);
    expect(twins.map(geometry.visible)).toEqual([false, true]);
    list.closeForm();
    expect(document.querySelectorAll(`[id="${id}"]`)).toHaveLength(2);
    expect(all('.grid')).toEqual([]);
    const other = mount({ B1: 'remove', B2: 'none' });
    other.openList('subscribers');
    other.closeForm();
    expect(document.querySelector('.grid')).toBeNull();
  });

  it('never gives a form number twice', () => {
    const list = mount();
    const seen = new Set<number>();
    for (let opening = 0; opening < 5; opening += 1) {
      list.openList('subscribers');
      const { formNumber } = list.forms().at(-1) as { formNumber: number };
      expect(seen.has(formNumber)).toBe(false);
      seen.add(formNumber);
      list.closeForm();
    }
  });

  it('opens what the address fragment names at the start', () => {
    const list = mount({}, { hash: `#${encodeURI('e1cib/list/Документ.Подписка')}` });
    expect(list.list()?.kind).toBe('subscriptions');
  });

  it('refuses a row or a list that is not there', () => {
    const list = mount();
    expect(() => list.scrollToRow(0)).toThrow(RangeError);
    expect(() => list.openItem('invitation', '999999999')).toThrow(RangeError);
    expect(list.windowRows()).toEqual([]);
  });
});
