import type { CallPlan } from '../../plan';
import { choice, group, question, text, yesNo } from '../build';
import { cardReady, feeling, left, next, payment, tariff } from './common';

export const beforeEnd: CallPlan = {
  id: 'before-end',
  language: 'en',
  title: 'CP3, before the trial ends',
  steps: [
    'Name the day on which the access ends.',
    'Ask about their plans straight, without pressure.',
    'Settle every question that is left.',
  ],
  groups: [
    group(
      'impression',
      'Impressions and plans',
      question('overall', 'What is your overall impression?', 'Overall impression', feeling, { once: true }),
      question(
        'plans',
        'Do you plan to go on?',
        'Plans',
        choice({ stay: 'will go on', thinking: 'thinking', leave: 'will not go on' }),
      ),
      question('why-leave', 'If not, why?', 'Why not going on', text, { once: true }),
    ),
    group(
      'prolongation',
      'Prolongation',
      tariff,
      payment,
      question('bill', 'Shall we issue an invoice?', 'Issue an invoice', yesNo, { once: true }),
      question('prolong', 'Will you need time after the trial ends?', 'Time needed after the trial', yesNo, {
        once: true,
        hint: 'The owner of the subscriber may take a short prolonging subscription, but only once.',
      }),
      cardReady,
    ),
    group('agreement', 'Outcome', left, next),
  ],
};
