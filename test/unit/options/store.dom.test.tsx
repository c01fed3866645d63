import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { accessibilityFaults } from '../components/axe';
import { held, refusal } from '../models/fake-background';
import { mountOptions, unmountAll } from './mount';

afterEach(unmountAll);

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const room = (share: number) => ({
  ok: true,
  value: { usage: { used: share * (100 << 20), quota: 100 << 20, share }, persisted: true },
});

describe('the store on the options page', () => {
  it('says how much room is taken, and warns when little is left', async () => {
    await mountOptions({ answers: { 'store-room': () => room(0.03) } });
    await screen.findByText('Занято 3 МБ из 100 МБ');
    expect(screen.queryByText(/Места осталось мало/u)).toBeNull();
    expect(await accessibilityFaults()).toEqual([]);
    unmountAll();
    await mountOptions({ answers: { 'store-room': () => room(0.81) } });
    await screen.findByText(/Места осталось мало/u);
    unmountAll();
    const usage = { used: 900 << 10, quota: 77.4 * 1024 ** 3, share: 0 };
    await mountOptions({ answers: { 'store-room': () => ({ ok: true, value: { usage, persisted: true } }) } });
    await screen.findByText('Занято 0,9 МБ из 77 ГБ');
  });

  it('is rebuilt stretch by stretch, with a share to see, until it is finished', async () => {
    const second = held<unknown>();
    const answers = [
      { ok: true, value: { done: 50, total: 200, finished: false } },
      second.promise,
      { ok: true, value: { done: 200, total: 200, finished: true } },
    ];
    const { asked } = await mountOptions({ answers: { 'store-rebuild': () => answers.shift() } });
    press('Перестроить');
    await waitFor(() => expect(screen.getByLabelText('Перестраиваю')).toHaveProperty('value', 0.25));
    expect(await accessibilityFaults()).toEqual([]);
    press('Перестроить');
    second.release({ ok: true, value: { done: 100, total: 200, finished: false } });
    await screen.findByText('Готово: всё построено заново.');
    expect(screen.queryByLabelText('Перестраиваю')).toBeNull();
    expect(asked.filter((name) => name === 'store-rebuild')).toHaveLength(3);
  });

  it('pauses a rebuild after the stretch that is under way, and says what stopped it', async () => {
    const first = held<unknown>();
    const { asked } = await mountOptions({ answers: { 'store-rebuild': () => first.promise } });
    press('Перестроить');
    await screen.findByLabelText('Перестраиваю');
    fireEvent.click(
      screen.getByLabelText('Перестраиваю').parentElement?.querySelector('button:last-of-type') as HTMLElement,
    );
    first.release({ ok: true, value: { done: 100, total: 200, finished: false } });
    await waitFor(() => expect(screen.queryByLabelText('Перестраиваю')).toBeNull());
    expect(asked.filter((name) => name === 'store-rebuild')).toHaveLength(1);
    unmountAll();
    await mountOptions({ answers: { 'store-rebuild': () => refusal('Не хватило места.') } });
    press('Перестроить');
    await screen.findByText('Не хватило места.');
  });

  it('that cannot be used says why and hands over what can be read, part by part', async () => {
    const places: unknown[] = [];
    const parts = [
      { text: '{"a', next: { after: 'e1', isFirst: false, damaged: [] } },
      { text: '":1}', next: null },
    ];
    const { files } = await mountOptions({
      answers: {
        'store-room': () => refusal('История записана более новой версией.'),
        'store-rescue': ({ place }: { place?: unknown }) => {
          places.push(place);
          return { ok: true, value: parts.shift() };
        },
      },
    });
    await screen.findByText('История записана более новой версией.');
    expect(await accessibilityFaults()).toEqual([]);
    press('Сохранить, что читается');
    await waitFor(() => expect(files).toEqual([{ name: 'fresh-checkpoints-2026-11-24.json', text: '{"a":1}' }]));
    expect(places).toEqual([undefined, { after: 'e1', isFirst: false, damaged: [] }]);
  });

  it('of which nothing can be read says so', async () => {
    const { files } = await mountOptions({
      answers: {
        'store-room': () => refusal('Хранилище не открылось.'),
        'store-rescue': () => refusal('Нечего прочитать.'),
      },
    });
    await screen.findByText('Хранилище не открылось.');
    press('Сохранить, что читается');
    await waitFor(() => expect(screen.getAllByText('Нечего прочитать.').length).toBeGreaterThan(0));
    expect(files).toEqual([]);
  });
});
