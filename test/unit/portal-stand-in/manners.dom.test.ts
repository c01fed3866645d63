import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { refOf } from '../../portal/client/item-records';
import { manners, parseManners, writeManners } from '../../portal/manners';
import { optionsFromAddress } from '../../portal/options';
import { all, click, geometry, mount, one, plain, unmount } from './mounted';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

const key = (target: EventTarget, name: string, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));
const active = (list: ReturnType<typeof mount>) => list.forms().find((form) => form.active)?.form;

describe('manners as data', () => {
  it('are read from an address and written back', () => {
    const text = 'B5=lone,B11=recreate,B13=reordered.frozen,B8=300';
    expect(parseManners(text)).toEqual({ B5: 'lone', B11: 'recreate', B13: ['reordered', 'frozen'], B8: 300 });
    expect(writeManners(parseManners(text))).toBe(text);
    expect(manners({ B5: 'lone' })).toMatchObject({ B5: 'lone', B11: 'reuse', B14: ['hits', 'icons'], B7: 0 });
    const address = new URL(`https://1cfresh.com/a/adm/ru_RU/?manners=${text}&records=5000&today=2026-11-24#x`);
    expect(optionsFromAddress(address, new Date(0))).toMatchObject({
      seed: 7,
      records: 5000,
      hash: '#x',
      application: 'manager',
    });
    expect(optionsFromAddress(new URL('https://1cfresh.com/a/ea/123/ru_RU/'), new Date(0)).application).toBe('book');
  });

  it.each(['B99=on', 'B5=loan', 'B13=reordered.icy', 'B8=soon'])('refuse what does not exist: %s', (text) => {
    expect(() => parseManners(text)).toThrow(RangeError);
  });
});

describe('manners of the drawn client', () => {
  it('B3: the header may have text beside its attribute', () => {
    mount({ B3: 'text' }).openList('subscribers');
    expect(one('.toplineBoxTitle').textContent).toBe('Абоненты');
  });

  it('B4: mixed spelling folds «ё» and slips in a Latin «o»', () => {
    const list = mount({ B4: 'mixed' });
    list.openList('subscribers');
    const captions = all('.gridHead .gridBox').map(({ title }) => title);
    expect(captions).toContain('Приглашен');
    expect(captions).toContain('К\u006fд');
    expect(all('.gridBody .gridBoxText').some(({ textContent }) => /ё/u.test(textContent ?? ''))).toBe(false);
  });

  it('B12: old rows stay while a search runs, then the found ones come', () => {
    const list = mount({ B12: 'late' });
    list.openList('subscribers');
    const before = list.windowRows();
    const wanted = list.data.subscribers[40];
    list.search(wanted?.name ?? '');
    expect(list.windowRows()).toEqual(before);
    expect(plain(one('.stateWindowSupportSurface').textContent)).toBe('Поиск…');
    vi.advanceTimersByTime(1200);
    expect(list.windowRows().map((row) => row.key)).toContain(wanted?.code);
    expect(all('.stateWindowSupportSurface')).toEqual([]);
    expect(plain(one('.trainTitle').textContent)).toBe(wanted?.name);
    expect(all('.gridBody b').length).toBeGreaterThan(0);
    click(one('.trainClose'));
    vi.advanceTimersByTime(1200);
    expect(list.windowRows()).toEqual(before);
  });

  it('B12: a final text stays on the same carrier', () => {
    const list = mount({ B12: 'final' });
    list.openList('subscribers');
    list.search('ООО');
    vi.advanceTimersByTime(1200);
    expect(plain(one('.stateWindowSupportSurface').textContent)).toMatch(/^Отчет не сформирован/u);
  });

  it('B13: columns in another order still join by their index', () => {
    const list = mount({ B13: ['reordered', 'frozen'] });
    list.openList('subscribers');
    const code = all('.gridHead .gridBox')
      .find(({ title }) => title === 'Код')
      ?.getAttribute('colindex');
    const shown = all(`.gridBody .gridBox[colindex="${code}"]`).map(({ textContent }) => textContent);
    expect(shown).toEqual(list.windowRows().map((row) => row.key));
    expect(
      all('.gridHead .gridBox')
        .map(({ title }) => title)
        .indexOf('Код'),
    ).not.toBe(1);
    expect(all('.gridHead .gridBoxFix')).toHaveLength(3);
  });

  it('B13: a hidden, cut or headless key', () => {
    mount({ B13: ['hidden'] }).openList('subscribers');
    expect(all('.gridHead .gridBox').map(({ title }) => title)).not.toContain('Код');
    mount({ B13: ['truncated'] }).openList('subscribers');
    const header = all('.gridHead .gridBox').find(({ title }) => title === 'Код');
    expect(header?.textContent).toBe('Ко…');
    const cut = mount({ B13: ['cut-keys'] });
    cut.openList('subscribers');
    expect(all('.gridBody .gridLine')[0]?.children[1]?.textContent).toMatch(/^\d+…$/u);
    mount({ B13: ['headerless'] }).openList('subscribers');
    expect(document.querySelector('.gridHead')).toBeNull();
  });

  it('B13: a group caption has an index that no cell has', () => {
    mount({ B13: ['group'] }).openList('subscribers');
    const group = all('.gridHead .gridBox').find(({ title }) => title === 'Реквизиты');
    expect(all(`.gridBody .gridBox[colindex="${group?.getAttribute('colindex')}"]`)).toEqual([]);
    expect(group).toBeDefined();
  });

  it('B14: check boxes in cells by class or by attribute', () => {
    mount({ B14: ['checks'] }).openList('subscribers');
    expect(all('.gridBody .checkbox.select').length).toBeGreaterThan(0);
    mount({ B14: ['check-attribute'] }).openList('subscribers');
    expect(all('.gridBody .checkbox.select')).toEqual([]);
    expect(all('.gridBody .checkbox[check="true"]').length).toBeGreaterThan(0);
  });

  it('B15: rows that are no records have no key', () => {
    const list = mount({ B15: ['tree', 'up'] });
    list.openList('subscribers');
    const rows = list.windowRows();
    expect(rows.slice(0, 3).map((row) => row.key === '')).toEqual([true, true, false]);
    expect(
      all('.gridBody .gridLine')
        .slice(0, 2)
        .map(({ className }) => className.split(' ')[1]),
    ).toEqual(['gridListV', 'gridListH']);
    expect(all('.gridBody [tree="true"]').length).toBeGreaterThan(0);
    list.scrollToRow(30);
    for (const [index, row] of list.windowRows().entries()) {
      expect(all('.gridBody .gridLine')[index]?.classList.contains('gridListH')).toBe(row.key === '');
    }
  });

  it('B18: a key from anywhere closes a form or presses its default command', () => {
    const list = mount({ B9: 'nothing' });
    const [invitation] = list.data.invitations.filter(({ state }) => state === 'sent');
    list.openItem('invitation', invitation?.number ?? '');
    const stranger = document.documentElement.appendChild(document.createElement('stranger-box'));
    key(stranger, 'Enter', { ctrlKey: true });
    expect(list.pressCount('send')).toBe(1);
    key(stranger, 'Escape');
    stranger.remove();
    expect(active(list)).toBe('home');
    list.setManner('B18', 'off');
    list.openItem('invitation', invitation?.number ?? '');
    key(document.body, 'Escape');
    expect(active(list)).toBe(`invitation:${invitation?.number}`);
  });

  it('B18: PageDown goes to the edge first, then by a window', () => {
    const list = mount();
    list.openList('subscribers');
    key(one('.gridBody'), 'PageDown');
    expect(list.windowRows()[0]?.index).toBe(0);
    key(one('.gridBody'), 'PageDown');
    expect(list.windowRows()[0]?.index).toBeGreaterThan(15);
  });

  it('B20: a changed fragment is ignored, or opens an item', () => {
    const list = mount({ B20: 'ignored' });
    const [subscriber] = list.data.subscribers;
    const link = `#e1cib/data/Справочник.Абоненты?ref=${refOf('subscriber', subscriber?.code ?? '')}`;
    window.location.hash = link;
    window.dispatchEvent(new Event('hashchange'));
    expect(active(list)).toBe('home');
    list.setManner('B20', 'works');
    window.dispatchEvent(new Event('hashchange'));
    expect(active(list)).toBe(`subscriber:${subscriber?.code}`);
    window.location.hash = '';
  });

  it('B21: panels may be missing', () => {
    mount({ B21: ['icons'] });
    expect(all('.themeBoxName')).toEqual([]);
    expect(all('.themeBox')).toHaveLength(3);
    mount({ B21: ['no-bar', 'no-sections'] });
    expect([...document.querySelectorAll('#themesCell, #openedCell')]).toEqual([]);
  });

  it('B22 and B24: pages without an application', () => {
    mount({ B22: 'refusal' });
    expect(document.querySelector('#themesCell_theme_0')).toBeNull();
    expect(one('#messageBoxText').textContent).not.toBe('');
    mount({ B22: 'login' });
    expect(document.querySelector('#authWindow_basic_okButton')).not.toBeNull();
    const list = mount();
    list.openList('subscribers');
    list.setManner('B24', 'dead');
    expect(all('.grid')).toEqual([]);
    expect(plain(one('#restartButton').textContent)).toBe('Перезапустить');
  });

  it('B23: a value set by script does not stay', () => {
    const list = mount();
    list.openItem('invitation', list.data.invitations[0]?.number ?? '');
    const input = one('[id$="_АдресЭлектроннойПочты_i0"]') as HTMLInputElement;
    const { value } = input;
    input.value = 'x@y.example';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('blur'));
    expect(input.value).toBe(value);
  });

  it('B27 and B28: strangers and counters are not taken for foreign changes', () => {
    const list = mount({ B27: ['overlay', 'restyled'] });
    vi.advanceTimersByTime(3000);
    expect(one('.captionbarCounter').textContent).toBe('1');
    expect(one('.strangerOverlay').style.zIndex).toBe('2147483647');
    expect(list.foreignChanges()).toEqual([]);
    document.documentElement.removeAttribute('data-theme');
    list.forgetForeignChanges();
  });

  it('B29: two lists on a form, and codes that repeat', () => {
    const list = mount({ B29: ['two-lists', 'equal-keys'] });
    list.openList('subscribers');
    const [first, second] = all('.grid').map(geometry.rect);
    expect((first?.top ?? 0) + (first?.height ?? 0)).toBeLessThanOrEqual(second?.top ?? 0);
    const codes = list.data.subscribers.map(({ code }) => code);
    expect(codes.length - new Set(codes).size).toBe(2);
  });

  it('B30: everything in English, ids too', () => {
    const list = mount({ B30: 'en' });
    list.openItem('invitation', list.data.invitations.find(({ state }) => state === 'sent')?.number ?? '');
    expect(plain(one('a.pressDefault').textContent)).toBe('Send and close');
    expect(one('a.pressDefault').id).toMatch(/^form\d+_FormSendAndClose$/u);
    const shown = [...document.querySelectorAll('.mainGroup [id], .mainGroup [title]')].filter(geometry.visible);
    expect(shown.filter((element) => /[а-яё]/iu.test(`${element.id}${element.getAttribute('title') ?? ''}`))).toEqual(
      [],
    );
  });

  it.each([
    ['curtain', /^ps\d+win$/u, true],
    ['bare', /^ps\d+win$/u, false],
    ['tab', /^VW_page\d+ps\d+win$/u, false],
  ] as const)('modal=%s: window id and curtain', (modal, id, curtain) => {
    const list = mount({ modal });
    list.openList('subscribers');
    list.openDialog('lock');
    expect(one('.panelsShadow').id).toMatch(id);
    expect(all('#modalSurface').length > 0).toBe(curtain);
    expect(plain(one('.panelsShadow .staticText').textContent)).toMatch(/^Не удалось начать редактирование/u);
  });
});
