import type { LetterTemplate } from '../../tables';

const offer: LetterTemplate = {
  id: 'offer',
  title: 'Commercial offer',
  subject: '1C:Fresh for {client}: our offer',
  body: `Dear {contact},

Thank you for trying 1C:Fresh. Your trial lasts until {end}. To keep working without a break, we suggest a subscription.

Tariff: {tariff}
Price: {price} (as of {price date})

What the service gives you:
— no server of your own to buy and to keep;
— automatic updates;
— connection and help without a visit.

If the offer suits you, answer this letter and we will prepare the subscription. We answer questions at {phone}.

Kind regards,
{manager}
{organisation}`,
};

/** The letter with materials for one program: the same beginning and end, its own steps. */
function materials(id: string, title: string, program: string, ...steps: string[]): LetterTemplate {
  const all = [
    'Log in to the service: {service}',
    'On the page «Мои приложения», start the program.',
    ...steps,
    'To add colleagues, open «Личный кабинет», «Пользователи», and press «Добавить». The owner or the administrator of the subscriber may do this.',
  ];
  return {
    id,
    title,
    subject: `How to start in ${program}`,
    body: `Dear {contact},

Your trial is open and lasts until {end}. This is a good way to begin:

${all.map((step, index) => `${index + 1}. ${step}`).join('\n')}

If you need help with any step, call us: {phone}.

Kind regards,
{manager}
{organisation}`,
  };
}

export const letters: LetterTemplate[] = [
  offer,
  materials(
    'materials',
    'Materials: getting started',
    '1C:Fresh',
    'Open the help in the program itself: it describes the first steps.',
  ),
  materials(
    'materials-accounting',
    'Materials: 1C:Accounting',
    '1C:Accounting',
    'Fill in the data of your company and its accounting policy.',
    'Enter the opening balances.',
    'Write the first invoice or enter the first receipt.',
  ),
  materials(
    'materials-smb',
    'Materials: 1C:Small Business',
    '1C:Small Business',
    'Fill in the data of your company.',
    'Enter goods and services, the stock and the cash.',
    'Create the first customer order.',
  ),
  materials(
    'materials-retail',
    'Materials: 1C:Retail',
    '1C:Retail',
    'Fill in the data of your company and shop.',
    'Enter the goods and set their prices.',
    'Connect the till and make the first sale.',
  ),
  materials(
    'materials-payroll',
    'Materials: 1C:Payroll and HR',
    '1C:Payroll and HR',
    'Fill in the data of your company and the work schedules.',
    'Enter the employees and their pay.',
    'Calculate the first payroll.',
  ),
];
