import { choice, choices, longText, number, question, text, yesNo } from '../build';

/** Questions that several plans ask, each with one id. */
export const users = question(
  'users',
  'How many people will work at the same time?',
  'How many at the same time',
  number(1, 1000),
  {
    fact: 'users',
    hint: 'What counts is the number of sessions at once, not of all employees.',
  },
);

export const bases = question('bases', 'How many bases will be needed?', 'How many bases', number(1, 1000), {
  fact: 'bases',
  hint: 'Usually one for each company and program.',
});

export const programs = question(
  'programs',
  'Which programs will be needed?',
  'Programs',
  choices({
    accounting: '1C:Accounting',
    smb: '1C:Small Business',
    retail: '1C:Retail',
    payroll: '1C:Payroll and HR',
    complex: '1C:Integrated Automation',
    unknown: 'not known yet',
  }),
  { fact: 'programs' },
);

export const tariff = question('tariff', 'Which tariff will fit?', 'Tariff', text, {
  hint: 'Name the price together with the day on which it was right.',
});

export const payment = question('payment', 'When can you pay?', 'Payment', text);

export const decision = question('decision', 'Who decides on paying?', 'Who decides', text);

export const cardReady = question('card', 'Are the data in the subscriber’s card right?', 'Card checked', yesNo, {
  hint: 'Only the owner of the subscriber may change the card.',
});

export const materials = question('materials', 'Shall we send materials for the start?', 'Send materials', yesNo, {
  once: true,
});

export const feeling = choice({ good: 'like it', fine: 'fine on the whole', hard: 'hard', bad: 'do not like it' });

export const specialist = question(
  'specialist',
  'Is a specialist’s help needed?',
  'Specialist needed',
  choices({
    no: 'no',
    setup: 'for the setup',
    accounting: 'for accounting',
    training: 'for training',
    changes: 'for modifications',
  }),
  { hint: 'Write down to whom you hand the client over and with which question.' },
);

export const left = question('left', 'Which questions are left?', 'Client’s questions', longText, { once: true });

export const next = question('next', 'What was agreed, and when do we speak again?', 'Agreed', longText, {
  once: true,
  hint: 'Say the agreement aloud once more: who does what, and by which day.',
});
