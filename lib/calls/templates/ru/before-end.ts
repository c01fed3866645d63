import type { CallPlan } from '../../plan';
import { choice, group, question, text, yesNo } from '../build';
import { cardReady, feeling, left, next, payment, tariff } from './common';

export const beforeEnd: CallPlan = {
  id: 'before-end',
  language: 'ru',
  title: 'КТ3, перед окончанием теста',
  steps: [
    'Назовите день, когда закончится доступ.',
    'Спросите о планах прямо, без давления.',
    'Закройте все вопросы, которые остались.',
  ],
  groups: [
    group(
      'impression',
      'Впечатления и планы',
      question('overall', 'Какое общее впечатление?', 'Общее впечатление', feeling, { once: true }),
      question(
        'plans',
        'Планируете работать дальше?',
        'Планы',
        choice({ stay: 'продолжат работать', thinking: 'думают', leave: 'продолжать не будут' }),
      ),
      question('why-leave', 'Если продолжать не будете, то почему?', 'Почему не продолжат', text, { once: true }),
    ),
    group(
      'prolongation',
      'Продление',
      tariff,
      payment,
      question('bill', 'Выставить счёт?', 'Выставить счёт', yesNo, { once: true }),
      question('prolong', 'Понадобится время после окончания теста?', 'Нужно время после теста', yesNo, {
        once: true,
        hint: 'Владелец абонента может сам взять короткую продлевающую подписку, но только один раз.',
      }),
      cardReady,
    ),
    group('agreement', 'Итог', left, next),
  ],
};
