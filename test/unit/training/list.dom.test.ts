import { afterEach, describe, expect, it } from 'vitest';
import type { Geometry } from '@/lib/portal/geometry';
import { trainingClients } from '@/lib/training/clients';
import { drawTrainingList } from '@/lib/training/list';
import { keyOf, viewport, type WatchedPage, watchDocument } from '../portal/page';

const today = '2026-11-24';
const lineHeight = 27;
const whole = { left: 0, top: 0, ...viewport };

/** Rows under each other, columns beside each other. */
const geometry: Geometry = {
  rect(element) {
    const line = element.closest('.gridLine');
    if (!line) return whole;
    const inHead = line.closest('.gridHead') !== null;
    const index = [...(line.parentElement?.children ?? [])].indexOf(line);
    const row = { left: 0, top: inHead ? 50 : 80 + index * lineHeight, width: viewport.width, height: lineHeight };
    const box = element.closest('.gridBox');
    if (!box) return row;
    const width = viewport.width / line.children.length;
    return { ...row, left: [...line.children].indexOf(box) * width, width };
  },
  visible: (element) => element.isConnected,
  elementAt: (_, y) => document.querySelectorAll('.gridBody .gridLine')[Math.floor((y - 80) / lineHeight)] ?? null,
  textRect: (element) => (element.textContent ? geometry.rect(element) : null),
  viewport: () => viewport,
};

let page: WatchedPage;
const place = () => document.body.appendChild(document.createElement('div'));

afterEach(() => {
  expect(page.faults).toEqual([]);
  page.end();
});

describe('the list of the training page', () => {
  it.each(['ru', 'en'] as const)('is read by the reader of the portal, row for row, in %s', async (language) => {
    const clients = trainingClients(today);
    drawTrainingList(place(), language, clients);
    page = watchDocument(geometry);
    await page.settle();
    const list = page.list();
    expect(list.recognition.screen).toBe('subscribers');
    expect(list.missingColumns).toEqual([]);
    expect(list.rows.map(keyOf)).toEqual(clients.map(({ code }) => code));
    for (const [index, { name, inn, endsOn }] of clients.entries()) {
      expect(list.rows[index]?.record?.fields).toMatchObject({ name, inn, endsOn: endsOn ?? null });
      expect(list.rows[index]?.doubt).toBeUndefined();
    }
  });

  it('is read with fewer columns, too: on half a screen the place for badges stays in view', async () => {
    const clients = trainingClients(today);
    drawTrainingList(place(), 'ru', clients, true);
    page = watchDocument(geometry);
    await page.settle();
    const list = page.list();
    expect([list.recognition.screen, list.missingColumns]).toEqual(['subscribers', []]);
    expect(list.rows.map(keyOf)).toEqual(clients.map(({ code }) => code));
    expect(list.rows[0]?.record?.fields).toMatchObject({
      name: clients[0]?.name,
      activatedOn: clients[0]?.activatedOn,
    });
  });

  it('takes the place of what was drawn before', async () => {
    const where = place();
    drawTrainingList(where, 'ru', trainingClients(today));
    drawTrainingList(where, 'en', trainingClients(today));
    page = watchDocument(geometry);
    await page.settle();
    expect(document.querySelectorAll('.gridBody')).toHaveLength(1);
    expect(page.list().rows).toHaveLength(trainingClients(today).length);
  });
});
