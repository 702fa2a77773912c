"use strict";
/*
 * The studio: shows a design while it is changed, and gives it to a badge. The page works without it, as a form.
 * What is said stands in the page, in its language; the API key is read from its field when it is sent, and kept nowhere.
 */
{
  const byId = (id) => document.getElementById(id);
  const design = byId("design");
  const save = byId("save");
  const picture = byId("picture");
  const colours = [...design.querySelectorAll("[data-colour]")];
  const files = [...design.querySelectorAll("[type=file]")];
  const words = new Map([...document.querySelectorAll("[data-say]")].map((word) => [word.dataset.say, word.textContent]));

  const PAUSE = 300; // Milliseconds without a change before the design is drawn.
  const PATIENCE = 700; // Milliseconds after which it is said that it takes a while.
  const LATER = 2000; // Milliseconds before too many requests are fewer.

  /** Says something at a place that is read out when it changes, and links to the fields at fault. */
  function say(place, key, faults = []) {
    const text = document.createElement("p");
    text.textContent = words.get(key);
    place.replaceChildren(text);
    if (faults.length > 0) {
      const list = document.createElement("ul");
      list.append(...faults.map(linkTo));
      place.append(list);
    }
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

  // ---- faults --------------------------------------------------------------------------------

  /** A fault of a part of the design, with where it is shown; null where there is no such part. */
  function faultOf(part, key, detail = "") {
    const slot = design.querySelector(`[data-fault="${CSS.escape(part)}"]`);
    if (!slot) {
      return null;
    }
    const group = slot.closest(".field, fieldset");
    const name = group.querySelector("label, legend").textContent;
    const field = group.querySelector(`[name="${CSS.escape(part)}"]:not([type=radio]), [type=radio]:checked`);
    return { slot, field, name, key, detail };
  }

  function show(faults) {
    for (const slot of design.querySelectorAll("[data-fault]")) {
      slot.hidden = true;
      slot.replaceChildren();
    }
    for (const field of design.querySelectorAll("[aria-invalid]")) {
      field.removeAttribute("aria-invalid");
    }
    for (const { slot, field, key, detail } of faults) {
      slot.append(words.get(key));
      if (detail !== "") {
        slot.append(" ", inEnglish(detail));
      }
      slot.hidden = false;
      field.setAttribute("aria-invalid", "true");
    }
  }

  /** The API's own words. */
  function inEnglish(text) {
    const span = document.createElement("span");
    span.lang = "en";
    span.dir = "ltr";
    span.textContent = text;
    return span;
  }

  /** What can be seen before anything is sent. */
  function faultsHere() {
    const wrong = colours.filter((field) => !field.validity.valid).map((field) => faultOf(field.name, "fault-colour"));
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

  /** What the API found: each fault of a problem (RFC 9457) with the part that its pointer names. */
  async function faultsIn(response) {
    const problem = await response.json().catch(() => ({}));
    return (problem.faults ?? [])
      .map(({ pointer, detail }) => {
        const part = pointer.slice(1).replaceAll("~1", "/").replaceAll("~0", "~");
        return faultOf(part, part.endsWith("TextColor") ? "fault-ink" : "fault", `${part} ${detail}`);
      })
      .filter((fault) => fault !== null);
  }

  // ---- the preview ---------------------------------------------------------------------------

  let waiting = 0;
  let asked = new AbortController();

  function drawSoon(delay = PAUSE) {
    clearTimeout(waiting);
    picture.classList.add("outdated");
    waiting = setTimeout(draw, delay);
  }

  /** Draws the design as it is now; what was asked before is of no use any more. */
  async function draw() {
    clearTimeout(waiting);
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    const faults = faultsHere();
    show(faults);
    if (faults.length > 0) {
      failed("to-mend", faults);
      return;
    }
    const slow = setTimeout(() => say(byId("status"), "drawing"), PATIENCE);
    picture.setAttribute("aria-busy", "true");
    try {
      const response = await fetch(design.action, { method: "POST", body: new FormData(design), signal });
      if (response.ok) {
        drawn(await response.blob());
      } else {
        await refused(response, signal);
      }
    } catch {
      if (!signal.aborted) {
        failed("out-of-reach");
      }
    } finally {
      clearTimeout(slow);
    }
  }

  function drawn(png) {
    URL.revokeObjectURL(picture.src);
    picture.src = URL.createObjectURL(png);
    picture.hidden = false;
    picture.removeAttribute("aria-busy");
    picture.classList.remove("outdated");
    byId("unseen").hidden = true;
    byId("download").href = picture.src;
    byId("download").parentElement.hidden = false;
    say(byId("status"), "drawn");
  }

  async function refused(response, signal) {
    const faults = await faultsIn(response);
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
    picture.classList.add("outdated");
    byId("download").parentElement.hidden = true;
    say(byId("status"), key, faults);
  }

  // ---- colours -------------------------------------------------------------------------------

  const swatchOf = (field) => design.querySelector(`[data-picks="${field.name}"]`);

  /** Shows the colour that each field stands for; an empty one stands for the preset's. */
  function showColours() {
    const usual = design.querySelector("[name=preset]:checked").dataset.colours.split(" ");
    colours.forEach((field, i) => {
      const behind = colours[i - 1];
      const inked = field.name.endsWith("TextColor") && behind.value !== "" && behind.validity.valid;
      field.placeholder = inked ? inkOn(behind.value) : usual[i];
      swatchOf(field).value = field.value !== "" && field.validity.valid ? field.value : field.placeholder;
    });
    byId("own-colours").parentElement.hidden = colours.every((field) => field.value === "");
  }

  /** Black or white, whichever is easier to read, as the API chooses it (WCAG 2.2, "contrast ratio"). */
  function inkOn(colour) {
    const [red, green, blue] = [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
    const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
  }

  // ---- saving --------------------------------------------------------------------------------

  const OUTCOMES = new Map([
    [200, "saved"],
    [401, "unknown-key"],
    [403, "not-allowed"],
    [404, "unknown-badge"],
    [409, "awarded"],
    [413, "too-large"],
    [429, "too-many"],
  ]);
  let saving = false;

  /** Who pastes the URL of a badge means its id. */
  function badge() {
    return byId("badge").value.trim().replace(/^https?:\/\/[^?#]*\/badges\//, "").replace(/[/?#].*$/, "");
  }

  async function give() {
    const outcome = byId("outcome");
    const faults = faultsHere();
    if (faults.length > 0) {
      tellFaults(faults);
      return;
    }
    say(outcome, "saving");
    try {
      const response = await fetch(`/v1/badges/${encodeURIComponent(badge())}/artwork`, {
        method: "POST",
        body: new FormData(design),
        headers: { Authorization: `Bearer ${byId("key").value.trim()}` },
      });
      const found = response.ok ? [] : await faultsIn(response);
      if (found.length > 0) {
        tellFaults(found);
      } else {
        say(outcome, OUTCOMES.get(response.status) ?? "failed");
        outcome.className = response.ok ? "done" : "fault";
      }
    } catch {
      say(outcome, "out-of-reach");
      outcome.className = "fault";
    }
  }

  function tellFaults(faults) {
    const outcome = byId("outcome");
    show(faults);
    say(outcome, "refused", faults);
    outcome.className = "fault";
    outcome.focus();
  }

  // ---- what people do ------------------------------------------------------------------------

  design.addEventListener("input", () => {
    showColours();
    showFiles();
    drawSoon();
  });
  design.addEventListener("submit", (event) => {
    event.preventDefault();
    draw();
  });
  for (const field of colours) {
    swatchOf(field).addEventListener("input", (event) => (field.value = event.target.value));
  }
  byId("own-colours").addEventListener("click", () => {
    colours.forEach((field) => (field.value = ""));
    colours[0].focus();
    showColours();
    drawSoon(0);
  });

  const emptierOf = (file) => design.querySelector(`[data-empties="${file.name}"]`);

  function showFiles() {
    files.forEach((file) => (emptierOf(file).parentElement.hidden = file.files.length === 0));
  }

  for (const file of files) {
    emptierOf(file).addEventListener("click", () => {
      file.value = "";
      file.focus();
      showFiles();
      drawSoon(0);
    });
  }
  save.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!saving) {
      saving = true;
      await give();
      saving = false;
    }
  });
  window.addEventListener("pagehide", () => (byId("key").value = ""));

  document.querySelector(".studio details").open = false;
  document.querySelector(".unscripted").hidden = true;
  save.hidden = false;
  colours.forEach((field) => (swatchOf(field).hidden = false));
  byId("unseen").textContent = words.get("drawing");
  showColours();
  showFiles();
  draw();
}
