// Asks once more before a form with data-confirm="…" is sent; the answer's button says what it does.
import { release } from "./guard.js";

export function start(root) {
  for (const form of root.querySelectorAll("form[data-confirm]")) {
    form.addEventListener("submit", event => {
      if (form.dataset.confirmed) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      ask(form, event.submitter);
    }, { capture: true });
  }
}

function ask(form, submitter) {
  const { confirmTitle, confirmBack } = document.body.dataset;
  const dialog = document.createElement("dialog");
  dialog.className = "dialog";
  const title = document.createElement("h2");
  title.textContent = confirmTitle;
  title.id = "confirm-title";
  dialog.setAttribute("aria-labelledby", title.id);
  const text = document.createElement("p");
  text.textContent = form.dataset.confirm;
  const actions = document.createElement("div");
  actions.className = "actions";
  const go = document.createElement("button");
  go.className = (submitter?.className ?? "btn btn-first").replace("btn-quiet", "btn-danger").replace(" btn-small", "");
  go.textContent = submitter?.textContent.trim() ?? confirmTitle;
  const back = document.createElement("button");
  back.className = "btn btn-second";
  back.textContent = confirmBack;
  actions.append(go, back);
  dialog.append(title, text, actions);
  document.body.append(dialog);
  back.addEventListener("click", () => dialog.close());
  go.addEventListener("click", () => {
    form.dataset.confirmed = "1";
    dialog.close();
    release(form);
    form.requestSubmit(submitter ?? undefined);
  });
  dialog.addEventListener("close", () => {
    dialog.remove();
    submitter?.focus();
  });
  dialog.showModal();
}
