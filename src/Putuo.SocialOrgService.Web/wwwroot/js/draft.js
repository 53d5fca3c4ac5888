// Keeps what is being written in a text area with data-draft="name" on this device, so that a lost network or a closed
// page loses nothing. Only that text is kept, no name and no number. The page after sending carries data-draft-done="name".
const place = name => `pt.draft.${name}`;

export function start(root) {
  try {
    for (const done of root.querySelectorAll("[data-draft-done]")) localStorage.removeItem(place(done.dataset.draftDone));
    for (const area of root.querySelectorAll("[data-draft]")) keep(area);
  } catch {
    // The browser keeps nothing for us: the form works as before.
  }
}

function keep(area) {
  const key = place(area.dataset.draft);
  const kept = localStorage.getItem(key);
  if (kept && !area.value.trim()) {
    area.value = kept;
    const { draftKept, draftDrop } = document.body.dataset;
    const note = document.createElement("p");
    note.className = "meta row";
    note.setAttribute("role", "status");
    note.textContent = draftKept;
    const drop = document.createElement("button");
    drop.type = "button";
    drop.className = "btn btn-quiet btn-small";
    drop.textContent = draftDrop;
    drop.addEventListener("click", () => {
      area.value = "";
      localStorage.removeItem(key);
      note.remove();
      area.focus();
    });
    note.append(drop);
    area.after(note);
  }
  area.addEventListener("input", () => {
    if (area.value.trim()) localStorage.setItem(key, area.value);
    else localStorage.removeItem(key);
  });
}
