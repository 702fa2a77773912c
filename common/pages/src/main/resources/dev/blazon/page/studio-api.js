/* Calls for an issuer: the API key is read from its field when it is sent, and kept nowhere. */

/** Who pastes the URL of a badge means its id. */
export function idIn(field) {
  return field.value.trim().replace(/^https?:\/\/[^?#]*\/badges\//, "").replace(/[/?#].*$/, "");
}

/** Asks the API about a badge, with the key in a field. */
export function ask(badge, place, key, request = {}) {
  return fetch(`/v1/badges/${encodeURIComponent(badge)}/${place}`, {
    ...request,
    headers: { Authorization: `Bearer ${key.value.trim()}` },
  });
}

/** Has a form do one thing at a time, without being sent by the browser. */
export function onSubmit(form, act) {
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (!busy) {
      busy = true;
      await act();
      busy = false;
    }
  });
}
