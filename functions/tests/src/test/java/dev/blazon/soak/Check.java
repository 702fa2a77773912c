package dev.blazon.soak;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares the server with the {@link Ledger} after each restart of the soak test, while nobody
 * else uses it: nothing confirmed may be missing, nothing there twice.
 */
final class Check {
  private final Api api;
  private final Ledger ledger;
  private final String issuer;
  private final String key;
  private final Set<String> seen = new HashSet<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * @param key an API key of the issuer with all scopes
   */
  Check(Api api, Ledger ledger, String issuer, String key) {
    this.api = api;
    this.ledger = ledger;
    this.issuer = issuer;
    this.key = key;
  }

  /** What was lost or doubled. */
  List<String> faults() {
    return faults;
  }

  /** Each Assertion that was acknowledged since the last look is there, in its status. */
  void recent() throws InterruptedException {
    for (String assertion : ledger.awards.keySet()) {
      if (seen.add(assertion)) {
        look(assertion);
      }
    }
  }

  /** All that was acknowledged is there, and nothing is there twice. */
  void everything() throws InterruptedException {
    for (String assertion : ledger.awards.keySet()) {
      look(assertion);
    }
    Map<String, Set<String>> awarded = new HashMap<>();
    ledger.badges.keySet().forEach(badge -> awarded.put(badge, new HashSet<>()));
    ledger.awards.forEach(
        (id, award) -> awarded.computeIfAbsent(award.badge(), badge -> new HashSet<>()).add(id));
    for (Map.Entry<String, Set<String>> entry : awarded.entrySet()) {
      List<JsonNode> listed = list("/v1/badges/" + entry.getKey() + "/assertions", "assertions");
      compare("Assertions", entry.getValue(), ids(listed));
      onlyOnce(
          "recipient", listed.stream().map(a -> a.at("/document/recipient/identity")).toList());
    }
    // A continuation of a signed badge has its name: only the badges that were defined are counted.
    List<JsonNode> badges = list("/v1/issuers/" + issuer + "/badges", "badges");
    compare("badges", ledger.badges.keySet(), ids(badges));
    onlyOnce(
        "badge",
        badges.stream()
            .filter(badge -> badge.at("/document/related").isEmpty() || defined(badge))
            .map(badge -> badge.at("/document/name"))
            .toList());
    List<JsonNode> keys = list("/v1/issuers/" + issuer + "/keys", "keys");
    compare("API keys", ledger.keys.keySet(), ids(keys));
    onlyOnce("API key", keys.stream().map(made -> made.path("name")).toList());
    int signing = list("/v1/issuers/" + issuer + "/signing-keys", "signingKeys").size();
    if (signing != ledger.signingKeys.size() + 1) {
      faults.add(signing + " signing keys, and " + ledger.signingKeys.size() + " were made");
    }
  }

  private boolean defined(JsonNode badge) {
    return ledger.badges.containsKey(badge.path("id").asText());
  }

  private void look(String assertion) throws InterruptedException {
    int status = api.get("/assertions/" + assertion, "").status();
    if (status != (ledger.revoked.contains(assertion) ? 410 : 200)) {
      faults.add("Assertion " + assertion + " is answered " + status);
    }
  }

  private List<JsonNode> list(String path, String name) throws InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = api.get(path + (cursor.isEmpty() ? "" : "?cursor=" + cursor), key).json();
      page.path(name).forEach(all::add);
      cursor = page.path("cursor").asText("");
    } while (!cursor.isEmpty());
    return all;
  }

  private static Set<String> ids(List<JsonNode> listed) {
    Set<String> ids = new TreeSet<>();
    listed.forEach(one -> ids.add(one.path("id").asText()));
    return ids;
  }

  private void compare(String what, Set<String> acknowledged, Set<String> listed) {
    Set<String> lost = new TreeSet<>(acknowledged);
    lost.removeAll(listed);
    if (!lost.isEmpty()) {
      faults.add("lost " + what + ": " + lost);
    }
  }

  private void onlyOnce(String what, List<JsonNode> names) {
    Set<String> known = new HashSet<>();
    for (JsonNode name : names) {
      if (!known.add(name.asText())) {
        faults.add("doubled " + what + ": " + name);
      }
    }
  }
}
