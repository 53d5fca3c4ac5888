// Previews of chosen photos, a way to take one out again, limits said at once, and the progress of sending.
import { release } from "./guard.js";

const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place] ?? "");

export function start(root, enhance) {
  for (const box of root.querySelectorAll("[data-upload]")) preview(box);
  for (const form of new Set([...root.querySelectorAll("[data-upload]")].map(box => box.closest("form")))) {
    if (form) form.addEventListener("submit", event => send(event, form, enhance));
  }
}

function preview(box) {
  const input = box.querySelector("input[type=file]");
  const list = box.querySelector(".upload-list");
  const state = box.querySelector(".upload-state");
  const max = Number(box.dataset.max);
  const limit = Number(box.dataset.megabytes) * 1024 * 1024;
  let files = [];

  input.addEventListener("change", () => {
    const said = [];
    for (const file of input.files) {
      if (file.size > limit) said.push(fill(box.dataset.tooLarge, file.name, box.dataset.megabytes));
      else if (!files.some(known => known.name === file.name && known.size === file.size)) files.push(file);
    }
    const over = files.splice(max);
    if (over.length) said.push(fill(box.dataset.tooMany, over.map(file => file.name).join(document.documentElement.lang === "en" ? ", " : "、"), max));
    state.textContent = said.join(" ");
    show();
  });

  function show() {
    const chosen = new DataTransfer();
    files.forEach(file => chosen.items.add(file));
    input.files = chosen.files;
    list.hidden = files.length === 0;
    list.replaceChildren(...files.map(entry));
  }

  function entry(file) {
    const item = document.createElement("li");
    const picture = document.createElement("img");
    picture.alt = "";
    picture.src = URL.createObjectURL(file);
    picture.addEventListener("load", () => URL.revokeObjectURL(picture.src));
    const name = document.createElement("span");
    name.textContent = file.name;
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = fill(box.dataset.remove, "");
    remove.setAttribute("aria-label", fill(box.dataset.remove, file.name));
    remove.addEventListener("click", () => {
      files = files.filter(other => other !== file);
      show();
      input.focus();
    });
    item.append(picture, name, remove);
    return item;
  }
}

function send(event, form, enhance) {
  const box = form.querySelector("[data-upload]");
  if (event.defaultPrevented || !box.querySelector("input[type=file]").files.length) return;
  event.preventDefault();
  const state = box.querySelector(".upload-state");
  const progress = document.createElement("progress");
  progress.className = "bar";
  progress.max = 100;
  progress.setAttribute("aria-label", box.dataset.progress);
  state.textContent = box.dataset.progress;
  state.append(progress);

  const request = new XMLHttpRequest();
  const address = event.submitter?.hasAttribute("formaction") ? event.submitter.formAction : form.action;
  request.open("POST", address);
  request.upload.addEventListener("progress", step => {
    if (step.lengthComputable) progress.value = (100 * step.loaded) / step.total;
  });
  request.addEventListener("load", () => {
    if (request.responseURL === address) show(request.responseText, address, enhance);
    else location.assign(request.responseURL);
  });
  request.addEventListener("error", () => {
    state.textContent = box.dataset.failed;
    release(form);
  });
  request.send(new FormData(form, event.submitter));
}

/** Puts the form that came back in the place of the page, as the browser would have done; another page is opened by the browser itself. */
function show(html, address, enhance) {
  const page = new DOMParser().parseFromString(html, "text/html");
  history.pushState(null, "", address);
  addEventListener("popstate", () => location.reload(), { once: true });
  document.title = page.title;
  document.body.replaceWith(page.body);
  scrollTo(0, 0);
  enhance();
  if (!document.querySelector("[data-focus]")) document.getElementById("main")?.focus();
}
