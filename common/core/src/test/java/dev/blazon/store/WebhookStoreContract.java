package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.store.Transactions.Commit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link WebhookStore} does. */
public abstract class WebhookStoreContract extends StoreContract {
  private static final Instant NOW = Samples.NOW;

  @Test
  void aWebhookIsKeptChangedAndRemovedVersionByVersion() {
    Webhook first = webhook(id(), "campus");
    Webhook second =
        first
            .put("https://other.example/", List.of(), NOW.plusSeconds(1), "another")
            .rotated("encrypted anew", NOW.plusSeconds(1));
    assertEquals(Optional.empty(), webhooks.webhook(first.issuer(), "campus"));
    conflict(new Change.KeepWebhook(second));
    conflict(new Change.RemoveWebhook(first.issuer(), "campus", 1));
    for (Webhook version :
        List.of(
            first,
            second,
            second.failing(NOW),
            second.failing(NOW).disabled(Webhook.Reason.FAILING, NOW.plusSeconds(9)))) {
      commit(new Change.KeepWebhook(version));
      assertEquals(Optional.of(version), webhooks.webhook(first.issuer(), "campus"));
      conflict(new Change.KeepWebhook(version));
    }
    conflict(new Change.RemoveWebhook(first.issuer(), "campus", 3));
    commit(new Change.RemoveWebhook(first.issuer(), "campus", 4));
    assertEquals(Optional.empty(), webhooks.webhook(first.issuer(), "campus"));
  }

  @Test
  void anIssuersAreListedByTheirNamesAndNoOthers() {
    String issuer = id();
    for (String name : List.of("campus", "a-1", "z", "1")) {
      commit(new Change.KeepWebhook(webhook(issuer, name)));
    }
    commit(new Change.KeepWebhook(webhook(id(), "campus")));
    assertEquals(
        List.of("1", "a-1", "campus", "z"),
        webhooks.webhooks(issuer).stream().map(Webhook::name).toList());
    assertEquals(List.of(), webhooks.webhooks(id()));
  }

  @Test
  void aDeliveryIsKeptWithWhatHasComeOfIt() {
    Delivery first = delivery(id(), "campus", id() + "-active", NOW);
    commit(new Change.KeepDelivery(first));
    conflict(new Change.KeepDelivery(first));
    assertEquals(Optional.of(first), read(first));
    Delivery tried =
        first.attempted(new Delivery.Attempt(NOW, null, "timeout", 10_000), NOW.plusSeconds(10));
    commit(new Change.KeepDelivery(tried));
    assertEquals(Optional.of(tried), read(first));
    conflict(new Change.KeepDelivery(tried));
    Delivery taken = tried.attempted(new Delivery.Attempt(NOW, 204, null, 7), NOW.plusSeconds(20));
    commit(new Change.KeepDelivery(taken));
    assertEquals(Optional.of(taken), read(first));
    Delivery again = taken.again(webhook(first.issuer(), "campus"), NOW);
    commit(new Change.KeepDelivery(again));
    assertEquals(Optional.of(again), read(first));
    assertEquals(Optional.empty(), webhooks.delivery(first.issuer(), "other", first.id()));
  }

  @Test
  void thereIsRoomForTheLongest() {
    String issuer = id();
    Webhook longest =
        Webhook.made(
            issuer,
            id(),
            "n".repeat(40),
            "https://hooks.example.org/" + "x".repeat(2_000),
            List.of("Assertion Issued"),
            "e".repeat(2_000),
            NOW,
            "key");
    commit(new Change.KeepWebhook(longest));
    Delivery delivery = Delivery.made(longest, id() + "-active", "T", "b".repeat(64_000), NOW);
    commit(new Change.KeepDelivery(delivery));
    assertEquals(Optional.of(delivery), read(delivery));
  }

  @Test
  void theDeliveriesToOneAreListedLatestFirst() {
    String issuer = id();
    List<Delivery> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      // Every second one has the time of the one before it.
      all.add(delivery(issuer, "campus", id() + "-active", NOW.plusSeconds(i / 2)));
    }
    all.add(delivery(issuer, "campus", id() + "-expiring-1795514400", NOW.plusSeconds(1)));
    all.forEach(one -> commit(new Change.KeepDelivery(one)));
    commit(new Change.KeepDelivery(delivery(issuer, "campus-2", id() + "-active", NOW)));
    commit(new Change.KeepDelivery(delivery(id(), "campus", id() + "-active", NOW)));
    all.sort(Comparator.comparing(Delivery::createdAt).thenComparing(Delivery::id).reversed());
    assertEquals(
        all,
        Paging.walk((cursor, limit) -> webhooks.deliveries(issuer, "campus", cursor, limit), 3));
  }

  @Test
  void takesNoForeignCursor() {
    String issuer = id();
    for (int i = 0; i < 5; i++) {
      commit(
          new Change.KeepDelivery(
              delivery(issuer, "campus", id() + "-expired", NOW.plusSeconds(i))));
    }
    String own = Objects.requireNonNull(webhooks.deliveries(issuer, "campus", null, 3).cursor());
    Paging.refusesForeign(
        (cursor, limit) -> webhooks.deliveries(issuer, "campus", cursor, limit), own, List.of());
  }

  private Optional<Delivery> read(Delivery delivery) {
    return webhooks.delivery(delivery.issuer(), delivery.webhook(), delivery.id());
  }

  private static Webhook webhook(String issuer, String name) {
    return Webhook.made(
        issuer,
        id(),
        name,
        "https://hooks.example.org/" + name,
        List.of("Assertion Issued", "Assertion Revoked"),
        "encrypted",
        NOW,
        "key");
  }

  private static Delivery delivery(String issuer, String webhook, String id, Instant at) {
    return Delivery.made(webhook(issuer, webhook), id, "Assertion Issued", "{\"type\": \"x\"}", at);
  }

  private void commit(Change change) {
    assertEquals(new Commit.Committed(), transactions.commit(List.of(change), null));
  }

  private void conflict(Change change) {
    assertEquals(new Commit.Conflict(change), transactions.commit(List.of(change), null));
  }
}
