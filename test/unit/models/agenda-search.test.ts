import { describe, expect, it } from 'vitest';
import { searchLines } from '@/lib/models/agenda-search';
import { agendaLine } from './fake-background';

const lines = [
  agendaLine(1010, { name: 'ООО «Берёзка»', phone: '+7 (343) 255-12-08' }),
  agendaLine(1044, { name: 'ИП Кузнецова Марина', text: 'КТ1 до 25.11' }),
  agendaLine(2010, { name: 'АО «Вектор»', phone: '8 912 000-10-10' }),
];
const found = (query: string) => searchLines(lines, query).map(({ name }) => name);

describe('search over the plan', () => {
  it.each([
    ['', 3],
    ['   ', 3],
    ['нет такого', 0],
  ])('«%s» finds %i', (query, count) => {
    expect(found(query)).toHaveLength(count);
  });

  it.each([
    ['березка', 'ООО «Берёзка»'],
    ['БЕРЁЗКА', 'ООО «Берёзка»'],
    ['марина кузн', 'ИП Кузнецова Марина'],
    ['1044', 'ИП Кузнецова Марина'],
    ['кт1', 'ИП Кузнецова Марина'],
    ['255-12', 'ООО «Берёзка»'],
    ['(343)255', 'ООО «Берёзка»'],
    ['9120001010', 'АО «Вектор»'],
  ])('«%s» finds %s', (query, name) => {
    expect(found(query)).toEqual([name]);
  });

  it('wants every word', () => {
    expect(found('вектор марина')).toEqual([]);
  });

  it('takes signs of patterns as they are', () => {
    expect(found('.*')).toEqual([]);
    expect(found('«вектор»')).toEqual(['АО «Вектор»']);
    expect(found('-')).toEqual([]);
  });
});
