// Everything works without this file. It adds, to what a page holds: a guard against double sending, reading aloud,
// confirming, drafts, previews of photos, and live pages. Each part is loaded only where it is needed.
import { guard } from "./guard.js";

/** Looks at a page, or at a part that has just been put into it, and adds what it asks for. */
export async function enhance(root = document) {
  guard(root);
  const summary = root.querySelector("[data-focus]");
  if (summary) summary.focus();
  const parts = [
    ["[data-read-aloud]", "./read-aloud.js", () => "speechSynthesis" in window],
    ["[data-confirm]", "./confirm.js"],
    ["[data-draft], [data-draft-done], [data-draft-end]", "./draft.js"],
    ["[data-upload]", "./upload.js"],
    ["[data-live-topic]", "./live.js"],
    ["[data-print]", "./print.js"],
    ["[data-follow]", "./follow.js"],
    ["[data-filter-of]", "./filter.js"],
    ["[data-earlier]", "./earlier.js"],
    ["form[data-quiet]", "./quiet-save.js"],
  ];
  for (const [selector, file, possible] of parts) {
    if (root.querySelector(selector) && (!possible || possible()))
      import(file).then(part => part.start(root, enhance));
  }
}

enhance();
