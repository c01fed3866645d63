import type { CallPlan } from '../../plan';
import { choice, group, question, text, yesNo } from '../build';
import { next } from './common';

export const notActivated: CallPlan = {
  id: 'not-activated',
  language: 'ru',
  title: 'КТ1, приглашение не активировано',
  steps: [
    'До звонка проверьте адрес в приглашении.',
    'Не упрекайте: узнайте причину и предложите помощь.',
    'Если клиент готов, отправьте приглашение повторно, пока он на связи.',
  ],
  groups: [
    group(
      'letter',
      'Письмо',
      question(
        'arrived',
        'Письмо с приглашением пришло?',
        'Письмо с приглашением',
        choice({ yes: 'пришло', no: 'не пришло', spam: 'попало в спам', unknown: 'не смотрели' }),
        { once: true, hint: 'Попросите проверить папку «Спам» прямо сейчас.' },
      ),
      question('address', 'На какой адрес отправить приглашение?', 'Адрес для приглашения', text, {
        once: true,
        hint: 'Прочитайте записанный адрес вслух по буквам.',
      }),
    ),
    group(
      'reason',
      'Причина',
      question(
        'reason',
        'Что помешало активировать приглашение?',
        'Почему не активировано',
        choice({
          'no-letter': 'письмо не пришло',
          spam: 'письмо в спаме',
          typo: 'опечатка в адресе',
          'no-time': 'некогда',
          'no-manager': 'нет руководителя',
          'changed-mind': 'передумали',
          'chose-other': 'выбрали другое',
          'not-clear': 'не поняли, что нажать',
        }),
        { once: true },
      ),
      question('activator', 'Кто и когда сможет открыть приглашение?', 'Кто откроет приглашение', text, { once: true }),
      question('resend', 'Отправить приглашение ещё раз?', 'Отправить повторно', yesNo, { once: true }),
    ),
    group('agreement', 'Итог', next),
  ],
};
