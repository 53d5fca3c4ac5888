// A page with data-live-topic="order:17" (several topics: several elements) is kept fresh: when the hub says that a topic
// changed, the page is fetched again and each element with data-live and an id is put in the place of the old one.
// A page whose reader (data-reader of body) signed out or changed roles in another tab is left.
// Where an element has data-live-gone="/orders/PT-…/claim", a page that is not there any more gives way to that one, which says why.
// Hub: /live, server method Watch(topic), client event "changed". Without a hub the page is asked for every 30 seconds.
const every = 30_000;
let timer = 0;

export async function start(root) {
  if (timer || root !== document) return;
  const topics = new Set([...document.querySelectorAll("[data-live-topic]")].map(element => element.dataset.liveTopic));
  timer = setInterval(() => document.hidden || refresh(), every);
  try {
    await load("/lib/signalr.min.js");
    const hub = new window.signalR.HubConnectionBuilder().withUrl("/live").withAutomaticReconnect().configureLogging("none").build();
    const watch = () => Promise.all([...topics].map(topic => hub.invoke("Watch", topic)));
    const poll = () => { clearInterval(timer); timer = setInterval(() => document.hidden || refresh(), every); };
    hub.on("changed", soon);
    hub.onreconnected(async () => { await watch(); await refresh(); });
    hub.onclose(poll);
    await hub.start();
    await watch();
    clearInterval(timer);
    timer = -1;
  } catch {
    // Polling goes on.
  }
}

let waiting = 0;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 150);
}

async function refresh() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" }, cache: "no-store" }).catch(() => null);
  const gone = document.querySelector("[data-live-gone]")?.dataset.liveGone;
  if (gone && (answer?.status === 404 || answer?.status === 409)) location.replace(gone);
  if (answer?.redirected && new URL(answer.url).pathname === "/account/sign-in") return leave();
  if (!answer?.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (page.body.dataset.reader !== document.body.dataset.reader) return leave();
  let changed = 0;
  for (const old of document.querySelectorAll("[data-live][id]")) {
    const fresh = page.getElementById(old.id);
    if (!fresh || typedIn(old) || same(old, fresh)) continue;
    const focused = old.contains(document.activeElement) ? document.activeElement.id : "";
    old.replaceWith(fresh);
    fresh.classList.add("updated");
    const { guard } = await import("./guard.js");
    guard(fresh);
    if (focused) document.getElementById(focused)?.focus();
    changed++;
  }
  if (changed) say(document.body.dataset.liveUpdated);
}

/** Somebody else, another role or nobody reads here now: the page is asked for anew. What is typed in it stays until it is sent. */
function leave() {
  if (!typedIn(document.body)) location.reload();
}

/** Nothing that a person is filling in is taken away. */
function typedIn(element) {
  return [...element.querySelectorAll("input:not([type=hidden]), textarea, select")].some(field =>
    field === document.activeElement || (field.value !== field.defaultValue && "defaultValue" in field) || (field.checked !== field.defaultChecked && "defaultChecked" in field));
}

function same(old, fresh) {
  const bare = element => {
    const copy = element.cloneNode(true);
    copy.classList.remove("updated");
    if (!copy.classList.length) copy.removeAttribute("class");
    copy.querySelectorAll("input[type=hidden]").forEach(field => field.remove());
    return copy.outerHTML;
  };
  return bare(old) === bare(fresh);
}

function say(text) {
  let status = document.getElementById("live-status");
  if (!status) {
    status = Object.assign(document.createElement("p"), { id: "live-status", className: "sr" });
    status.setAttribute("role", "status");
    document.body.append(status);
  }
  status.textContent = "";
  setTimeout(() => { status.textContent = text; }, 50);
}

function load(address) {
  return new Promise((resolve, reject) => {
    document.head.append(Object.assign(document.createElement("script"), { src: address, onload: resolve, onerror: reject }));
  });
}
