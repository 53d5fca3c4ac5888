// Keeps what is typed in a long form by itself: some moments after the last key it is sent as by the button for saving, without its files.
const Pause = 1500;

export function start(root) {
  for (const form of root.querySelectorAll("form[data-quiet]")) watch(form);
}

function watch(form) {
  const state = form.querySelector("[data-quiet-state]");
  let waiting;
  let sending = false;
  form.addEventListener("input", event => {
    if (event.target.type === "file") return;
    clearTimeout(waiting);
    waiting = setTimeout(save, Pause);
  });
  form.addEventListener("submit", () => {
    sending = true;
    clearTimeout(waiting);
  });

  async function save() {
    if (sending) return;
    const typed = new FormData(form);
    for (const [name, value] of [...typed]) if (value instanceof File) typed.delete(name);
    typed.set("Go", "save");
    try {
      const answer = await fetch(form.action, { method: "POST", body: typed, redirect: "manual" });
      state.textContent = answer.type === "opaqueredirect" ? form.dataset.saved : form.dataset.failed;
    } catch {
      state.textContent = form.dataset.failed;
    }
  }
}
