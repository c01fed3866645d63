import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ResendModel } from '@/lib/models/resend';
import { createPage } from '@/lib/overlay/page';
import { createRepeat } from '@/lib/overlay/repeat';
import { textIn } from '@/lib/platform/catalogue';
import { createLog } from '@/lib/platform/log';
import type { FormReading, RowReading } from '@/lib/portal/types';
import { fakeBackground, host, list, reading, row } from './readings';

const number = '000000012';
const key = `${host}/i:${number}`;
const box = { left: 0, top: 0, width: 100, height: 100 };

let ended: AbortController;
beforeEach(() => {
  ended = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  ended.abort();
  vi.useRealTimers();
});

const inRow = (invitationNumber: string, token = 0): RowReading =>
  row(0, token, { record: { identity: { invitationNumber }, fields: {} } });
const invitations = (...rows: RowReading[]) =>
  reading({ lists: [list(rows, { recognition: { screen: 'invitations', score: 1, reasons: [] } })] });
const form = (invitationNumber: string): FormReading => ({
  id: 'form9',
  recognition: { screen: 'invitation', score: 1, reasons: [] },
  record: { identity: { invitationNumber }, fields: {} },
  live: {},
  box,
  free: null,
  modal: false,
});

function stage({ opens = true } = {}) {
  const page = createPage(document, createLog(), ended.signal);
  const { client, asks } = fakeBackground();
  const presses: string[] = [];
  const open = vi.fn(() => opens);
  const send = async (pressed: string) => {
    presses.push(pressed);
    return { outcome: 'sent' as const };
  };
  const resend = new ResendModel({ client, press: send });
  ended.signal.addEventListener('abort', () => resend[Symbol.dispose]());
  const pointer = { field: () => null, send: () => 'no-form' as const };
  const hands = () => ({ presser: { open, send }, pointer, check: vi.fn() });
  const asked = vi.fn();
  const repeat = createRepeat({ resend, page, text: textIn('ru'), hands, asked }, ended.signal);
  return { page, open, resend, repeat, presses, asks, asked };
}

describe('the way from a client to the question', () => {
  it('is short where the form is open: nothing is clicked', () => {
    const { page, open, resend, repeat } = stage();
    page.read(reading({ forms: [form(number)] }));
    repeat(key, number);
    expect(resend.phase.value).toBe('confirm');
    expect(resend.about.value).toEqual({ key, number });
    expect(open).not.toHaveBeenCalled();
  });

  it('opens the row, and asks when that invitation is open; the press waits for the answer', () => {
    const { page, open, resend, repeat, presses, asked } = stage();
    page.read(invitations(inRow('000000011', 1), inRow(number, 2)));
    repeat(key, number);
    expect(open).toHaveBeenCalledExactlyOnceWith(2, { invitationNumber: number });
    expect(resend.said.value).toBe('Открываем приглашение.');
    page.read(invitations(inRow(number, 2)));
    expect(resend.phase.value).toBe('idle');
    expect(asked).not.toHaveBeenCalled();
    page.read(reading({ forms: [form(number)] }));
    expect(resend.phase.value).toBe('confirm');
    expect(asked).toHaveBeenCalledOnce();
    expect(presses).toEqual([]);
  });

  it('asks nothing when another invitation has opened, and says so', async () => {
    const { page, resend, repeat, presses } = stage();
    page.read(invitations(inRow(number)));
    repeat(key, number);
    page.read(reading({ forms: [form('000000013')] }));
    expect(resend.said.value).toContain('Открылось другое приглашение');
    page.read(reading({ forms: [form(number)] }));
    await resend.confirm(null);
    expect(resend.phase.value).toBe('idle');
    expect(presses).toEqual([]);
  });

  it.each<[string, ReturnType<typeof invitations>]>([
    ['not on view', invitations(inRow('000000011'))],
    ['there twice', invitations(inRow(number, 1), inRow(number, 2))],
    ['doubtful', invitations({ ...inRow(number), record: null, doubt: 'truncated-key' })],
    ['of a list that is busy', reading({ lists: [list([inRow(number)], { busy: true })] })],
  ])('does not begin where the row is %s', (_, seen) => {
    const { page, open, resend, repeat } = stage();
    page.read(seen);
    repeat(key, number);
    expect(open).not.toHaveBeenCalled();
    expect(resend.said.value).toContain('Строки этого приглашения сейчас не видно');
  });

  it('does not begin where the row has changed under it', () => {
    const { page, resend, repeat } = stage({ opens: false });
    page.read(invitations(inRow(number)));
    repeat(key, number);
    expect(resend.said.value).toContain('Строки этого приглашения сейчас не видно');
  });

  it('is given up when nothing opens', () => {
    const { page, resend, repeat } = stage();
    page.read(invitations(inRow(number)));
    repeat(key, number);
    vi.advanceTimersByTime(15_000);
    expect(resend.said.value).toContain('не открылась');
    page.read(reading({ forms: [form(number)] }));
    expect(resend.phase.value).toBe('idle');
  });

  it('leads to the last one that was wanted', () => {
    const { page, resend, repeat } = stage();
    page.read(invitations(inRow(number, 1), inRow('000000011', 2)));
    repeat(key, number);
    repeat(`${host}/i:000000011`, '000000011');
    page.read(reading({ forms: [form('000000011')] }));
    expect(resend.about.value?.number).toBe('000000011');
  });
});
