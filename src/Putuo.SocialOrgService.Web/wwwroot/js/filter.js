// A field beside a long select: data-filter-of="CategoryCode" leaves only the entries that hold what is typed, and chooses the first.
export function start(root) {
  for (const box of root.querySelectorAll("[data-filter-of]")) {
    const select = box.closest("form").elements[box.dataset.filterOf];
    const input = box.querySelector("input");
    const state = box.querySelector("[data-none]");
    const entries = [...select.options].filter(option => option.value);
    input.addEventListener("input", () => {
      const words = input.value.trim().toLowerCase();
      const fitting = entries.filter(option => option.text.toLowerCase().includes(words));
      state.textContent = fitting.length ? "" : state.dataset.none;
      for (const option of entries) option.hidden = option.disabled = fitting.length > 0 && !fitting.includes(option);
      for (const group of select.querySelectorAll("optgroup")) group.hidden = [...group.children].every(option => option.hidden);
      if (words && fitting.length) select.value = fitting[0].value;
    });
    box.hidden = false;
  }
}
