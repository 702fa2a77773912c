/* The pictures of a design: files of one's own, the library's icons, and the icon's size and place. */
import { drawSoon } from "./studio-preview.js";
import { byId } from "./studio-words.js";

const design = byId("design");
const files = [...design.querySelectorAll("[type=file]")];
const sliders = [...design.querySelectorAll("[data-slides]")];
const numbers = sliders.map((slider) => byId(slider.dataset.slides));

const emptierOf = (file) => design.querySelector(`[data-empties="${file.name}"]`);

/** Shows which files are there, and how large the icon is and where. */
export function showPictures() {
  files.forEach((file) => (emptierOf(file).parentElement.hidden = file.files.length === 0));
  sliders.forEach((slider, i) => (slider.value = numbers[i].value === "" ? numbers[i].defaultValue : numbers[i].value));
  byId("usual-place").parentElement.hidden = numbers.every((number) => number.value === number.defaultValue);
}

for (const file of files) {
  emptierOf(file).addEventListener("click", () => {
    file.value = "";
    file.focus();
    file.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
sliders.forEach((slider, i) => {
  slider.hidden = false;
  slider.addEventListener("input", () => (numbers[i].value = slider.value));
});
byId("usual-place").addEventListener("click", () => {
  numbers.forEach((number) => (number.value = number.defaultValue));
  numbers[0].focus();
  showPictures();
  drawSoon(0);
});

/** There is one icon: whoever chooses one gives up the other. */
byId("icon").addEventListener("input", () => {
  if (byId("icon").files.length > 0) {
    design.querySelector("[name=iconName][value='']").checked = true;
  }
});
for (const choice of design.querySelectorAll("[name=iconName]:not([value=''])")) {
  choice.addEventListener("input", () => (byId("icon").value = ""));
}
