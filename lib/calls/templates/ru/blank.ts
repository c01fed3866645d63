import type { CallPlan } from '../../plan';
import { group, longText, question } from '../build';
import { next } from './common';

export const blank: CallPlan = {
  id: 'blank',
  language: 'ru',
  title: 'Разговор',
  steps: [],
  groups: [
    group('talk', 'Разговор', question('about', 'О чём говорили?', 'Говорили о', longText, { once: true }), next),
  ],
};
