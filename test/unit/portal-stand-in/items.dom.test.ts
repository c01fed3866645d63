import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StandIn } from '../../portal/control';
import { all, click, geometry, mount, mouse, one, plain, pressNamed, unmount } from './mounted';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  unmount();
  vi.useRealTimers();
});

const openInvitation = (list: StandIn, state = 'sent') => {
  const invitation = list.data.invitations.find((one) => one.state === state && one.subscriberCode);
  if (!invitation) throw new Error(`no ${state} invitation`);
  list.openItem('invitation', invitation.number);
  return invitation;
};
const input = (name: string) => one(`[id$="_${name}_i0"]`) as HTMLInputElement;
const isOpen = (list: StandIn, name: string) => list.forms().some(({ form }) => form === name);

describe('item forms of the stand-in', () => {
  it('show a subscriber on two tabs; fields of the other tab have no size but keep their values', () => {
    const list = mount();
    const subscriber = list.data.subscribers.find(({ inn, phone }) => inn && phone);
    list.openItem('subscriber', subscriber?.code ?? '');
    expect(plain(one('.toplineBox').dataset.title)).toBe(`${subscriber?.name} (Абонент)`);
    expect(plain(input('ИНН').value)).toBe(subscriber?.inn);
    expect(all('[id$="_Телефон_i0"]')).toEqual([]);
    const [, second] = all('.tabsItem');
    expect([second?.textContent, plain(second?.dataset.content)]).toEqual(['', 'Контактная информация']);
    click(second as HTMLElement);
    expect(plain(input('Телефон').value)).toBe(subscriber?.phone);
    expect(all('[id$="_ИНН_i0"]')).toEqual([]);
    expect(all('[id$="_Контакты"] .gridBody .gridLine')).toHaveLength(2);
    expect(one('.scrollV').id).toMatch(/^vertScroll_form\d+_Контакты$/u);
  });

  it('leave fields of an inactive tab out altogether when asked to', () => {
    const list = mount({ tabs: 'absent', B2: 'none' });
    list.openItem('subscriber', list.data.subscribers[0]?.code ?? '');
    expect(document.querySelector('[id$="_Телефон_i0"]')).toBeNull();
    expect(document.querySelector('[id$="_ИНН_i0"]')).not.toBeNull();
  });

  it('mark what is required and empty, and only that', () => {
    const list = mount();
    const bare = list.data.subscribers.find(({ inn }) => inn === '');
    list.openItem('subscriber', bare?.code ?? '');
    expect(all('.markIncomplete').map((box) => box.closest('label')?.id)).toEqual([one('[id$="_ИНН"]').id]);
  });

  it('show static text in view mode', () => {
    const list = mount({ mode: 'view' });
    const [subscriber] = list.data.subscribers;
    list.openItem('subscriber', subscriber?.code ?? '');
    expect(all('.editInput').filter(({ id }) => id.startsWith('form'))).toEqual([]);
    expect(plain(one('.staticText[id$="_Код"]').textContent)).toBe(subscriber?.code);
  });

  it('keep caption and field apart, joined by their ids alone', () => {
    const list = mount();
    openInvitation(list);
    const title = one('[id$="_АдресЭлектроннойПочты#title_text"]');
    expect(plain(title.textContent)).toBe('Адрес приглашения:');
    expect(title.contains(input('АдресЭлектроннойПочты'))).toBe(false);
    expect(title.parentElement?.parentElement?.className).toBe('mainGroup');
  });

  it('draw a subscription with inclusive ends and its kind as a switch', () => {
    const list = mount();
    const subscription = list.data.subscriptions.find(({ endsOn, kind }) => endsOn && kind === 'extending');
    list.openItem('subscription', subscription?.number ?? '');
    expect(plain(input('ЗавершениеДействия').value)).toMatch(/^\d\d\.\d\d\.\d{4} 23:59:59$/u);
    expect(one('.radio.select').id).toMatch(/_Вид#2#radio$/u);
  });

  it('bring an open form to the front instead of opening it twice', () => {
    const list = mount();
    const { number } = openInvitation(list);
    list.openList('subscribers');
    list.openItem('invitation', number);
    expect(list.forms().filter(({ form }) => form === `invitation:${number}`)).toHaveLength(1);
    expect(list.forms().find(({ active }) => active)?.form).toBe(`invitation:${number}`);
  });

  it('opens an item by a double click on its row', () => {
    const list = mount();
    list.openList('invitations');
    const [row] = list.windowRows();
    mouse(one('.gridBody').firstElementChild as Element, 'mousedown', 'mouseup', 'click', 'dblclick');
    expect(isOpen(list, `invitation:${row?.key}`)).toBe(true);
  });
});

describe('«Отправить и закрыть» of the stand-in', () => {
  const send = () => click(pressNamed('Отправить и закрыть'));

  it('closes the form and counts the sending', () => {
    const list = mount();
    const { number } = openInvitation(list);
    send();
    expect(isOpen(list, `invitation:${number}`)).toBe(false);
    expect(list.pressCount('send')).toBe(1);
    expect(list.data.invitations.find((one) => one.number === number)?.sentTimes).toBe(2);
  });

  it.each([
    ['balloon', '.balloon'],
    ['messages', '.messages [id^="msg"]'],
    ['question', '[id$="_Message"]'],
    ['error', '[id$="_OpenReport#text"]'],
    ['lock', '[id$="_Message"]'],
  ] as const)('may be refused with a %s: the form stays', (B9, sign) => {
    const list = mount({ B9 });
    const { number } = openInvitation(list);
    send();
    expect(all(sign)).toHaveLength(1);
    expect(isOpen(list, `invitation:${number}`)).toBe(true);
    expect(list.data.invitations.find((one) => one.number === number)?.sentTimes).toBe(1);
  });

  it('sends after «Да» to the question', () => {
    const list = mount({ B9: 'question' });
    const { number } = openInvitation(list);
    send();
    click(pressNamed('Да'));
    expect(isOpen(list, `invitation:${number}`)).toBe(false);
    expect(all('.cloud')).toEqual([]);
  });

  it('may do nothing at all', () => {
    const list = mount({ B9: 'nothing' });
    const { number } = openInvitation(list);
    send();
    expect(isOpen(list, `invitation:${number}`)).toBe(true);
    expect(list.pressCount('send')).toBe(1);
  });

  it('draws an error twice', () => {
    const list = mount({ B9: 'error' });
    openInvitation(list);
    send();
    const first = one('[id$="_Message"]');
    vi.advanceTimersByTime(1000);
    expect(one('[id$="_Message"]')).not.toBe(first);
  });

  it('is disabled for an activated invitation, and a click on it is lost without a word', () => {
    const list = mount();
    const { number } = openInvitation(list, 'activated');
    expect(pressNamed('Отправить и закрыть').classList.contains('pressDisabled')).toBe(true);
    send();
    expect(isOpen(list, `invitation:${number}`)).toBe(true);
    expect(list.presses).toMatchObject([{ action: 'send', acted: false }]);
  });

  it.each([
    ['full', ['click'], false],
    ['full', ['mousedown', 'mouseup', 'click'], true],
    ['lone', ['click'], true],
    ['up', ['mousedown', 'mouseup'], true],
    ['up', ['click'], false],
    ['trusted', ['mousedown', 'mouseup', 'click'], false],
  ] as const)('under B5=%s events %j act: %s', (B5, events, acts) => {
    const list = mount({ B5 });
    openInvitation(list);
    mouse(pressNamed('Отправить и закрыть'), ...events);
    expect(list.pressCount('send')).toBe(acts ? 1 : 0);
  });

  it('listens only after the time of B7', () => {
    const list = mount({ B7: 500 });
    openInvitation(list);
    send();
    expect(list.presses).toEqual([]);
    vi.advanceTimersByTime(500);
    send();
    expect(list.pressCount('send')).toBe(1);
  });

  it('keeps the only thread for the time of B8', () => {
    vi.useRealTimers();
    const list = mount({ B8: 60 });
    openInvitation(list);
    const before = performance.now();
    send();
    expect(performance.now() - before).toBeGreaterThanOrEqual(60);
  });

  it('moves into «Еще» with hidden twins when it does not fit', () => {
    const list = mount({ B16: 'moved' });
    openInvitation(list);
    expect(pressNamed('Отправить и закрыть')).toBeUndefined();
    click(pressNamed('Еще'));
    const items = [...document.querySelectorAll<HTMLElement>('[id$="_popup_ФормаОтправитьИЗакрыть"]')];
    expect(items.map(({ textContent }) => plain(textContent))).toEqual([
      'Отправить и закрытьCtrl+Enter',
      'Отправить и закрыть',
    ]);
    expect(items.map(geometry.visible)).toEqual([false, true]);
  });

  it('lies under the header of the messages panel when B10 says so', () => {
    const list = mount({ B10: 'covers' });
    openInvitation(list);
    const button = geometry.rect(pressNamed('Отправить и закрыть'));
    const hit = geometry.elementAt(button.left + button.width / 2, button.top + button.height / 2);
    expect(hit?.closest('.messages')).not.toBeNull();
  });
});
