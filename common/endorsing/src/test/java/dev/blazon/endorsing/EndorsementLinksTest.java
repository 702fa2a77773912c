package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.EndorsementWords;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EndorsementLinksTest {
  private final EndorsingScene scene = new EndorsingScene();

  @ParameterizedTest
  @EnumSource(Subject.Kind.class)
  void leadToWhatSomebodyWasAsked(Subject.Kind kind) {
    EndorsementRequest asked = asked(new Subject(kind, scene.ids.next()));
    assertEquals(Optional.of(asked), find(scene.links.token(asked)));
  }

  @Test
  void noneOfTheirCharactersCanBeAnother() {
    String token = scene.links.token(scene.asked());
    assertTrue(find(token).isPresent());
    for (int i = 0; i < token.length(); i++) {
      for (char other : "abiz27f09AZ \n%".toCharArray()) {
        if (token.charAt(i) != other) {
          String altered = token.substring(0, i) + other + token.substring(i + 1);
          assertEquals(Optional.empty(), find(altered), altered);
        }
      }
      assertEquals(Optional.empty(), find(token.substring(0, i)));
    }
    for (String around : List.of(token + "a", token + "\n", " " + token, token + token)) {
      assertEquals(Optional.empty(), find(around));
    }
    assertEquals(Optional.empty(), find(token.toUpperCase(Locale.ROOT)));
  }

  /** What one request is signed with opens no other. */
  @Test
  void areOfOneRequestAlone() {
    EndorsementRequest one = scene.asked();
    EndorsementRequest other = scene.asked();
    String mac = scene.links.token(one).substring(53);
    assertEquals(Optional.empty(), find(scene.links.token(other).substring(0, 53) + mac));
  }

  @Test
  void stayTheSameWhileNoOtherAddressIsNamed() {
    EndorsementRequest asked = scene.asked();
    String token = scene.links.token(asked);
    Results.success(scene.drafting().save(token, EndorsingScene.SAID, "en"));
    Results.success(scene.confirming().confirm(token, EndorsingScene.SEEN));
    Results.success(scene.takingBack().takeBack(token));
    assertEquals(token, scene.links.token(scene.request(asked.id())));
    assertTrue(find(token).isPresent());
  }

  @Test
  void areGoodNoMoreOnceAnotherWasMailed() {
    EndorsementRequest asked = scene.asked();
    EndorsementRequest addressed =
        asked.addressed(new EndorsementWords("Good", "Grace", null, null, false), "encrypted");
    scene.store.commit(List.of(new Change.KeepEndorsementRequest(addressed)), null);
    assertNotEquals(scene.links.token(asked), scene.links.token(addressed));
    assertEquals(Optional.empty(), find(scene.links.token(asked)));
    assertEquals(Optional.of(addressed), find(scene.links.token(addressed)));
  }

  @Test
  void leadNowhereOnceARequestIsForgotten() {
    EndorsementRequest asked = scene.asked();
    scene.store.commit(
        List.of(new Change.RemoveEndorsementRequest(asked.subject(), asked.id())), null);
    assertEquals(Optional.empty(), find(scene.links.token(asked)));
  }

  private EndorsementRequest asked(Subject subject) {
    EndorsementRequest asked =
        EndorsementRequest.asked(
            subject,
            scene.ids.next(),
            scene.issuer.id(),
            EndorsingScene.KEY,
            null,
            null,
            scene.clock.instant(),
            scene.clock.instant().plusSeconds(60));
    scene.store.commit(List.of(new Change.KeepEndorsementRequest(asked)), null);
    return asked;
  }

  private Optional<EndorsementRequest> find(String token) {
    return scene.links.find(token, scene.store);
  }
}
