import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CardLine } from '@/lib/messages/views';
import { agendaLine, agendaOf, refusal } from '../../models/fake-background';
import { accessibilityFaults } from '../axe';
import { mountReady, press, unmountAll } from './mount';

afterEach(unmountAll);

const card = (code: number): CardLine => ({
  key: `1cfresh.com/s:${code}`,
  name: `ООО «Клиент ${code}»`,
  identity: `код ${code}`,
  mark: 'faulty',
  text: 'Карточка 5 из 7: ИНН, Город',
  read: 'прочитана 12.09 в 10:15',
});
const answer = (lines: CardLine[]) => () => ({ ok: true as const, value: { lines, unopened: 3, clients: 200 } });
const page = (lines: CardLine[]) => mountReady({ plan: agendaOf([agendaLine(1)]), answers: { cards: answer(lines) } });
const choose = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const list = () => within(screen.getByRole('list', { name: 'Карточки' }));

describe('the filter «Карточки»', () => {
  it('is asked for only when it is chosen, and gives way to the calls again', async () => {
    const { background } = await page([card(1010)]);
    expect(background.asked.some(({ name }) => name === 'cards')).toBe(false);
    choose('Карточки');
    expect(await screen.findByText('Карточка 5 из 7: ИНН, Город')).toBeTruthy();
    expect(screen.getByText('прочитана 12.09 в 10:15')).toBeTruthy();
    expect(screen.getByText('ещё 3 карточки не открывали')).toBeTruthy();
    choose('Звонки');
    expect(screen.queryByText('Карточка 5 из 7: ИНН, Город')).toBeNull();
    expect(screen.getByRole('list', { name: 'Кому позвонить' })).toBeTruthy();
  });

  it('shows thousands page by page, and finds in all of them', async () => {
    await page(Array.from({ length: 3000 }, (_, index) => card(index + 1)));
    choose('Карточки');
    await screen.findByText('3000 клиентов');
    expect(list().getAllByRole('listitem')).toHaveLength(50);
    choose('Ещё 2950');
    await waitFor(() => expect(list().getAllByRole('listitem')).toHaveLength(100));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'Клиент 2999' } });
    await waitFor(() => expect(list().getAllByRole('listitem')).toHaveLength(1));
  });

  it('leads to the client, whose letter is there', async () => {
    const { timeline } = await page([card(1010)]);
    choose('Карточки');
    fireEvent.click(await screen.findByRole('button', { name: /^ООО «Клиент 1010»/u }));
    expect(timeline.key.value).toBe('1cfresh.com/s:1010');
    timeline.close();
    expect(await screen.findByText('Карточка 5 из 7: ИНН, Город')).toBeTruthy();
  });

  it('does nothing to a call by a key while cards are shown', async () => {
    const { background } = await page([card(1010)]);
    choose('Карточки');
    await screen.findByText('Карточка 5 из 7: ИНН, Город');
    for (const key of ['d', 'в', 'Enter']) press(key);
    expect(background.acted()).toEqual([]);
  });

  it('says when all is well, and why it cannot be read', async () => {
    const { background, cards } = await page([]);
    choose('Карточки');
    expect(await screen.findByText(/^Все просмотренные карточки заполнены верно/u)).toBeTruthy();
    background.answers.cards = () => refusal('Хранилище недоступно.');
    cards.show(true);
    expect((await screen.findByRole('alert')).textContent).toContain('Хранилище недоступно.');
  });

  it('has no fault that axe finds', async () => {
    const { container } = await page([card(1), card(2)]);
    choose('Карточки');
    await screen.findAllByText('Карточка 5 из 7: ИНН, Город');
    expect(await accessibilityFaults(container)).toEqual([]);
  });
});
