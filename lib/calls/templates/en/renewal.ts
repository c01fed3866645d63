import type { CallPlan } from '../../plan';
import { choice, group, question, text, yesNo } from '../build';
import { bases, cardReady, decision, feeling, left, next, payment, specialist, tariff, users } from './common';

export const renewal: CallPlan = {
  id: 'renewal',
  language: 'en',
  title: 'Renewal of the subscription',
  steps: [
    'Look up the tariff and the day of the end before you call.',
    'Ask how the work goes first, then speak of the renewal.',
    'Name the price, and the day by which it is to be paid.',
  ],
  groups: [
    group(
      'work',
      'How the work goes',
      question('satisfied', 'How do you like working in the service?', 'Impression', feeling, { once: true }),
      question('changes', 'What has changed meanwhile?', 'What has changed', text, {
        hint: 'New employees, companies, programs: the tariff depends on them.',
      }),
      users,
      bases,
      specialist,
    ),
    group(
      'renewal',
      'Renewal',
      tariff,
      question(
        'period',
        'For how long do we renew?',
        'Period',
        choice({ month: 'a month', half: 'half a year', year: 'a year', unknown: 'not decided yet' }),
      ),
      payment,
      decision,
      question('bill', 'Shall we issue an invoice?', 'Issue an invoice', yesNo, { once: true }),
      cardReady,
    ),
    group('agreement', 'Outcome', left, next),
  ],
};
