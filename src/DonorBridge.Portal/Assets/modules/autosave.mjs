/**
 * Saves a section while it is written: the whole form, with the version it was read at. The server answers
 * 200 {version}, 409 {version, fields} when somebody else saved in between, or another refusal.
 */
export function autosave(page) {
  const form = page.querySelector("form[data-autosave]");
  if (form) keep(form, form.querySelector(".saved"));
}

function keep(form, line) {
  const words = form.dataset;
  let waiting, saving = false, again = false, stopped = false;

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 1200);
  });
  // The reader presses Save: the page itself does it now.
  form.addEventListener("submit", () => { clearTimeout(waiting); stopped = true; });
  addEventListener("online", () => words.dirty && save());

  async function save() {
    if (stopped) return;
    if (saving) return void (again = true);
    saving = true;
    say(words.saving);
    try {
      const answer = await fetch(words.autosave, { method: "POST", body: new FormData(form), headers: { Accept: "application/json" } });
      if (answer.ok) done(await answer.json());
      else if (answer.status === 409) conflict(await answer.json());
      else { words.dirty = "yes"; say(words.refused, true); }
    } catch {
      words.dirty = "yes"; // no connection: the words stay in the fields
      say(words.failed, true);
    }
    saving = false;
    if (again) { again = false; save(); }
  }

  function done({ version }) {
    delete words.dirty;
    form.elements.namedItem(words.versionField).value = version;
    const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(new Date());
    say(words.saved.replace("{time}", time));
  }

  function conflict({ fields }) {
    stopped = true; // nothing more is sent by itself: the reader decides
    say("");
    const box = document.createElement("div");
    box.className = "conflict";
    box.setAttribute("role", "alert");
    box.append(element("p", words.conflict));
    for (const [name, theirs] of Object.entries(fields)) {
      const yours = form.elements.namedItem(name)?.value ?? "";
      if (yours === theirs) continue;
      const pair = element("div", "", "texts");
      pair.append(text(words.yours, yours), text(words.theirs, theirs));
      box.append(pair);
    }
    line.after(box);
  }

  function say(what, failed = false) {
    line.textContent = what;
    line.toggleAttribute("data-failed", failed);
  }
}

function text(title, words) {
  const part = document.createElement("div");
  part.append(element("strong", title), element("pre", words));
  return part;
}

function element(tag, words, className = "") {
  const made = document.createElement(tag);
  made.textContent = words;
  made.className = className;
  return made;
}
