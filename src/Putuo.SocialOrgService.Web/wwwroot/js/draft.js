// Keeps what is being filled in where a field carries data-draft="name" on this device, so that a lost network, a session that
// ended or a closed page loses nothing. Only such fields are kept, no name and no number. The page after sending carries
// data-draft-done="name other".
const place = name => `pt.draft.${name}`;

export function start(root) {
  try {
    for (const done of root.querySelectorAll("[data-draft-done]"))
      for (const name of done.dataset.draftDone.split(" ")) localStorage.removeItem(place(name));
    for (const field of root.querySelectorAll("[data-draft]")) keep(field);
  } catch {
    // The browser keeps nothing for us: the form works as before.
  }
}

function keep(field) {
  const key = place(field.dataset.draft);
  const kept = localStorage.getItem(key);
  const choice = field.type === "radio";
  // On a slow line something may have been filled in before this file came.
  const early = choice ? field.checked && !field.defaultChecked : field.value !== field.defaultValue && field.value.trim();
  if (choice) {
    if (kept === field.value && !field.form.querySelector(`[name="${field.name}"]:checked`)) field.checked = true;
  } else if (kept && !field.value.trim()) {
    field.value = kept;
    if (field.localName === "textarea") say(field, key);
  }
  const save = () => {
    if (field.value.trim()) localStorage.setItem(key, field.value);
    else localStorage.removeItem(key);
  };
  if (early) save();
  field.addEventListener("input", save);
}

function say(area, key) {
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
