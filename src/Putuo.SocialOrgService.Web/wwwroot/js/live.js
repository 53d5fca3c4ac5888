// A page with data-live-topic="order:17" (several topics: several elements) is kept fresh: when the hub says that a topic
// changed, the page is fetched again and each element with data-live and an id is put in the place of the old one.
// A page whose reader (data-reader of body) signed out or changed roles in another tab is left.
// An element with data-live-until="order-timeline" says what was just done: it goes when that part changes, also from the address.
// A page that may be the answer to a form has data-live-at="/orders/PT-…/triage", its own address, on an element.
// Where an element has data-live-gone="/orders/PT-…", a page that is not there any more gives way to that one, which says why.
// Hub: /live, server method Watch(topics, since), client event "changed". Without a hub, or where it lets a topic not be watched,
// the page is asked for every 30 seconds.
const every = 30_000;
let timer = 0;
let enhance;

export async function start(root, enhancing) {
  if (timer || root !== document) return;
  enhance = enhancing;
  const topics = [...new Set([...document.querySelectorAll("[data-live-topic]")].map(element => element.dataset.liveTopic))];
  const since = Number(document.body.dataset.liveSince ?? 0);
  const poll = () => { clearInterval(timer); timer = setInterval(() => document.hidden || refresh(), every); };
  poll();
  try {
    await load("/lib/signalr.min.js");
    const hub = new window.signalR.HubConnectionBuilder().withUrl("/live").withAutomaticReconnect().configureLogging("none").build();
    /** Whether to look again: something changed since the page was read, or it may not be watched (null) any more. */
    const watch = async () => {
      const changed = await hub.invoke("Watch", topics, since);
      if (changed === null) poll();
      else clearInterval(timer);
      return changed !== false;
    };
    hub.on("changed", soon);
    hub.onreconnected(() => watch().catch(poll).finally(refresh));
    hub.onclose(poll);
    await hub.start();
    if (await watch()) soon();
  } catch {
    // Polling goes on.
  }
}

let waiting = 0;
function soon() {
  clearTimeout(waiting);
  waiting = setTimeout(refresh, 150);
}

/** Where the page can be asked for again: the answer to a form says so. */
const ownAddress = () => [...document.querySelectorAll("[data-live-at]")].at(-1)?.dataset.liveAt ?? location.pathname + location.search;

async function refresh() {
  const answer = await fetch(ownAddress(), { headers: { Accept: "text/html" }, cache: "no-store" }).catch(() => null);
  if (!answer || answer.status === 429 || answer.status >= 500) return;
  if (answer.redirected && new URL(answer.url).pathname === "/account/sign-in") return leave(answer);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  if (page.body.dataset.reader !== document.body.dataset.reader) return leave(answer);
  const gone = document.querySelector("[data-live-gone]")?.dataset.liveGone;
  if (gone && (answer.status === 404 || answer.status === 409)) return give(gone);
  if (!answer.ok || answer.redirected) return;
  let changed = 0;
  for (const old of document.querySelectorAll("[data-live][id]")) {
    const fresh = page.getElementById(old.id);
    if (!fresh || typed(old) || same(old, fresh)) continue;
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    old.replaceWith(fresh);
    fresh.classList.add("updated");
    enhance(fresh);
    if (focused) [...fresh.querySelectorAll(focused.localName)].find(other => alike(other, focused))?.focus({ preventScroll: true });
    changed++;
    outdated(old.id);
  }
  if (changed) say(document.body.dataset.liveUpdated);
}

/** What was just done is not the last word any more. */
function outdated(part) {
  const said = document.querySelectorAll(`[data-live-until="${part}"]`);
  if (!said.length) return;
  said.forEach(element => element.remove());
  const address = new URL(location.href);
  address.searchParams.delete("done");
  history.replaceState(history.state, "", address);
}

/**
 * Somebody else, another role or nobody reads here now: the page is asked for anew, and nothing is sent a second time. What is typed
 * in it stays until it is sent.
 */
function leave(answer) {
  const isPage = answer.status !== 404 && answer.status !== 405;
  if (!typed(document.body)) location.replace(isPage ? ownAddress() : "/");
}

/** What the page is about is not the reader's any more. Whoever is writing keeps the words, beside the way on; all else goes. */
function give(address) {
  const field = typed(document.body);
  if (!field) return location.replace(address);
  for (const part of document.querySelectorAll("main [data-live][id]")) part.hidden ||= !typed(part);
  if (document.getElementById("live-gone")) return;
  const { gone, goneWay } = document.body.dataset;
  const note = Object.assign(document.createElement("p"), { id: "live-gone", className: "notice notice-warn", textContent: `${gone} ` });
  note.setAttribute("role", "alert");
  note.append(Object.assign(document.createElement("a"), { href: address, textContent: goneWay }));
  (field.form ?? field).before(note);
}

/** A field that a person is filling in: nothing of that is taken away. */
function typed(element) {
  return [...element.querySelectorAll("input:not([type=hidden]), textarea, select")].find(field =>
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

/** Whether a link or a button does what another one did. */
function alike(one, other) {
  return ["id", "href", "name", "formaction"].every(name => one.getAttribute(name) === other.getAttribute(name))
    && one.form?.getAttribute("action") === other.form?.getAttribute("action");
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
