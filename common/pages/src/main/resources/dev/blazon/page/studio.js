/*
 * The studio: shows a design while it is changed, gives it to a badge, and opens it again. The page works without it, as a
 * form. What is said stands in the page, in its language.
 */
import { showColours } from "./studio-colours.js";
import "./studio-opening.js";
import { showPictures } from "./studio-pictures.js";
import { draw, drawSoon } from "./studio-preview.js";
import "./studio-saving.js";
import { byId, words } from "./studio-words.js";

const design = byId("design");

design.addEventListener("input", () => {
  showColours();
  showPictures();
  drawSoon();
});
design.addEventListener("submit", (event) => {
  event.preventDefault();
  draw();
});
window.addEventListener("pagehide", () => [byId("key"), byId("open-key")].forEach((key) => (key.value = "")));

document.querySelector(".studio #use ~ details").open = false;
document.querySelector(".unscripted").hidden = true;
byId("save").hidden = false;
byId("open").hidden = false;
byId("unseen").textContent = words.get("drawing");
showColours();
showPictures();
draw();
