/* The colours of a design: each is written down, and can be picked. */
import { drawSoon } from "./studio-preview.js";
import { byId } from "./studio-words.js";

const design = byId("design");
const colours = [...design.querySelectorAll("[data-colour]")];

const swatchOf = (field) => design.querySelector(`[data-picks="${field.name}"]`);

/** Shows the colour that each field stands for; an empty one stands for the preset's, if that is known before drawing. */
export function showColours() {
  const preset = design.querySelector("[name=preset]:checked");
  const usual = new Map(preset.dataset.colours.split(" ").map((each) => each.split("=")));
  for (const field of colours) {
    const behind = byId(field.dataset.on ?? "");
    const inked = behind !== null && behind.value !== "" && behind.validity.valid;
    field.placeholder = isOfPictures(field) ? "" : inked ? inkOn(behind.value) : usual.get(field.name);
    swatchOf(field).value = field.value !== "" && field.validity.valid ? field.value : field.placeholder;
  }
  byId("own-colours").parentElement.hidden = colours.every((field) => field.value === "");
}

/** Whether pictures that were sent decide what a field stands for where it is empty. */
function isOfPictures(field) {
  return field.name === "iconColor" && ["icon", "background"].some((name) => byId(name).files.length > 0);
}

/** Black or white, whichever is easier to read, as the API chooses it (WCAG 2.2, "contrast ratio"). */
function inkOn(colour) {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
}

for (const field of colours) {
  swatchOf(field).addEventListener("input", (event) => (field.value = event.target.value));
  swatchOf(field).hidden = false;
}
byId("own-colours").addEventListener("click", () => {
  colours.forEach((field) => (field.value = ""));
  byId("fillColor").focus();
  showColours();
  drawSoon(0);
});
