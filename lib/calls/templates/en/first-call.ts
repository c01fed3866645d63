import type { CallPlan } from '../../plan';
import { choice, choices, group, question, text, yesNo } from '../build';
import { bases, next, programs, users } from './common';

export const firstCall: CallPlan = {
  id: 'first-call',
  language: 'en',
  title: 'First conversation',
  steps: [
    'Introduce yourself: name, company, why you call.',
    'Get acquainted: how to address the person, and what they are responsible for.',
    'Do not ask for every contact at once: one is enough to begin with.',
    'Write the details down as you talk.',
    'Keep the plan at hand, but listen instead of reading it out.',
    'By the end, decide whether the service fits the client.',
  ],
  groups: [
    group(
      'company',
      'The company',
      question('sphere', 'What does the company do?', 'Business', text, {
        hint: 'Let them tell it in their own words: trade, services, production.',
      }),
      question(
        'registered',
        'Is the company at work already, or about to open?',
        'Company',
        choice({ working: 'at work', opening: 'about to open' }),
      ),
    ),
    group(
      'processes',
      'Tasks',
      question(
        'processes',
        'What would you like to automate?',
        'What to automate',
        choices({
          accounting: 'accounting and reports',
          sales: 'sales and stock',
          till: 'the till',
          payroll: 'payroll and staff',
          production: 'production',
          papers: 'paperwork',
        }),
      ),
      question('lacking', 'What is missing now?', 'What is missing', text, {
        hint: 'Ask what made them look for a solution in the first place.',
      }),
    ),
    group(
      'earlier',
      'Accounting so far',
      question(
        'earlier',
        'How were the books kept so far?',
        'Books so far',
        choices({
          own: 'in 1C on their own computer',
          other: 'in another program',
          tables: 'in spreadsheets',
          outside: 'by an outside accountant',
          none: 'not at all',
        }),
      ),
      question(
        'exchange',
        'Is an exchange with other programs needed?',
        'Exchange with programs',
        choice({
          none: 'not needed',
          '1c': 'with another 1C',
          other: 'with another program',
          unknown: 'not known yet',
        }),
        { fact: 'exchange', hint: 'Find out with which program, what is to be passed, and how often.' },
      ),
    ),
    group(
      'place',
      'Where they work',
      question('remote', 'Does anybody work remotely?', 'Remote work', yesNo, { fact: 'remote' }),
      question(
        'internet',
        'Is the internet at the workplaces stable?',
        'Internet',
        choice({ stable: 'stable', unstable: 'with breaks', none: 'none', unknown: 'not known yet' }),
        { fact: 'internet', hint: 'If there are breaks, ask how often, and whether there is a spare line.' },
      ),
    ),
    group(
      'configuration',
      'The program',
      programs,
      question(
        'configuration',
        'Will the standard program do, or are modifications needed?',
        'Modifications',
        choice({
          standard: 'the standard one will do',
          extension: 'small ones',
          modified: 'the configuration is changed heavily',
          unknown: 'not known yet',
        }),
        { fact: 'configuration', hint: 'Ask what exactly the modification does.' },
      ),
    ),
    group(
      'people',
      'Who and when',
      users,
      bases,
      question('workers', 'Who will work in the program?', 'Who will work', text),
      question('start', 'When do you plan to start?', 'When they start', text),
    ),
    group('agreement', 'Outcome', next),
  ],
};
