// A select with groups follows another one: data-follow="CommunityId" shows only the group named as the other's choice.
// Without this every group stays open and the server says which one fits.
export function start(root) {
  for (const select of root.querySelectorAll("select[data-follow]")) {
    const leader = select.form.elements[select.dataset.follow];
    if (!leader) continue;
    const follow = () => {
      const chosen = leader.value ? leader.selectedOptions[0].textContent.trim() : "";
      for (const group of select.querySelectorAll("optgroup")) {
        const fits = !chosen || group.label === chosen;
        group.hidden = group.disabled = !fits;
        if (!fits && group.contains(select.selectedOptions[0])) select.value = "";
      }
    };
    leader.addEventListener("change", follow);
    follow();
  }
}
