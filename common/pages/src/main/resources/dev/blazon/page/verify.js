// Answers in place: the page that the form would lead to takes the place of this one, without a
// page load. Without this script everything works as well.
"use strict";

const theForm = () => document.querySelector("form.verify");

const say = (form, text, wrong) => {
  const progress = form.querySelector("#progress");
  progress.classList.toggle("wrong", wrong);
  progress.textContent = text;
};

const isTooLarge = ({ elements: { image } }) =>
  [...image.files].some((file) => file.size > Number(image.dataset.most));

const reasonOf = (form, status) => {
  switch (status) {
    case 413:
      return form.dataset.large;
    case 429:
      return form.dataset.busy;
    default:
      return form.dataset.failed;
  }
};

// What was chosen, in the page's language: the browser's own words for it are hidden then.
const name = () => {
  const form = theForm();
  if (form !== null) {
    const { image } = form.elements;
    const chosen = form.querySelector("#chosen");
    chosen.textContent = image.files.length > 0 ? image.files[0].name : chosen.dataset.none;
    chosen.hidden = false;
    chosen.parentElement.classList.add("named");
  }
};

// The picture that was sent: it never left for anywhere but here, and no script in it runs.
const picture = (file, main) => {
  const says = main.querySelector(".found h2");
  if (says === null || main.querySelector(".picture") !== null || !file.type.startsWith("image/")) {
    return;
  }
  const image = document.createElement("img");
  image.alt = "";
  image.src = URL.createObjectURL(file);
  image.addEventListener("load", () => URL.revokeObjectURL(image.src), { once: true });
  const line = document.createElement("p");
  line.className = "picture";
  line.append(image);
  says.after(line);
};

const show = (html, file) => {
  const page = new DOMParser().parseFromString(html, "text/html");
  document.title = page.title;
  const main = page.querySelector("main");
  if (file) {
    picture(file, main);
  }
  document.querySelector("main").replaceWith(main);
  name();
  const start = document.querySelector("#verdict, [aria-invalid], form.verify button");
  start.focus();
  start.scrollIntoView({ block: "nearest" });
};

const ask = async (form) => {
  const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
  const isPage = (answer.headers.get("Content-Type") ?? "").startsWith("text/html");
  return isPage ? { html: await answer.text() } : { wrong: reasonOf(form, answer.status) };
};

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form !== theForm()) {
    return;
  }
  event.preventDefault();
  if (isTooLarge(form)) {
    say(form, form.dataset.large, true);
    return;
  }
  const button = form.querySelector("button");
  button.disabled = true;
  say(form, form.dataset.waiting, false);
  const [file] = form.elements.image.files;
  const answer = await ask(form).catch(() => ({ wrong: form.dataset.failed }));
  button.disabled = false;
  if (answer.html) {
    show(answer.html, file);
  } else {
    say(form, answer.wrong, true);
    button.focus();
  }
});

document.addEventListener("change", (event) => {
  if (event.target.id === "image") {
    name();
  }
});

name();

// Whatever is dropped anywhere on the page is dropped into the form: else the browser would leave
// the page for it, also once it is a report.
const isTaken = (event) =>
  (event.dataTransfer.types.includes("Files") ||
    (event.dataTransfer.types.includes("text/uri-list") && event.target.id !== "badge"));

const mark = (over) => theForm()?.querySelector(".drop").classList.toggle("over", over);

document.addEventListener("dragover", (event) => {
  if (isTaken(event)) {
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    mark(true);
  }
});

document.addEventListener("dragleave", (event) => {
  if (event.relatedTarget === null) {
    mark(false);
  }
});

document.addEventListener("drop", (event) => {
  mark(false);
  if (!isTaken(event)) {
    return;
  }
  event.preventDefault();
  if (theForm() === null) {
    return;
  }
  const { image, badge } = theForm().elements;
  const [file] = event.dataTransfer.files;
  if (file) {
    const one = new DataTransfer();
    one.items.add(file);
    image.files = one.files;
    name();
    image.focus();
  } else {
    badge.value = event.dataTransfer.getData("text/uri-list").split("\n")[0].trim();
    badge.focus();
  }
});
