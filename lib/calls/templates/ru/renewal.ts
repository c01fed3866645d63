import type { CallPlan } from '../../plan';
import { choice, group, question, text, yesNo } from '../build';
import { bases, cardReady, decision, feeling, left, next, payment, specialist, tariff, users } from './common';

export const renewal: CallPlan = {
  id: 'renewal',
  language: 'ru',
  title: 'Продление подписки',
  steps: [
    'До звонка посмотрите тариф и день окончания подписки.',
    'Сначала спросите, как идёт работа, потом говорите о продлении.',
    'Назовите цену и день, до которого нужно оплатить.',
  ],
  groups: [
    group(
      'work',
      'Как идёт работа',
      question('satisfied', 'Как работается в сервисе?', 'Впечатление', feeling, { once: true }),
      question('changes', 'Что изменилось за это время?', 'Что изменилось', text, {
        hint: 'Новые сотрудники, организации, программы: от этого зависит тариф.',
      }),
      users,
      bases,
      specialist,
    ),
    group(
      'renewal',
      'Продление',
      tariff,
      question(
        'period',
        'На какой срок продлеваем?',
        'Срок',
        choice({ month: 'месяц', half: 'полгода', year: 'год', unknown: 'пока не решили' }),
      ),
      payment,
      decision,
      question('bill', 'Выставить счёт?', 'Выставить счёт', yesNo, { once: true }),
      cardReady,
    ),
    group('agreement', 'Итог', left, next),
  ],
};
