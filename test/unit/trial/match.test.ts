import { describe, expect, it } from 'vitest';
import { proposeLink, sharedInn } from '@/lib/trial/match';
import { Story } from './story';

const day = '2026-11-02';
const client = ({ key, state }: Story) => ({ key, state });
const subscriber = (code: string, fields: Record<string, string | null>, host = '1cfresh.com') =>
  client(new Story(`${host}/s:${code}`).read(day, 'subscribers', fields));
const invitation = (fields: Record<string, string | null>) =>
  client(new Story('1cfresh.com/i:000000001').read(day, 'invitations', fields, '000000001'));

const inn = '7707083893';
const email = 'dom@pochta.example';

describe('the subscriber of an invitation', () => {
  it('is found by code before ИНН before the exact address', () => {
    const known = [subscriber('1', { inn }), subscriber('2', { email })];
    expect(proposeLink(invitation({ code: '9', inn, address: email }), known)).toEqual({
      to: '1cfresh.com/s:9',
      by: 'code',
    });
    expect(proposeLink(invitation({ inn, address: email }), known)).toEqual({ to: '1cfresh.com/s:1', by: 'inn' });
    expect(proposeLink(invitation({ address: ' Dom@pochta.example' }), known)).toEqual({
      to: '1cfresh.com/s:2',
      by: 'address',
    });
  });

  it('is not guessed where two fit, or none', () => {
    const twins = [subscriber('1', { inn }), subscriber('2', { inn })];
    expect(proposeLink(invitation({ inn }), twins)).toBeNull();
    expect(proposeLink(invitation({ address: 'dom@pochta.exam' }), [subscriber('2', { email })])).toBeNull();
    expect(proposeLink(invitation({ inn: '0000000000' }), [subscriber('1', { inn: '0000000000' })])).toBeNull();
    expect(proposeLink(invitation({ address: null }), [subscriber('1', { email: null })])).toBeNull();
  });

  it('is not found by a part of an address, by two addresses in one field or by a name alone', () => {
    const known = [subscriber('1', { email, name: 'ИП Василёк' })];
    expect(proposeLink(invitation({ address: `${email}.com` }), known)).toBeNull();
    expect(proposeLink(invitation({ address: `${email}, ip@vasilek.example` }), known)).toBeNull();
    expect(proposeLink(invitation({ name: 'ИП Василёк' }), known)).toBeNull();
  });

  it('with a code is that code, though it is new and other marks are somebody else’s', () => {
    const known = [subscriber('1', { inn, email })];
    expect(proposeLink(invitation({ code: '9999', inn, address: email }), known)?.to).toBe('1cfresh.com/s:9999');
  });

  it('is of the same portal, and only an invitation is linked', () => {
    expect(proposeLink(invitation({ inn }), [subscriber('1', { inn }, '1cfresh.kz')])).toBeNull();
    expect(proposeLink(subscriber('3', { inn }), [subscriber('1', { inn })])).toBeNull();
  });
});

describe('two subscribers with one ИНН', () => {
  it('are told, and stay two', () => {
    const clients = [
      subscriber('1', { inn }),
      subscriber('2', { inn: ' 7707083893' }),
      subscriber('3', { inn: '500100732259' }),
      subscriber('4', { inn }, '1cfresh.kz'),
      invitation({ inn }),
    ];
    expect(sharedInn(clients)).toEqual([{ inn, keys: ['1cfresh.com/s:1', '1cfresh.com/s:2'] }]);
  });
});
