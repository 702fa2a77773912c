/* Gives the design to a badge. */
import { ask, idIn, onSubmit } from "./studio-api.js";
import { faultsHere, formOf, merged, show } from "./studio-faults.js";
import { byId, say, tell, words } from "./studio-words.js";

const OUTCOMES = new Map([
  [401, "unknown-key"],
  [403, "not-allowed"],
  [404, "unknown-badge"],
  [409, "awarded"],
  [413, "too-large"],
  [429, "too-many"],
]);

async function give() {
  const outcome = byId("outcome");
  const faults = faultsHere();
  if (faults.length > 0) {
    tellFaults(faults);
    return;
  }
  const badge = idIn(byId("badge"));
  outcome.className = "";
  say(outcome, "saving");
  try {
    const response = await ask(badge, "artwork", byId("key"), { method: "POST", body: formOf([]) });
    const found = response.ok ? [] : merged([], await response.json().catch(() => ({})));
    if (response.ok) {
      tell(outcome, "saved", true);
      outcome.append(linkToPageOf(badge));
    } else if (found.length > 0) {
      tellFaults(found);
    } else {
      tell(outcome, OUTCOMES.get(response.status) ?? "failed", false);
    }
  } catch {
    tell(outcome, "out-of-reach", false);
  }
}

function tellFaults(faults) {
  const outcome = byId("outcome");
  show(faults);
  say(outcome, "refused", faults);
  outcome.className = "fault";
  outcome.focus();
}

function linkToPageOf(badge) {
  const line = document.createElement("p");
  const link = document.createElement("a");
  link.href = `/badges/${encodeURIComponent(badge)}/view?lang=${document.documentElement.lang}`;
  link.textContent = words.get("see");
  line.append(link);
  return line;
}

onSubmit(byId("save"), give);
