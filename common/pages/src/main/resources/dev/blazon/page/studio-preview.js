/* The badge as it is designed: drawn while the design is changed, and given to who wants the file. */
import { faultsHere, formOf, merged, show } from "./studio-faults.js";
import { byId, say } from "./studio-words.js";

const PAUSE = 300; // Milliseconds without a change before the design is drawn.
const PATIENCE = 700; // Milliseconds after which it is said that it takes a while.
const LATER = 2000; // Milliseconds before too many requests are fewer.

const design = byId("design");
const picture = byId("picture");
const copies = [...document.querySelectorAll("[data-copy]")];

let waiting = 0;
let asked = new AbortController();
let shown = null; // The image of the design as it is now; null while there is none.

export function drawSoon(delay = PAUSE) {
  clearTimeout(waiting);
  asked.abort(); // Its answer would be shown as the design as it is now.
  outdate();
  waiting = setTimeout(draw, delay);
}

/** Draws the design as it is now; what was asked before is of no use any more. */
export async function draw() {
  clearTimeout(waiting);
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  const here = faultsHere();
  show(here);
  const slow = setTimeout(() => say(byId("status"), "drawing"), PATIENCE);
  picture.setAttribute("aria-busy", "true");
  try {
    const response = await fetch(design.action, { method: "POST", body: formOf(here), signal });
    if (!response.ok) {
      await refused(response, here, signal);
    } else if (here.length > 0) {
      failed("to-mend", here);
    } else {
      drawn(await response.blob());
    }
  } catch {
    if (!signal.aborted) {
      failed("out-of-reach");
    }
  } finally {
    clearTimeout(slow);
  }
}

function drawn(image) {
  URL.revokeObjectURL(picture.src);
  shown = image;
  picture.src = URL.createObjectURL(image);
  for (const copy of copies) {
    copy.src = picture.src;
    copy.classList.remove("outdated");
  }
  picture.hidden = false;
  picture.removeAttribute("aria-busy");
  picture.classList.remove("outdated");
  byId("unseen").hidden = true;
  byId("grounds").hidden = false;
  byId("small").hidden = false;
  byId("downloads").hidden = false;
  say(byId("status"), "drawn");
}

async function refused(response, here, signal) {
  const faults = merged(here, await response.json().catch(() => ({})));
  if (signal.aborted) {
    return;
  }
  show(faults);
  if (faults.length > 0) {
    failed("to-mend", faults);
  } else if (response.status === 429) {
    failed("too-many");
    drawSoon(LATER);
  } else {
    failed(response.status === 413 ? "too-large" : "failed");
  }
}

/** The image that was there is not of this design, and looks so. */
function failed(key, faults) {
  picture.removeAttribute("aria-busy");
  outdate();
  byId("downloads").hidden = true;
  say(byId("status"), key, faults);
}

function outdate() {
  shown = null;
  [picture, ...copies].forEach((image) => image.classList.add("outdated"));
}

// ---- files ------------------------------------------------------------------------------------

const TYPES = new Map([
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
]);

/** Has the browser keep the design as a file: what is shown, or the same in the other format. */
async function download(format) {
  const place = byId("fetched");
  if (shown?.type === TYPES.get(format)) {
    keep(shown, format);
    return;
  }
  const form = formOf([]);
  form.set("format", format);
  say(place, "drawing");
  try {
    const response = await fetch(design.action, { method: "POST", body: form });
    if (response.ok) {
      keep(await response.blob(), format);
      place.replaceChildren();
      return;
    }
    const faults = merged(faultsHere(), await response.json().catch(() => ({})));
    show(faults);
    say(place, faults.length > 0 ? "to-mend" : response.status === 429 ? "too-many" : "failed", faults);
  } catch {
    say(place, "out-of-reach");
  }
}

function keep(image, format) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(image);
  link.download = `badge.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LATER);
}

for (const button of document.querySelectorAll("[data-download]")) {
  button.addEventListener("click", () => download(button.dataset.download));
}

/** What is behind the badge is at first as the page is; changing it asks nobody. */
const dark = matchMedia("(prefers-color-scheme: dark)").matches;
document.querySelector(`[name=ground][value=${dark ? "dark" : "light"}]`).checked = true;
