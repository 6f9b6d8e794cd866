/** Counts words or characters while the reader types, as the server will count them. */
export function counters(page) {
  for (const counter of page.querySelectorAll("[data-counter-of]")) {
    const field = page.getElementById(counter.dataset.counterOf);
    const show = () => tell(counter, field.value);
    field.addEventListener("input", show);
    show();
    counter.hidden = false;
  }
}

export function count(text, by) {
  const plain = text.replace(/\r\n/g, "\n").trim();
  return by === "words" ? (plain.match(/\S+/g) ?? []).length : [...plain].length;
}

function tell(counter, text) {
  const { limit, by, text: within, overText } = counter.dataset;
  const used = count(text, by), over = used - Number(limit);
  const shown = new Intl.NumberFormat(document.documentElement.lang);
  const places = { count: shown.format(used), limit: shown.format(limit), over: shown.format(Math.max(0, over)) };
  counter.toggleAttribute("data-over", over > 0);
  counter.textContent = (over > 0 ? overText : within).replace(/\{(\w+)\}/g, (_, name) => places[name]);
}
