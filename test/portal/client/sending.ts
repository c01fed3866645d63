import type { Invitation } from '../data/records';
import type { Client } from './client';
import { clearMessages, showBalloon, showMessages } from './messages';
import type { OpenForm, Pages } from './pages';
import type { Windows } from './windows';

interface Sending {
  client: Client;
  pages: Pages;
  windows: Windows;
  form: OpenForm;
  invitation: Invitation | undefined;
  /** The field a refusal points at. */
  field: HTMLElement;
  /** Forgets edits, so that the form may close. */
  settle: () => void;
}

/** What «Отправить и закрыть» leads to (B9). Only a sending that succeeds counts. */
export function send({ client, pages, windows, form, invitation, field, settle }: Sending): void {
  const { texts } = client.captions;
  const succeed = () => {
    if (invitation) invitation.sentTimes += 1;
    settle();
    pages.close(form);
  };
  if (client.manners.B10 === 'none') clearMessages(form);
  switch (client.manners.B9) {
    case 'closes':
      succeed();
      return;
    case 'balloon':
      showBalloon(client, form, field, texts.balloon);
      return;
    case 'messages':
      showMessages(client, form, [texts.refused]);
      return;
    case 'question':
      windows.open(questionAbout(client, succeed), form);
      return;
    case 'error':
      windows.open(errorOf(client), form);
      return;
    case 'lock':
      windows.open(lockOf(client), form);
      return;
    case 'nothing':
      return;
  }
}

/** «Данные были изменены. Сохранить изменения?» */
export function questionAbout(client: Client, yes: () => void, no: () => void = () => {}) {
  const { texts } = client.captions;
  return {
    title: texts.questionTitle,
    text: texts.question,
    buttons: [
      { caption: texts.yes, isDefault: true, run: yes },
      { caption: texts.no, run: no },
      { caption: texts.cancel, run: () => {} },
    ],
  };
}

/** An error with its report link; drawn twice. The «OK» is Latin or Cyrillic as B4 says. */
export function errorOf(client: Client) {
  const { texts } = client.captions;
  const ok = client.manners.B4 === 'mixed' ? 'ОК' : texts.ok;
  return {
    title: texts.errorTitle,
    text: texts.refused,
    buttons: [{ caption: ok, isDefault: true, run: () => {} }],
    link: { name: 'OpenReport', caption: texts.errorReport },
    redraws: true,
  };
}

export function lockOf(client: Client) {
  const { texts } = client.captions;
  return {
    title: client.captions.application,
    text: texts.lock,
    buttons: [
      { caption: texts.takeLock, run: () => {} },
      { caption: texts.cancel, isDefault: true, run: () => {} },
    ],
  };
}
