import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '@/lib/calls/answers';
import { composeNote, noteLength, pasteForm } from '@/lib/calls/note';
import { questionsOf } from '@/lib/calls/plan';
import { chosen, number, plan, said, text } from './plans';

const on = '2026-11-24';
const first = plan('first-call');

describe('the note of a call', () => {
  it('holds what was answered, in the order of the plan, and ends with what is open', () => {
    const answers: Answers = {
      users: number(4),
      sphere: text('Магазин тканей, две точки'),
      registered: chosen('working'),
      processes: chosen('accounting', 'sales'),
      earlier: chosen('tables'),
      exchange: chosen('unknown'),
      remote: said('yes', 'бухгалтер из дома'),
      internet: { kind: 'choice', chosen: ['unstable'], comment: 'пропадает вечером' },
      configuration: chosen('standard'),
      start: text('с 1 декабря'),
      next: text('Пришлю приглашение сегодня.\nСозвон в четверг в 11:00.'),
    };
    const facts = { on, outcome: 'talked', who: 'Анна Сергеевна, директор', remarks: 'Просит писать в почту' } as const;
    expect(composeNote(first, answers, facts)).toBe(`24.11.2026. Первый разговор: поговорили
Говорили с: Анна Сергеевна, директор

О компании
Чем занимаются: Магазин тканей, две точки
Компания: работает

Задачи
Что автоматизировать: бухгалтерию и отчётность, продажи и склад

Учёт раньше
Как вели учёт: в таблицах

Откуда работают
Удалённая работа: да, бухгалтер из дома
Интернет: с перебоями, пропадает вечером

Программа
Доработки: подойдёт типовая

Кто и когда
Сколько работают одновременно: 4
Когда начнут: с 1 декабря

Итог
Договорились: Пришлю приглашение сегодня.
  Созвон в четверг в 11:00.

Дополнительно: Просит писать в почту

Осталось выяснить: чего не хватает; обмен с программами (пока не знают); программы; сколько баз; кто будет работать`);
  });

  it('of the middle of a trial', () => {
    const answers = {
      working: chosen('daily'),
      done: text('Счета и акты'),
      obstacles: text('не находят отчёт по остаткам'),
      specialist: chosen('training'),
      tariff: text('ПРОФ'),
      offer: chosen('send'),
      objections: chosen('expensive', 'approval'),
      decision: text('директор'),
      'end-known': said('yes'),
      next: text('Предложение до пятницы, звонок во вторник'),
    };
    expect(
      composeNote(plan('mid-trial'), answers, { on, outcome: 'talked', by: 'Ирина' }),
    ).toBe(`24.11.2026. КТ2, середина теста: поговорили
Менеджер: Ирина

Как идёт работа
Работа в программе: каждый день
Что уже ведут: Счета и акты
Что мешает: не находят отчёт по остаткам
Нужен специалист: по обучению

Коммерческое предложение
Тариф: ПРОФ
Предложение: прислать
Возражения: дорого, надо посоветоваться
Кто принимает решение: директор

Окончание теста
О дате окончания знают: да

Итог
Договорились: Предложение до пятницы, звонок во вторник`);
  });

  it('of an invitation that nobody opened', () => {
    const answers = { arrived: chosen('spam'), reason: chosen('spam'), resend: said('no') };
    expect(
      composeNote(plan('not-activated'), answers, { on, outcome: 'call-back', callBackOn: '2026-11-26' }),
    ).toBe(`24.11.2026. КТ1, приглашение не активировано: просят перезвонить 26.11.2026

Письмо
Письмо с приглашением: попало в спам

Причина
Почему не активировано: письмо в спаме
Отправить повторно: нет`);
  });

  it('of a call that nobody answered is one line', () => {
    expect(composeNote(plan('before-end'), {}, { on, outcome: 'no-answer', callBackOn: '2026-11-25' })).toBe(
      '24.11.2026. КТ3, перед окончанием теста: не дозвонились',
    );
  });

  it('is written in the language of its plan', () => {
    const note = composeNote(plan('blank', 'en'), { about: text('prices') }, { on, outcome: 'talked', who: 'Anna' });
    expect(note).toBe('24.11.2026. Conversation: talked\nTalked with: Anna\n\nConversation\nAbout: prices');
  });

  it('keeps an answer whose chip the template has lost', () => {
    const note = composeNote(first, { internet: chosen('satellite') }, { on, outcome: 'talked' });
    expect(note).toContain('Интернет: satellite');
  });

  it('names every open question once, and those that were answered never', () => {
    const some = fc.subarray(questionsOf(first).filter(({ id }) => id !== 'next'));
    fc.assert(
      fc.property(some, (answered) => {
        const answers = Object.fromEntries(answered.map(({ id }) => [id, text('ответ')]));
        const note = composeNote(first, answers, { on, outcome: 'talked' });
        expect(note.match(/: ответ$/gmu) ?? []).toHaveLength(answered.length);
        const open = /^Осталось выяснить: (.*)$/mu.exec(note)?.[1]?.split('; ') ?? [];
        expect(open).toHaveLength(questionsOf(first).length - 1 - answered.length);
      }),
    );
  });

  it('takes any typed text, and no control character comes through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const note = composeNote(first, { sphere: text(typed) }, { on, outcome: 'talked', who: typed, remarks: typed });
        expect(note.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
        expect(note).not.toMatch(/\n{3}|\s$/u);
      }),
    );
  });
});

describe('the form to paste', () => {
  const note = '24.11.2026. Разговор: поговорили\nГоворили с: Анна\n\nИтог\nДоговорились: созвон.\n  В среду';

  it('has the line ends of Windows', () => {
    expect(pasteForm(note, 'crlf')).toBe(note.split('\n').join('\r\n'));
    expect(pasteForm(note, 'lines')).toBe(note);
  });

  it('is one line for a field that has only one', () => {
    expect(pasteForm(note, 'one-line')).toBe(
      '24.11.2026. Разговор: поговорили; Говорили с: Анна; Итог; Договорились: созвон. В среду',
    );
  });

  it('counts a line break as one, whatever the form', () => {
    expect(noteLength('раз\nдва')).toBe(7);
    expect(noteLength(pasteForm(note, 'crlf'))).toBe(noteLength(note));
  });
});
