import type { Random } from './random';
import { cities } from './words';

const digits = (random: Random, length: number) => Array.from({ length }, () => random.int(0, 9));

function checkDigit(values: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, index) => total + weight * (values[index] ?? 0), 0);
  return (sum % 11) % 10;
}

const regions = ['29', '35', '36', '40', '43', '52', '59', '60', '63', '66', '69', '71', '76'];

/** ИНН of a company, 10 digits with a right check digit (domain.md §9). */
export function companyInn(random: Random): string {
  const start = [...random.pick(regions), ...digits(random, 7).join('')].map(Number);
  return `${start.join('')}${checkDigit(start, [2, 4, 10, 3, 5, 9, 4, 6, 8])}`;
}

/** ИНН of a person, 12 digits with both check digits right (domain.md §9). */
export function personInn(random: Random): string {
  const start = [...random.pick(regions), ...digits(random, 8).join('')].map(Number);
  start.push(checkDigit(start, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]));
  return `${start.join('')}${checkDigit(start, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])}`;
}

/** КПП for a company's ИНН. */
export function kppFor(inn: string, random: Random): string {
  return `${inn.slice(0, 4)}01${String(random.int(1, 999)).padStart(3, '0')}`;
}

/** ОГРН of a company (13 digits) or ОГРНИП of a person (15 digits), with a right check digit (domain.md §9). */
export function ogrnFor(kind: 'company' | 'person', random: Random): string {
  const body = `${kind === 'company' ? 1 : 3}${random.int(10, 25)}${digits(random, kind === 'company' ? 9 : 11).join('')}`;
  return `${body}${(Number(BigInt(body) % (kind === 'company' ? 11n : 13n)) % 10).toString()}`;
}

/** A city and a telephone of it, written in one of the ways people write them. */
export function cityAndPhone(random: Random): { city: string; phone: string } {
  const [city, dialling] = random.pick(cities);
  const local = digits(random, 10 - dialling.length).join('');
  const split = local.replace(/(\d\d)(\d\d)$/u, '-$1-$2');
  const ways = [`+7 (${dialling}) ${split}`, `8 (${dialling}) ${split}`, `8${dialling}${local}`];
  return { city, phone: `${random.pick(ways)}${random.chance(0.1) ? ` (вн.${random.int(100, 399)})` : ''}` };
}
