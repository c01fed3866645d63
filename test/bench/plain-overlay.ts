/**
 * What a badge layer costs when written without care, for comparison: an observer on the whole body, a full scan at
 * every change, badges inside the cells. Sent to the page as text: it must use nothing from outside of itself.
 * @param badges text of the badge by client code
 */
export function plainOverlay(badges: Readonly<Record<string, string>>): void {
  const className = 'plain-overlay-badge';
  const plain = (node: Element) => (node.textContent ?? '').replace(/\s+/gu, ' ').trim();
  const scan = () => {
    for (const grid of document.querySelectorAll('.grid')) {
      const heads = [...grid.querySelectorAll('.gridHead .gridBox')];
      const column = heads.find((head) => plain(head) === 'Код' || head.getAttribute('title') === 'Код');
      const index = column?.getAttribute('colindex');
      if (!index) continue;
      for (const line of grid.querySelectorAll('.gridBody .gridLine')) {
        const key = line.querySelector(`.gridBox[colindex="${index}"]`);
        const last = [...line.querySelectorAll('.gridBox')].at(-1);
        if (!key || !last || line.getBoundingClientRect().height === 0) continue;
        const text = badges[plain(key)] ?? '';
        const old = last.querySelector(`.${className}`);
        if (old?.textContent === text || (!old && text === '')) continue;
        old?.remove();
        if (text === '') continue;
        const badge = document.createElement('span');
        badge.className = className;
        badge.textContent = text;
        last.append(badge);
      }
    }
  };
  const observer = new MutationObserver(scan);
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
  scan();
}
