import type { CallPlan } from '../../plan';
import { choice, group, longText, question, text, yesNo } from '../build';
import { feeling, materials, next } from './common';

export const activated: CallPlan = {
  id: 'activated',
  language: 'ru',
  title: 'КТ1, доступ активирован',
  steps: [
    'Представьтесь: имя, компания, повод звонка.',
    'Спросите, удобно ли говорить.',
    'Помогите сделать первый шаг прямо во время звонка.',
    'Назовите дату окончания тестового доступа.',
  ],
  groups: [
    group(
      'start',
      'Начало работы',
      question(
        'entered',
        'Получилось войти и открыть программу?',
        'Вход',
        choice({
          works: 'вошли, программа открыта',
          entered: 'вошли, программу не открывали',
          failed: 'не получилось',
        }),
        { once: true, hint: 'Если не получилось, пройдите вход вместе по шагам.' },
      ),
      question('seen', 'Какие программы уже посмотрели?', 'Что посмотрели', text),
      question(
        'base',
        'С чего начнёте: с чистой базы или перенесёте данные?',
        'База',
        choice({ empty: 'начнут с чистой', moved: 'перенесут данные', unknown: 'пока не решили' }),
      ),
      question('questions', 'Какие вопросы появились в начале работы?', 'Вопросы в начале', longText, { once: true }),
    ),
    group(
      'people',
      'Пользователи',
      question(
        'connected',
        'Все ли пользователи подключены?',
        'Пользователи',
        choice({ all: 'подключены все', some: 'подключены не все', one: 'пока работает один' }),
        {
          hint: 'Добавить их может владелец или администратор абонента: «Личный кабинет», «Пользователи», «Добавить».',
        },
      ),
    ),
    group(
      'impression',
      'Первое впечатление',
      question('impression', 'Какое первое впечатление?', 'Первое впечатление', feeling, { once: true }),
      question('clear', 'Всё ли понятно?', 'Всё понятно', yesNo, {
        once: true,
        hint: 'Спросите, что было самым непонятным.',
      }),
      materials,
    ),
    group('agreement', 'Итог', next),
  ],
};
