import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FormStrip } from '@/components/overlay/FormStrip';
import type { FormSheet } from '@/lib/messages/views';
import { ResendModel } from '@/lib/models/resend';
import { textIn } from '@/lib/platform/catalogue';
import { accessibilityFaults } from '../axe';

const sheet: FormSheet = {
  title: 'Карточка 4 из 7, не видно 1',
  mark: 'faulty',
  path: ['done', 'current', 'ahead', 'unknown'],
  lines: [
    { text: 'ИНН: указаны одни нули', tone: 'warning', field: 'inn' },
    { text: 'Отрасль: нужно заполнить', tone: 'warning', field: 'custom:Отрасль' },
    { text: 'Не видно: Город. Откройте другие вкладки карточки.', tone: 'plain' },
  ],
  letter: 'Тема\n\nТекст',
};
const models: ResendModel[] = [];
afterEach(() => {
  cleanup();
  for (const model of models.splice(0)) model[Symbol.dispose]();
});

function mount(change: Partial<FormSheet> = {}, more: { open?: boolean; said?: string; loose?: boolean } = {}) {
  const resend = new ResendModel({
    client: { ask: async () => ({ ok: false, error: { code: 'none', message: 'нет' } }) },
    press: async () => ({ outcome: 'unknown' }),
  });
  models.push(resend);
  const acts = {
    onOpen: vi.fn(),
    onPoint: vi.fn(),
    onCopy: vi.fn(),
    onSent: vi.fn(),
    onPages: vi.fn(),
    onResend: vi.fn(),
    onShowButton: vi.fn(),
  };
  const { open = true, said = '', loose = false } = more;
  const place = loose ? null : { left: 10, top: 20, width: 300, height: 90 };
  const view = render(
    <FormStrip
      sheet={{ ...sheet, ...change }}
      place={place}
      open={open}
      resend={resend}
      text={textIn('ru')}
      said={said}
      {...acts}
    />,
  );
  return { ...view, acts };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the strip', () => {
  it('is one line until it is opened', () => {
    const { acts } = mount({}, { open: false });
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([sheet.title]);
    expect(screen.getByRole('button').getAttribute('aria-expanded')).toBe('false');
    press(sheet.title);
    expect(acts.onOpen).toHaveBeenCalledWith(true);
  });

  it('keeps to the room that the form has', () => {
    const { container } = mount();
    const { style, classList } = container.querySelector('section') as HTMLElement;
    expect([style.left, style.top, style.maxWidth, style.maxHeight]).toEqual(['10px', '20px', '300px', '90px']);
    expect(classList.contains('fc-strip-loose')).toBe(false);
  });

  it('stands loose without room', () => {
    const { container } = mount({}, { loose: true });
    expect(container.querySelector('section')?.className).toContain('fc-strip-loose');
  });

  it('points at a field by a press, known or of the user’s own; a note is no button', () => {
    const { acts } = mount();
    press('ИНН: указаны одни нули');
    press('Отрасль: нужно заполнить');
    expect(acts.onPoint.mock.calls.map(([line]) => line.field)).toEqual(['inn', 'custom:Отрасль']);
    expect(screen.queryByRole('button', { name: /^Не видно/u })).toBeNull();
  });

  it('shows the four steps with the present one marked', () => {
    mount();
    const steps = within(screen.getByRole('list', { name: 'Путь подключения' })).getAllByRole('listitem');
    expect(steps.map((step) => step.getAttribute('aria-current'))).toEqual([null, 'step', null, null]);
    expect(steps[0]?.textContent).toBe('Регистрация: пройдено');
  });

  it('offers the letter, and to mark it as sent until that was said today', () => {
    const { acts, unmount } = mount();
    press('Скопировать письмо владельцу');
    press('Письмо отправлено');
    press('Открыть в плане');
    expect([acts.onCopy, acts.onSent, acts.onPages].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 1]);
    unmount();
    mount({ letterSent: true });
    expect(screen.queryByRole('button', { name: 'Письмо отправлено' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Скопировать письмо владельцу' })).toBeTruthy();
  });

  it('has no mail or telephone links, and no letter where nothing is asked for', () => {
    const { letter: _, ...good } = sheet;
    const { container } = mount({ ...good, letter: undefined as never, lines: [], mark: 'good' });
    expect(container.querySelector('a')).toBeNull();
    expect(screen.queryByRole('button', { name: /письмо/iu })).toBeNull();
  });

  it('says what was done', () => {
    mount({}, { said: 'Письмо скопировано.' });
    expect(screen.getByRole('status').textContent).toBe('Письмо скопировано.');
  });

  it.each([{}, { open: false }, { loose: true, said: 'Записано.' }])(
    'has no fault that axe finds: %j',
    async (more) => {
      const { container } = mount({}, more);
      expect(await accessibilityFaults(container)).toEqual([]);
    },
  );
});
