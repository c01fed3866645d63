import { addDays } from '@/lib/trial/dates';
import type { CalendarDate } from '@/lib/trial/events';

/** One invented client of the training page. Dates are ISO days; an absent one is an empty cell. */
export interface TrainingClient {
  code: string;
  name: string;
  inn: string;
  tariff: string;
  invitedOn?: CalendarDate;
  activatedOn?: CalendarDate;
  endsOn?: CalendarDate;
}

type Days = Partial<Record<'invited' | 'activated' | 'ends', number>>;

/** Where each stands, in days from today: every badge that a list can have is there. */
const cast: readonly [code: string, name: string, inn: string, tariff: string, days: Days][] = [
  ['1010', 'ООО «Ромашка»', '7604458075', 'Тест', { invited: -13, activated: -12, ends: 17 }],
  ['1011', 'ИП Лебедева Анна Петровна', '526054990915', 'Тест', { invited: -3, activated: -1, ends: 28 }],
  ['1013', 'ООО «Северный лес»', '5260021570', 'Тест', { invited: -5 }],
  ['1014', 'АО «Мост и берег»', '7736364264', 'Тест', { invited: -24, activated: -22, ends: 7 }],
  ['1016', 'ООО «Тёплый хлеб»', '5260129975', 'Тест', { invited: -34, activated: -33, ends: -4 }],
  ['1017', 'ИП Сомов Илья Олегович', '667014547560', 'Тест', {}],
  ['1019', 'ООО «Короткий путь»', '5260200339', 'Тест', { invited: -2, activated: -2, ends: 3 }],
  ['1020', 'ООО «Ясень»', '4345323641', 'Тест', { invited: 0 }],
  ['1022', 'ООО «Дальний маяк»', '5260245386', 'Базовый', {}],
  ['1023', 'ИП Осипова Мария Львовна', '526077204075', 'Тест', { invited: -20, activated: -18, ends: 11 }],
];

/** The invented clients as they stand on that day. Their codes, names and ИНН belong to nobody that is meant. */
export function trainingClients(today: CalendarDate): TrainingClient[] {
  return cast.map(([code, name, inn, tariff, { invited, activated, ends }]) => ({
    code,
    name,
    inn,
    tariff,
    ...(invited !== undefined && { invitedOn: addDays(today, invited) }),
    ...(activated !== undefined && { activatedOn: addDays(today, activated) }),
    ...(ends !== undefined && { endsOn: addDays(today, ends) }),
  }));
}
