// A field beside a long select: data-filter-of="CategoryCode" leaves only the entries that fit what is typed, by their names or by the
// plain words in data-words ({ "code": ["word"] }), and chooses the one that fits best; Enter goes on to it and sends nothing.
export function start(root) {
  for (const box of root.querySelectorAll("[data-filter-of]")) {
    const select = box.closest("form").elements[box.dataset.filterOf];
    const input = box.querySelector("input");
    const state = box.querySelector("[data-none]");
    const words = JSON.parse(box.dataset.words ?? "{}");
    const entries = [...select.options].filter(option => option.value);
    input.addEventListener("input", () => {
      const typed = input.value.trim().toLowerCase();
      const fits = new Map(entries.map(option => [option, fit(typed, option.text.toLowerCase(), words[option.value] ?? [])]));
      const fitting = entries.filter(option => fits.get(option) > 0);
      state.textContent = fitting.length ? "" : state.dataset.none;
      for (const option of entries) option.hidden = option.disabled = fitting.length > 0 && !fitting.includes(option);
      for (const group of select.querySelectorAll("optgroup")) group.hidden = [...group.children].every(option => option.hidden);
      if (typed && fitting.length) select.value = fitting.reduce((best, option) => (fits.get(option) > fits.get(best) ? option : best)).value;
    });
    input.addEventListener("keydown", event => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault();
      select.focus();
    });
    box.hidden = false;
  }
}

/** How well an entry fits: its name above all, else the longest of its words that is typed or begun. */
function fit(typed, name, words) {
  if (name.includes(typed)) return 100;
  return Math.max(0, ...words.map(word => word.toLowerCase()).filter(word => typed.includes(word) || word.includes(typed)).map(word => word.length));
}
