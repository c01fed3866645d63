import type { DataRequests } from '@/lib/messages/data-requests';
import type { Handlers } from '@/lib/messages/server';
import type { HandlerDeps } from '../handlers';
import { checkpointCalendar } from './checkpoint-calendar';
import { clientTable } from './client-table';

/** Clients in one part of a table or a calendar: well under a tenth of a second. */
const partSize = 200;

type ExportHandlers = Pick<Handlers, keyof DataRequests & ('data-table' | 'data-calendar')>;

/** Answers what leaves as files for other programs, part by part. */
export function exportHandlers({ store, desk }: Pick<HandlerDeps, 'store' | 'desk'>): ExportHandlers {
  return {
    'data-table': async ({ after }) => {
      const day = await desk();
      const { clients, next } = await store.pageOfClients(after, partSize);
      const states = clients.map(({ state }) => state);
      return { ...clientTable(states, day), next };
    },

    'data-calendar': async ({ after }) => {
      const day = await desk();
      const { clients, next } = await store.pageOfClients(after, partSize);
      const states = clients.map(({ state }) => state);
      const [hours = 0, minutes = 0] = day.settings.reminderAt.split(':').map(Number);
      return { entries: checkpointCalendar(states, day), alarm: hours * 60 + minutes, next };
    },
  };
}
