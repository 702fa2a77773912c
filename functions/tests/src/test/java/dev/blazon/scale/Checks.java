package dev.blazon.scale;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.AssertionStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Compares the table with the {@link Ledger}, when nothing is refused any more: what was answered
 * with success is there, nothing else is, and what follows from it has followed once.
 */
final class Checks {
  private final Functions functions;
  private final Scene scene;
  private final Ledger ledger;

  Checks(Functions functions, Scene scene, Ledger ledger) {
    this.functions = functions;
    this.scene = scene;
    this.ledger = ledger;
  }

  /** What was lost or doubled; nothing where all is right. */
  List<String> faults() {
    List<String> faults = new ArrayList<>(ledger.faults());
    Set<String> launched = ids(scene.launch(), "");
    Set<String> answered = answered(scene.launch());
    compare("awards of the hosted badge", plus(answered, scene.expired()), launched, faults);
    compare(
        "awards of the signed badge", answered(scene.signed()), ids(scene.signed(), ""), faults);
    compare("expired", new HashSet<>(scene.expired()), ids(scene.launch(), "EXPIRED"), faults);
    Set<String> completed = ids(scene.completion(), "");
    compare(
        "recipients of the pathway's badge", recipients(answered), recipients(completed), faults);
    if (completed.size() != answered.size()) {
      faults.add("%d completed for %d awards".formatted(completed.size(), answered.size()));
    }
    AssertionStore assertions = functions.platform().assertions();
    for (int shard = 0; shard < AssertionStore.DUE_SHARDS; shard++) {
      int due = assertions.due(shard, functions.clock().instant(), 10).size();
      if (due > 0) {
        faults.add("shard %d has %d left that are due".formatted(shard, due));
      }
    }
    return faults;
  }

  private Set<String> answered(String badge) {
    return ledger.awarded.entrySet().stream()
        .filter(entry -> entry.getValue().equals(badge))
        .map(java.util.Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** As many as there are Assertions, unless somebody has two. */
  private Set<String> recipients(Set<String> assertions) {
    return assertions.stream()
        .flatMap(id -> functions.platform().register().registered(id).stream())
        .map(RegisterEntry::recipient)
        .map(recipient -> recipient.ofIssuer())
        .collect(Collectors.toSet());
  }

  private Set<String> ids(String badge, String status) {
    Set<String> ids = new HashSet<>();
    String cursor = "";
    do {
      Call call =
          functions.call("GET /v1/badges/{badge}/assertions", scene.issuer()).at("badge", badge);
      if (!status.isEmpty()) {
        call.query("status", status);
      }
      if (!cursor.isEmpty()) {
        call.query("cursor", cursor);
      }
      JsonNode page = call.send().json();
      page.path("assertions").forEach(one -> ids.add(one.path("id").asText()));
      cursor = page.path("cursor").asText();
    } while (!cursor.isEmpty());
    return ids;
  }

  private static Set<String> plus(Set<String> some, List<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  private static void compare(
      String what, Set<String> answered, Set<String> there, List<String> faults) {
    Set<String> lost = new TreeSet<>(answered);
    lost.removeAll(there);
    Set<String> more = new TreeSet<>(there);
    more.removeAll(answered);
    if (!lost.isEmpty()) {
      faults.add("%s: %d are lost: %s".formatted(what, lost.size(), lost));
    }
    if (!more.isEmpty()) {
      faults.add("%s: %d that nobody was told of: %s".formatted(what, more.size(), more));
    }
  }
}
