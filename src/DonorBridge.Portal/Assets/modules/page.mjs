// Small comforts on top of pages that work without them.
import { autosave } from "./autosave.mjs";
import { charts } from "./charts.mjs";
import { copying } from "./copying.mjs";
import { counters } from "./counters.mjs";
import { once } from "./once.mjs";
import { places } from "./places.mjs";
import { ready } from "./ready.mjs";

document.querySelector(".error-summary")?.focus();
counters(document);
copying(document);
once(document);
charts(document);
autosave(document);
places(document);
ready(document);
