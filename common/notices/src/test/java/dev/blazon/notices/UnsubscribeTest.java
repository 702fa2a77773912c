package dev.blazon.notices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.register.NoticeOutcome;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnsubscribeTest extends NoticeScene {
  private final Unsubscribe unsubscribe = new Unsubscribe(store, store, tokens, clock);

  @Test
  void theLinkInAMailStopsTheMailsOfItsIssuer() {
    tell(NoticeKind.AWARDED);
    String link = Objects.requireNonNull(sent.getFirst().unsubscribe());
    assertTrue(link.startsWith("https://badges.example.org/unsubscribe?token="), link);
    String token = link.substring(link.lastIndexOf('=') + 1);

    assertEquals(Optional.of("Example School"), unsubscribe.issuer(token));
    assertEquals(List.of(), store.mailStops(LEARNER), "a look stops nothing");
    for (int time = 0; time < 2; time++) {
      assertEquals(Optional.of("Example School"), unsubscribe.stop(token));
    }
    revoke();
    tell(NoticeKind.REVOKED);
    assertEquals(NoticeOutcome.STOPPED, outcome(NoticeKind.REVOKED));
    assertEquals(1, sent.size());
  }

  @Test
  void aTokenThatIsAlteredInAnyPlaceIsNone() {
    String token = tokens.of(issuer, LEARNER);
    assertEquals(
        Optional.of(new UnsubscribeTokens.Subscription(issuer, LEARNER)), tokens.read(token));
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == 'b' ? 'c' : 'b';
      String altered = token.substring(0, i) + other + token.substring(i + 1);
      assertEquals(Optional.empty(), tokens.read(altered), altered);
    }
  }

  @Test
  void whatIsNoTokenIsNone() {
    String token = tokens.of(issuer, LEARNER);
    for (String none :
        List.of(
            "",
            "x",
            token + "a",
            token.substring(1),
            token.toUpperCase(Locale.ROOT),
            "漢".repeat(112))) {
      assertEquals(Optional.empty(), unsubscribe.stop(none), none);
    }
    assertEquals(List.of(), store.mailStops(LEARNER));
  }

  @Test
  void aTokenOfAnotherDeploymentIsNone() {
    UnsubscribeTokens others = new UnsubscribeTokens(keys("another secret"));
    assertEquals(Optional.empty(), tokens.read(others.of(issuer, LEARNER)));
  }
}
