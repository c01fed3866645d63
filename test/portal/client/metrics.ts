/** Sizes of the drawn client, CSS pixels. */
export const metrics = {
  banner: 22,
  captionBar: 40,
  sections: 128,
  narrowSections: 52,
  openedBar: 32,
  pageHeader: 40,
  commandBar: 36,
  viewState: 28,
  gridHead: 28,
  groupedHead: 44,
  gridRow: 27,
  pager: 20,
  margin: 12,
  fieldRow: 34,
} as const;

/** The client's own layers (web-client.md §7.4). */
export const layers = { tabWindow: 1004, menu: 1500, curtain: 9000, modal: 9004, stranger: 2_147_483_647 } as const;
