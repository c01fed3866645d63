import { choice, choices, longText, number, question, text, yesNo } from '../build';

/** Questions that several plans ask, each with one id. */
export const users = question(
  'users',
  'Сколько человек будут работать одновременно?',
  'Сколько работают одновременно',
  number(1, 1000),
  { fact: 'users', hint: 'Важно число одновременных сеансов, а не всех сотрудников.' },
);

export const bases = question('bases', 'Сколько баз понадобится?', 'Сколько баз', number(1, 1000), {
  fact: 'bases',
  hint: 'Обычно по базе на организацию и программу.',
});

export const programs = question(
  'programs',
  'Какие программы понадобятся?',
  'Программы',
  choices({
    accounting: '1С:Бухгалтерия',
    smb: '1С:УНФ',
    retail: '1С:Розница',
    payroll: '1С:ЗУП',
    complex: '1С:Комплексная автоматизация',
    unknown: 'пока не знают',
  }),
  { fact: 'programs' },
);

export const tariff = question('tariff', 'Какой тариф подойдёт?', 'Тариф', text, {
  hint: 'Назовите цену вместе с датой, на которую она верна.',
});

export const payment = question('payment', 'Когда сможете оплатить?', 'Оплата', text);

export const decision = question('decision', 'Кто принимает решение об оплате?', 'Кто принимает решение', text);

export const cardReady = question('card', 'Данные в карточке абонента верны?', 'Карточка проверена', yesNo, {
  hint: 'Менять карточку может только владелец абонента.',
});

export const materials = question('materials', 'Прислать материалы для начала работы?', 'Прислать материалы', yesNo, {
  once: true,
});

export const feeling = choice({
  good: 'нравится',
  fine: 'в целом устраивает',
  hard: 'сложно',
  bad: 'не нравится',
});

export const specialist = question(
  'specialist',
  'Нужна помощь специалиста?',
  'Нужен специалист',
  choices({
    no: 'не нужен',
    setup: 'по настройке',
    accounting: 'по учёту',
    training: 'по обучению',
    changes: 'по доработкам',
  }),
  { hint: 'Запишите, кому передаёте клиента и с каким вопросом.' },
);

export const left = question('left', 'Какие вопросы остались?', 'Вопросы клиента', longText, { once: true });

export const next = question('next', 'О чём договорились и когда созвонимся?', 'Договорились', longText, {
  once: true,
  hint: 'Повторите договорённость вслух: кто, что и к какому дню делает.',
});
