/** A form that was sent is not sent again: its button says that it is being done. The server keeps one effect in any case. */
export function guard(root) {
  for (const form of root.querySelectorAll("form[method=post]")) {
    form.addEventListener("submit", event => {
      if (event.defaultPrevented) return;
      if (form.dataset.sent) {
        event.preventDefault();
        return;
      }
      if (!navigator.onLine) {
        event.preventDefault();
        alertOffline(form);
        return;
      }
      form.dataset.sent = "1";
      const button = event.submitter;
      if (button) {
        button.setAttribute("aria-disabled", "true");
        button.title = document.body.dataset.working ?? "";
      }
    });
  }
}

/** Says in the form that the network is gone; what is typed stays where it is. */
function alertOffline(form) {
  const said = form.querySelector("[data-offline-said]") ?? form.appendChild(document.createElement("p"));
  said.dataset.offlineSaid = "";
  said.className = "notice notice-warn";
  said.setAttribute("role", "alert");
  said.textContent = document.body.dataset.offline ?? "";
}

/** Makes a form sendable again. */
export function release(form) {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll("[aria-disabled]")) {
    button.removeAttribute("aria-disabled");
    button.removeAttribute("title");
  }
}

addEventListener("pageshow", event => {
  if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(release);
});
