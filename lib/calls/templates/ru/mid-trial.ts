import type { CallPlan } from '../../plan';
import { choice, choices, group, longText, question, yesNo } from '../build';
import { decision, next, specialist, tariff } from './common';

export const midTrial: CallPlan = {
  id: 'mid-trial',
  language: 'ru',
  title: 'КТ2, середина теста',
  steps: [
    'Перечитайте записи прошлых разговоров.',
    'Напомните, когда закончится тестовый доступ.',
    'Расскажите о предложении и договоритесь, куда его прислать.',
  ],
  groups: [
    group(
      'work',
      'Как идёт работа',
      question(
        'working',
        'Работаете в программе?',
        'Работа в программе',
        choice({ daily: 'каждый день', sometimes: 'время от времени', no: 'не начали' }),
        { hint: 'Если не начали, вернитесь к первому шагу и пройдите его вместе.' },
      ),
      question('done', 'Какие процессы уже ведёте в программе?', 'Что уже ведут', longText),
      question('obstacles', 'Что мешает или не получается?', 'Что мешает', longText),
      specialist,
    ),
    group(
      'offer',
      'Коммерческое предложение',
      tariff,
      question(
        'offer',
        'Что решили с предложением?',
        'Предложение',
        choice({ send: 'прислать', discussed: 'обсудили', later: 'вернуться позже', no: 'не нужно' }),
        { once: true },
      ),
      question(
        'objections',
        'Что смущает?',
        'Возражения',
        choices({
          none: 'ничего',
          expensive: 'дорого',
          cloud: 'данные в облаке',
          internet: 'ненадёжный интернет',
          'own-program': 'уже есть своя программа',
          'no-time': 'нет времени разбираться',
          changes: 'нужны доработки',
          approval: 'надо посоветоваться',
        }),
        { once: true, hint: 'Ответы на частые возражения есть рядом.' },
      ),
      decision,
    ),
    group(
      'end',
      'Окончание теста',
      question('end-known', 'Клиент знает, когда закончится тестовый доступ?', 'О дате окончания знают', yesNo, {
        once: true,
      }),
    ),
    group('agreement', 'Итог', next),
  ],
};
