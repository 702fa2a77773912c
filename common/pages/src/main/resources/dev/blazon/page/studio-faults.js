/* What is wrong with a design, shown beside the fields that it is about. */
import { byId, inEnglish, words } from "./studio-words.js";

/** A character as the API names one that cannot be drawn: itself, where it can be seen, and its number. */
const CHARACTER = /(?:\S+ \()?U\+[0-9A-F]{4,6}\)?/gu;

const design = byId("design");
const files = [...design.querySelectorAll("[type=file]")];
const typed = [...design.querySelectorAll("[data-colour], [type=number]")];

/** A fault of a part of the design, with where it is shown; null where there is no such part. */
function faultOf(part, key, detail = "") {
  const slot = design.querySelector(`[data-fault="${CSS.escape(part)}"]`);
  if (!slot) {
    return null;
  }
  const group = slot.closest(".field, fieldset");
  const name = group.querySelector("label, legend").textContent;
  const field = group.querySelector(`[name="${CSS.escape(part)}"]:not([type=radio]), [name="${CSS.escape(part)}"]:checked`);
  return { part, slot, field, name, key, detail };
}

/** Shows these faults and no others. */
export function show(faults) {
  for (const slot of design.querySelectorAll("[data-fault]")) {
    slot.hidden = true;
    slot.replaceChildren();
  }
  for (const field of design.querySelectorAll("[aria-invalid]")) {
    field.removeAttribute("aria-invalid");
  }
  for (const { slot, field, key, detail } of faults) {
    if (!slot.hidden) {
      slot.append(document.createElement("br"));
    }
    slot.append(words.get(key));
    if (detail !== "") {
      slot.append(" ", inEnglish(detail));
    }
    slot.hidden = false;
    field.setAttribute("aria-invalid", "true");
  }
}

/** What can be seen before anything is sent. */
export function faultsHere() {
  const wrong = typed
    .filter((field) => !field.validity.valid)
    .map((field) => faultOf(field.name, field.type === "number" ? "fault-number" : "fault-colour"));
  for (const field of files.filter((field) => field.files.length > 0)) {
    const file = field.files[0];
    if (file.size > Number(field.dataset.most)) {
      wrong.push(faultOf(field.name, "fault-size"));
    } else if (!field.accept.split(",").includes(file.type)) {
      wrong.push(faultOf(field.name, "fault-type"));
    }
  }
  return wrong;
}

/** The design as it is sent, without the files that would be refused for their size or type alone. */
export function formOf(faults) {
  const form = new FormData(design);
  faults.filter((fault) => fault.field.type === "file").forEach((fault) => form.delete(fault.part));
  return form;
}

/**
 * What the API found, each fault of a problem (RFC 9457) with the part that its pointer names, and
 * what was found here, of which nothing is said twice; in the order of the page.
 */
export function merged(here, problem) {
  const parts = new Set(here.map((fault) => fault.part));
  const found = (problem.faults ?? [])
    .map(({ pointer, detail }) => read(pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~"), detail))
    .filter((fault) => fault !== null && !parts.has(fault.part));
  return [...here, ...found].sort((one, other) => (comesAfter(one.slot, other.slot) ? 1 : -1));
}

function comesAfter(one, other) {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING);
}

/** What the API says of a part, in the page's words where it has any, and where it can be mended. */
function read(part, detail) {
  const strange = [...detail.matchAll(CHARACTER)].map((named) => named[0]);
  if (strange.length > 0) {
    return faultOf(part, "fault-characters", strange.join(" "));
  }
  if (part.endsWith("TextColor")) {
    return faultOf(part, "fault-ink", `${part} ${detail}`);
  }
  if (/^icon(Color)?$/.test(part) && detail.startsWith("has a contrast")) {
    return faultOf("iconColor", "fault-icon", `icon ${detail}`);
  }
  if (/^icon(Name)?$/.test(part) && detail.startsWith("shows nothing")) {
    return faultOf(byId("icon").files.length > 0 ? "icon" : "iconName", "fault-nothing");
  }
  return faultOf(part, "fault", `${part} ${detail}`);
}
