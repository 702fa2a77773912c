/* What the studio says: the texts stand in the page, in its language. */

export const byId = (id) => document.getElementById(id);

export const words = new Map(
  [...document.querySelectorAll("[data-say]")].map((word) => [word.dataset.say, word.textContent]),
);

/** Says something at a place that is read out when it changes, and links to the fields at fault. */
export function say(place, key, faults = []) {
  const text = document.createElement("p");
  text.textContent = words.get(key);
  place.replaceChildren(text);
  if (faults.length > 0) {
    const list = document.createElement("ul");
    list.append(...faults.map(linkTo));
    place.append(list);
  }
}

/** Says how something ended, and looks like it. */
export function tell(place, key, good) {
  say(place, key);
  place.className = good ? "done" : "fault";
}

function linkTo(fault) {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = "#" + fault.field.id;
  link.textContent = fault.name;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    fault.field.focus();
  });
  item.append(link);
  return item;
}

/** The API's own words. */
export function inEnglish(text) {
  const span = document.createElement("span");
  span.lang = "en";
  span.dir = "ltr";
  span.textContent = text;
  return span;
}
