package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.json.Json;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Change;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadApiKeysTest extends ApiKeyScene {
  private final ReadApiKeys read = new ReadApiKeys(store, clock);

  @Test
  void aKeyIsShownWithoutItsSecretOrItsHash() {
    store.used(issuer, BY, LocalDate.parse("2026-11-20"));
    Page<ApiKeyView> page = read.all(issuer, null).orElseThrow();

    assertEquals(
        ApiKeyViewBuilder.builder()
            .id(BY)
            .name("LMS")
            .scopes(List.of("issue", "manage"))
            .status(ApiKeyView.Status.GOOD)
            .createdAt(OpenBadges.dateTime(now()))
            .createdBy(Trail.OPERATOR)
            .expires(OpenBadges.dateTime(end))
            .lastUsedOn("2026-11-20")
            .build(),
        page.elements().getFirst());
    assertFalse(Json.writeWithSecrets(page.elements()).contains("hash"));
  }

  @Test
  void whatHasBecomeOfThemIsSaid() {
    clock.advance(Duration.ofSeconds(1));
    String expired = keptKey(ALL_BUT_READ, now(), BY).id();
    clock.advance(Duration.ofSeconds(1));
    String withdrawn = keptKey(ALL_BUT_READ, end, BY).id();
    keep(new Change.WithdrawApiKey(issuer, withdrawn, now(), BY));
    clock.advance(Duration.ofSeconds(1));
    String replaced = keptKey(ALL_BUT_READ, end, BY).id();
    keep(new Change.EndApiKey(issuer, replaced, "successor", end, Trail.OPERATOR));

    List<ApiKeyView> keys = read.all(issuer, null).orElseThrow().elements();
    assertEquals(
        List.of(BY, expired, withdrawn, replaced), keys.stream().map(ApiKeyView::id).toList());
    assertEquals(ApiKeyView.Status.EXPIRED, keys.get(1).status());
    assertEquals(ApiKeyView.Status.WITHDRAWN, keys.get(2).status());
    assertEquals(BY, keys.get(2).withdrawnBy());
    assertEquals(ApiKeyView.Status.GOOD, keys.get(3).status());
    assertEquals("successor", keys.get(3).replacedBy());
    assertEquals(null, keys.get(3).withdrawnBy(), "it was replaced, not withdrawn");
  }

  @Test
  void anotherIssuersAreNotListed() {
    assertEquals(Optional.of(new Page<>(List.of(), null)), read.all(other, null));
    assertEquals(Optional.empty(), read.all(ids.next(), null));
    assertEquals(Optional.empty(), read.all("no id", null));
  }

  @Test
  void aPageHasAHundred() {
    for (int i = 0; i < 100; i++) {
      keptKey(ALL_BUT_READ, end, BY);
    }
    Page<ApiKeyView> first = read.all(issuer, null).orElseThrow();
    assertEquals(100, first.elements().size());
    assertEquals(
        1,
        read.all(issuer, Objects.requireNonNull(first.cursor())).orElseThrow().elements().size());
    assertThrows(InvalidCursor.class, () -> read.all(issuer, "no cursor"));
  }
}
