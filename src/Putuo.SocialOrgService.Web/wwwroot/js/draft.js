// Keeps what is being filled in where a field carries data-draft="name" on this device, so that a lost network, a session that
// ended or a closed page loses nothing. Only such fields are kept, no name and no number, and each reader (data-reader of body) gets
// only the own words back. The page after sending carries data-draft-done="name other"; a form with data-draft-end drops everything.
const all = "pt.draft.";

export function start(root) {
  try {
    const reader = document.body.dataset.reader?.split("/")[0] ?? "";
    const place = name => `${all}${reader}.${name}`;
    if (reader) take(`${all}${reader}.`);
    for (const done of root.querySelectorAll("[data-draft-done]"))
      for (const name of done.dataset.draftDone.split(" ")) localStorage.removeItem(place(name));
    for (const field of root.querySelectorAll("[data-draft]")) keep(field, place(field.dataset.draft));
    for (const form of root.querySelectorAll("form[data-draft-end]"))
      form.addEventListener("submit", event => event.defaultPrevented || kept().forEach(key => localStorage.removeItem(key)));
  } catch {
    // The browser keeps nothing for us: the form works as before.
  }
}

const kept = () => Object.keys(localStorage).filter(key => key.startsWith(all));

/** What somebody else wrote here goes; what was written before signing in goes on as the reader's own. */
function take(own) {
  const before = `${all}.`;
  for (const key of kept().filter(key => !key.startsWith(own))) {
    const mine = own + key.slice(before.length);
    if (key.startsWith(before) && localStorage.getItem(mine) === null) localStorage.setItem(mine, localStorage.getItem(key));
    localStorage.removeItem(key);
  }
}

function keep(field, key) {
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
