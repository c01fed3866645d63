/** Between two looks at something on the move nothing is watched, milliseconds. */
const unwatched = 100;
/** A look without any change, after which the move has ended, milliseconds. */
const quiet = 60;
/** How long a move may last until it is read all the same, milliseconds; twice as long after each such reading. */
const longest = { first: 1000, most: 8000 };

/** Tells when something that keeps changing has come to rest. */
export interface Rest {
  readonly isOn: boolean;
  begin(): void;
  /** It changed while it was watched. */
  again(): void;
  /** Ends without a word. */
  end(): void;
}

/** What a move does to its watcher. */
export interface RestSteps {
  /** Nothing needs to be watched for a while: only the rest counts, and then everything is read. */
  unwatch(): void;
  watch(): void;
  /** The move has ended, or has lasted too long to wait for its end. */
  rested(): void;
}

/**
 * Follows moves by glances: to be told of every change of a list that is being scrolled costs more than all else that
 * is done about it.
 */
export function createRest(view: Pick<Window, 'setTimeout' | 'clearTimeout'>, steps: RestSteps): Rest {
  let timer = 0;
  let limit = 0;
  let isOn = false;
  let patience = longest.first;
  const end = () => {
    view.clearTimeout(timer);
    view.clearTimeout(limit);
    isOn = false;
  };
  const rest = () => {
    patience = longest.first;
    end();
    steps.rested();
  };
  const lose = () => {
    patience = Math.min(patience * 2, longest.most);
    end();
    steps.rested();
  };
  const glance = () => {
    steps.watch();
    timer = view.setTimeout(rest, quiet);
  };
  const wait = () => {
    view.clearTimeout(timer);
    steps.unwatch();
    timer = view.setTimeout(glance, unwatched);
  };
  return {
    get isOn() {
      return isOn;
    },
    begin() {
      isOn = true;
      limit = view.setTimeout(lose, patience);
      wait();
    },
    again() {
      if (isOn) wait();
    },
    end,
  };
}
