/* Opens the design of a badge: the form is filled in again, as it was when the badge was given it. */
import { ask, idIn, onSubmit } from "./studio-api.js";
import { showColours } from "./studio-colours.js";
import { showPictures } from "./studio-pictures.js";
import { drawSoon } from "./studio-preview.js";
import { byId, say, tell } from "./studio-words.js";

const OUTCOMES = new Map([
  [401, "closed-key"],
  [403, "closed-scope"],
  [404, "closed-badge"],
  [429, "too-many"],
]);

/** What the badges of a series have in common. */
const LOOK = new Set(["preset", "shape", "background"]);

const design = byId("design");
const fields = [...design.elements].filter((field) => field.name !== "");

const isLook = (name) => LOOK.has(name) || name.endsWith("Color");

async function open() {
  const outcome = byId("opened");
  const badge = idIn(byId("open-badge"));
  const key = byId("open-key");
  const whole = byId("take-everything").checked;
  outcome.className = "";
  say(outcome, "opening");
  try {
    const response = await ask(badge, "design", key);
    if (!response.ok) {
      const problem = await response.json().catch(() => ({}));
      tell(outcome, reason(response, problem), false);
      return;
    }
    const parts = new Map(Object.entries(await response.json()));
    const pictures = await picturesOf(parts, badge, key, whole);
    if (pictures === null) {
      tell(outcome, "failed", false);
      return;
    }
    fields.filter((field) => whole || isLook(field.name)).forEach((field) => fill(field, parts, pictures));
    byId("key").value = key.value;
    byId("badge").value = whole ? badge : "";
    showColours();
    showPictures();
    drawSoon(0);
    tell(outcome, "filled", true);
  } catch {
    tell(outcome, "out-of-reach", false);
  }
}

function reason(response, problem) {
  return (problem.type ?? "").endsWith(":no-design") ? "no-design" : (OUTCOMES.get(response.status) ?? "failed");
}

/** The files of a design, by the names of their fields, before anything is changed; null where one is not to be had. */
async function picturesOf(parts, badge, key, whole) {
  const pictures = new Map();
  for (const { name, type } of fields) {
    if (type === "file" && parts.has(name) && (whole || isLook(name))) {
      const response = await ask(badge, `design/${name}`, key);
      if (!response.ok) {
        return null;
      }
      const image = await response.blob();
      pictures.set(name, new File([image], name, { type: image.type }));
    }
  }
  return pictures;
}

/** A part that is not there is as the form has it at first. */
function fill(field, parts, pictures) {
  const value = parts.get(field.name);
  if (field.type === "radio") {
    field.checked = field.value === (value ?? usual(field.name));
  } else if (field.type === "file") {
    const chosen = new DataTransfer();
    if (pictures.has(field.name)) {
      chosen.items.add(pictures.get(field.name));
    }
    field.files = chosen.files;
  } else if (field.tagName === "SELECT") {
    field.value = value ?? field.options[0].value;
  } else {
    field.value = value ?? field.defaultValue;
  }
}

/** What was left out of a form: nothing, but for the format, of which there is always one. */
function usual(name) {
  return name === "format" ? "png" : "";
}

onSubmit(byId("opening"), open);
