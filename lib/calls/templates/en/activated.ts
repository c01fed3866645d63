import type { CallPlan } from '../../plan';
import { choice, group, longText, question, text, yesNo } from '../build';
import { feeling, materials, next } from './common';

export const activated: CallPlan = {
  id: 'activated',
  language: 'en',
  title: 'CP1, access activated',
  steps: [
    'Introduce yourself: name, company, why you call.',
    'Ask whether it is a good moment.',
    'Help with the first step while you are on the phone.',
    'Name the day on which the trial ends.',
  ],
  groups: [
    group(
      'start',
      'Getting started',
      question(
        'entered',
        'Could you log in and open a program?',
        'Login',
        choice({ works: 'logged in, program open', entered: 'logged in, program not opened', failed: 'could not' }),
        { once: true, hint: 'If they could not, go through the login together step by step.' },
      ),
      question('seen', 'Which programs have you looked at?', 'What they looked at', text),
      question(
        'base',
        'Will you start with an empty base or move your data?',
        'Base',
        choice({ empty: 'start with an empty one', moved: 'move the data', unknown: 'not decided yet' }),
      ),
      question('questions', 'Which questions came up at the start?', 'Questions at the start', longText, {
        once: true,
      }),
    ),
    group(
      'people',
      'Users',
      question(
        'connected',
        'Are all users connected?',
        'Users',
        choice({ all: 'all connected', some: 'not all connected', one: 'one works so far' }),
        {
          hint: 'The owner or administrator of the subscriber adds them: «Личный кабинет», «Пользователи», «Добавить».',
        },
      ),
    ),
    group(
      'impression',
      'First impression',
      question('impression', 'What is your first impression?', 'First impression', feeling, { once: true }),
      question('clear', 'Is everything clear?', 'All clear', yesNo, {
        once: true,
        hint: 'Ask what was the least clear.',
      }),
      materials,
    ),
    group('agreement', 'Outcome', next),
  ],
};
