package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.store.Transactions;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ForgetEndorsementRequestsTest {
  private final EndorsingScene scene = new EndorsingScene();
  private final Subject other = new Subject(Subject.Kind.ASSERTION, scene.ids.next());

  @Test
  void nothingIsLeftOfAnAssertionThatIsErased() {
    inEachState();
    scene.confirmed(other);
    for (int time = 0; time < 2; time++) {
      scene.forgetting().erased(scene.assertion.id());
      assertEquals(Set.of(), states());
      assertEquals(1, scene.store.endorsementRequests(other).size());
    }
  }

  @Test
  void ofOneInWhosePlaceThereIsAnotherThoseAreLeftWhoCanTakeBackWhatTheyHaveSaid() {
    inEachState();
    for (int time = 0; time < 2; time++) {
      scene.forgetting().superseded(scene.assertion.id());
      assertEquals(EnumSet.of(EndorsementState.ACCEPTED), states());
    }
  }

  /** Those who ask at the same moment may make more than there may be. */
  @Test
  void thereMayBeMoreThanATransactionTakes() {
    for (int i = 0; i < 2 * Transactions.MAXIMUM_CHANGES + 1; i++) {
      scene.confirmed(scene.subject);
    }
    scene.forgetting().erased(scene.assertion.id());
    assertEquals(Set.of(), states());
  }

  private void inEachState() {
    EndorsementRequest open = scene.asked();
    scene.confirmed(scene.subject);
    scene.keep(scene.asked().declined(null, scene.clock.instant(), Trail.HOLDER));
    EndorsementRequest accepted =
        scene
            .confirmed(scene.subject)
            .accepted(scene.ids.next(), scene.clock.instant(), Trail.HOLDER);
    scene.keep(accepted);
    scene.keep(
        scene
            .confirmed(scene.subject)
            .accepted(scene.ids.next(), scene.clock.instant(), Trail.HOLDER)
            .revoked("Oh", scene.clock.instant(), Trail.HOLDER));
    assertEquals(EndorsementState.OPEN, scene.request(open.id()).state());
    assertEquals(EnumSet.allOf(EndorsementState.class), states());
  }

  private Set<EndorsementState> states() {
    return scene.store.endorsementRequests(scene.subject).stream()
        .map(EndorsementRequest::state)
        .collect(Collectors.toSet());
  }
}
