import type { ComponentChildren } from 'preact';
import { Button } from '@/components/ui/Button';
import { Notice } from '@/components/ui/Notice';
import { Skeleton } from '@/components/ui/Skeleton';
import { TroubleNotice } from '@/components/ui/TroubleNotice';
import type { TimelineModel } from '@/lib/models/timeline';
import type { Text } from '@/lib/platform/text';
import { Checkpoints } from './Checkpoints';
import { Dates } from './Dates';
import { Facts } from './Facts';
import { History } from './History';
import { Meters } from './Meters';
import { NotActivated, type Repeat } from './NotActivated';
import { NoteEntry } from './NoteEntry';
import { Ribbon } from './Ribbon';
import { Stages } from './Stages';
import { Tasks } from './Tasks';
import { Turns } from './Turns';

/** What every part of the timeline gets. */
export interface TimelineProps {
  model: TimelineModel;
  text: Text;
}

/** What depends on the page that the timeline stands on. */
interface PlaceProps {
  repeat?: Repeat | undefined;
  /** On a page of ours, where links may leave it. */
  links?: boolean;
  /** The client's card in full, in place of its line. */
  children?: ComponentChildren;
}

/** One client's timeline below its name: waiting, failed or ready. The same on the portal's page and in the popup. */
export function Timeline({ model, text, repeat, links = false, children }: TimelineProps & PlaceProps) {
  const view = model.view.value;
  const trouble = model.trouble.value;
  const said = model.said.value;
  /** Without dates there is no plan: then entering them comes first. */
  const unknown = view?.checkpoints.some(({ state }) => state === 'unknown') ?? false;
  return (
    <div class="fc-timeline" aria-busy={model.phase.value === 'loading' || model.busy.value}>
      {trouble && <TroubleNotice trouble={trouble} retry={text('panel_retry')} />}
      <div role="status" class={said ? 'fc-said' : 'fc-said-nothing'}>
        {model.phase.value === 'loading' && <span class="fc-hidden">{text('panel_loading')}</span>}
        {said && (
          <>
            <span>{text('panel_saved', { text: said.text })}</span>
            <Button kind="quiet" small onClick={() => model.act({ do: 'undo', event: said.id })}>
              {text('panel_undo')}
            </Button>
          </>
        )}
      </div>
      {model.phase.value === 'loading' && <Skeleton lines={6} />}
      {view && (
        <>
          <Stages path={view.path} text={text} />
          <div class="fc-trial">
            <p class="fc-headline">{view.headline}</p>
            {view.ribbon && <Ribbon view={view.ribbon} />}
          </div>
          {view.notices.map((notice) => (
            <Notice key={notice} tone="warning">
              {notice}
            </Notice>
          ))}
          {view.offers?.map(({ words, action }) => (
            <Notice
              key={words}
              tone="info"
              actions={
                <Button small busy={model.busy.value} onClick={() => model.act(action)}>
                  {text('offer_yes')}
                </Button>
              }
            >
              {words}
            </Notice>
          ))}
          {unknown && <Dates view={view} model={model} text={text} open />}
          {view.meters && <Meters lines={view.meters} />}
          {view.notActivated && (
            <NotActivated key={view.key} view={view.notActivated} model={model} text={text} repeat={repeat} />
          )}
          <Checkpoints view={view} model={model} text={text} />
          {!unknown && <Dates view={view} model={model} text={text} />}
          <Tasks view={view} model={model} text={text} links={links} />
          <Turns view={view} model={model} text={text} />
          <NoteEntry model={model} text={text} />
          {view.card && (children ?? <p class="fc-hint">{view.card.line}</p>)}
          <Facts view={view} text={text} />
          <History view={view} model={model} text={text} />
        </>
      )}
    </div>
  );
}
