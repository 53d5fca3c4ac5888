// A button that shows a part of the page: data-earlier="id" asks its formaction for what is typed, as soon as the telephone number is
// whole, and puts the answer there. Without this the button sends the form and the page comes back with everything typed.
export function start(root) {
  for (const button of root.querySelectorAll("button[data-earlier]")) {
    const form = button.form;
    const box = document.getElementById(button.dataset.earlier);
    const phone = form.elements.Phone;
    let asked = "";
    let turn = 0;
    const key = () => [phone, form.elements.GridId, form.elements.Address].map(field => field?.value.trim() ?? "").join("\n");
    const digits = () => phone.value.replace(/\D/g, "");

    async function ask() {
      const mine = ++turn;
      asked = key();
      const answer = await fetch(button.formAction, { method: "POST", body: new FormData(form), headers: { "X-Part": "earlier" } }).catch(() => null);
      if (!answer || !answer.ok || answer.redirected || mine !== turn) return;
      const links = () => [...box.querySelectorAll("a, button, summary")];
      const focused = links().indexOf(document.activeElement);
      box.innerHTML = await answer.text();
      if (focused >= 0) (links()[focused] ?? links().at(-1) ?? button).focus({ preventScroll: true });
    }

    // Enter in a field goes on placing the order.
    button.type = "button";
    button.addEventListener("click", ask);
    phone.addEventListener("input", () => {
      if (/^1\d{10}$/.test(digits()) && key() !== asked) ask();
    });
    form.addEventListener("change", () => {
      if (digits().length >= 7 && key() !== asked) ask();
    });
    if (digits().length >= 7 && !box.firstElementChild) ask();
  }
}
