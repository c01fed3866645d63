import type { CallPlan } from '../../plan';
import { choice, choices, group, longText, question, yesNo } from '../build';
import { decision, next, specialist, tariff } from './common';

export const midTrial: CallPlan = {
  id: 'mid-trial',
  language: 'en',
  title: 'CP2, middle of the trial',
  steps: [
    'Read the notes of the earlier conversations again.',
    'Remind them of the day on which the trial ends.',
    'Tell them about the offer and agree where to send it.',
  ],
  groups: [
    group(
      'work',
      'How the work goes',
      question(
        'working',
        'Do you work in the program?',
        'Work in the program',
        choice({ daily: 'every day', sometimes: 'now and then', no: 'not started' }),
        { hint: 'If they have not started, go back to the first step and take it together.' },
      ),
      question('done', 'Which processes do you keep in the program already?', 'What is kept already', longText),
      question('obstacles', 'What hinders you or does not work out?', 'What hinders', longText),
      specialist,
    ),
    group(
      'offer',
      'The offer',
      tariff,
      question(
        'offer',
        'What was decided about the offer?',
        'Offer',
        choice({ send: 'to be sent', discussed: 'discussed', later: 'later', no: 'not needed' }),
        { once: true },
      ),
      question(
        'objections',
        'What makes you hesitate?',
        'Objections',
        choices({
          none: 'nothing',
          expensive: 'expensive',
          cloud: 'data in the cloud',
          internet: 'unreliable internet',
          'own-program': 'have a program of their own',
          'no-time': 'no time to learn it',
          changes: 'modifications are needed',
          approval: 'have to ask others',
        }),
        { once: true, hint: 'Answers to frequent objections stand beside this plan.' },
      ),
      decision,
    ),
    group(
      'end',
      'End of the trial',
      question('end-known', 'Does the client know when the trial ends?', 'End of the trial known', yesNo, {
        once: true,
      }),
    ),
    group('agreement', 'Outcome', next),
  ],
};
