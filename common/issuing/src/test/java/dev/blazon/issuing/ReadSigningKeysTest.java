package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Change;
import dev.blazon.store.InvalidCursor;
import dev.blazon.store.Page;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadSigningKeysTest extends VerbScene {
  private final ReadSigningKeys read = new ReadSigningKeys(store, URLS);

  @Test
  void theNewestSignsTheOthersAreRetiredOrCompromised() {
    KeyEpoch first = epoch(1);
    epoch(2);
    epoch(3);
    keep(
        new Change.ReplaceKeyEpoch(
            first.compromised(new Compromise(now(), "stolen", now(), false), BY), first));

    assertEquals(
        Optional.of(
            new Page<>(
                List.of(
                    view(1, SigningKeyView.Status.COMPROMISED, now().toString(), "stolen", BY),
                    view(2, SigningKeyView.Status.RETIRED, null, null, null),
                    view(3, SigningKeyView.Status.CURRENT, null, null, null)),
                null)),
        read.all(issuer, null));
  }

  @Test
  void anotherIssuersAreNotListed() {
    epoch(1);
    assertEquals(Optional.empty(), read.all(other, null));
    assertEquals(Optional.empty(), read.all("no id", null));
  }

  @Test
  void aPageHasAHundredAndSaysWhereTheNextBegins() {
    IntStream.rangeClosed(1, 101).forEach(this::epoch);
    Page<SigningKeyView> first = read.all(issuer, null).orElseThrow();
    assertEquals(100, first.elements().size());
    assertEquals("100", first.cursor());
    Page<SigningKeyView> last = read.all(issuer, "100").orElseThrow();
    assertEquals(List.of(101), last.elements().stream().map(SigningKeyView::epoch).toList());
    assertEquals(null, last.cursor());
  }

  @Test
  void aCursorThatNoPageGaveIsRefused() {
    epoch(1);
    epoch(2);
    for (String cursor : List.of("0", "01", "+1", "2", "3", "a")) {
      assertThrows(InvalidCursor.class, () -> read.all(issuer, cursor), cursor);
    }
  }

  private KeyEpoch epoch(int number) {
    KeyEpoch epoch = new KeyEpoch(issuer, number, "signer", "pem", now(), Trail.of(Trail.OPERATOR));
    keep(new Change.AddKeyEpoch(epoch));
    return epoch;
  }

  private SigningKeyView view(
      int number,
      SigningKeyView.Status status,
      @Nullable String since,
      @Nullable String reason,
      @Nullable String declaredBy) {
    return SigningKeyViewBuilder.builder()
        .epoch(number)
        .status(status)
        .createdAt(OpenBadges.dateTime(now()))
        .publicKey(URLS.key(issuer, Span.first(number)))
        .profile(URLS.profile(issuer, Span.first(number)))
        .compromisedSince(since)
        .reason(reason)
        .createdBy(Trail.OPERATOR)
        .declaredBy(declaredBy)
        .build();
  }
}
