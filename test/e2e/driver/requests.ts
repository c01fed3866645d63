/** One request that a browser sent. */
export interface SentRequest {
  url: string;
  /** True when the extension asked for it: one of its pages, its background or its content script. */
  ours: boolean;
  /** Page, script or principal that asked. */
  by: string;
}
