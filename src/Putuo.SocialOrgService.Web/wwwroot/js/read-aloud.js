// Reads the main part paragraph by paragraph, marks the one being read, and stops at a second press.
const speech = window.speechSynthesis;
let reading = null;

export function start(root) {
  const item = root.querySelector("[data-read-aloud]");
  const button = item.querySelector("button");
  const words = button.querySelector("span");
  const begin = words.textContent;
  item.hidden = false;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    if (reading) {
      stop();
    } else {
      reading = paragraphs();
      button.setAttribute("aria-pressed", "true");
      words.textContent = item.dataset.stop;
      next();
    }
  });
  addEventListener("pagehide", stop);

  function stop() {
    reading?.current?.classList.remove("reading");
    reading = null;
    speech.cancel();
    button.setAttribute("aria-pressed", "false");
    words.textContent = begin;
  }

  function next() {
    if (!reading) return;
    reading.current?.classList.remove("reading");
    const element = reading.list.shift();
    if (!element) {
      stop();
      return;
    }
    reading.current = element;
    element.classList.add("reading");
    element.scrollIntoView({ block: "center", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
    const utterance = new SpeechSynthesisUtterance(element.innerText);
    utterance.lang = document.documentElement.lang;
    utterance.rate = 0.95;
    utterance.onend = next;
    utterance.onerror = stop;
    speech.speak(utterance);
  }
}

function paragraphs() {
  const places = "h1, h2, h3, p, li, dt, dd, caption, th, td, label, legend, summary";
  const all = [...document.querySelectorAll(`.hero :is(${places}), main :is(${places})`)];
  const list = all.filter(element =>
    element.offsetParent !== null && element.innerText.trim() && !all.some(other => other !== element && element.contains(other)));
  return { list, current: null };
}
