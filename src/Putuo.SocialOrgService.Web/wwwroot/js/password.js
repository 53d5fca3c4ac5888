// A button beside each password field that shows what is being typed, for those who cannot type blind.
for (const field of document.querySelectorAll("input[type=password][data-show]")) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "btn btn-quiet btn-small";
  button.setAttribute("aria-controls", field.id);
  const show = shown => {
    field.type = shown ? "text" : "password";
    button.textContent = shown ? field.dataset.hide : field.dataset.show;
    button.setAttribute("aria-pressed", String(shown));
  };
  show(false);
  button.addEventListener("click", () => show(field.type === "password"));
  field.after(button);
  field.form.addEventListener("submit", () => show(false));
}
