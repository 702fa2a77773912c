package dev.blazon.endorsing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.blazon.endorsing.AskForEndorsement.Refusal;
import dev.blazon.endorsing.EndorsementFault.Field;
import dev.blazon.endorsing.EndorsementFault.Problem;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.Trail;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.service.Session;
import dev.blazon.store.Change;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskForEndorsementTest {
  private static final String GRACE = "grace@acme.example";

  private final EndorsingScene scene = new EndorsingScene();

  @Test
  void aRequestIsKeptWithTheAddressForTheCipherAlone() {
    EndorsementRequest asked = Results.success(ask(GRACE, "  You saw it.\r\nWould you?  "));
    assertEquals(asked, scene.request(asked.id()));
    assertEquals(EndorsementState.OPEN, asked.state());
    assertEquals(Trail.HOLDER, asked.askedBy());
    assertEquals("You saw it.\nWould you?", asked.message());
    assertEquals(scene.clock.instant().plus(AskToEndorse.USUALLY), asked.expires());
    String contact = String.valueOf(asked.contact());
    assertFalse(contact.contains("grace"), contact);
    assertEquals(
        GRACE, scene.cipher.decrypt(EndorsementRequest.PURPOSE, asked.id(), contact).identity());
  }

  @Test
  void noMessageIsNone() {
    assertNull(Results.success(ask(GRACE, " \r\n ")).message());
  }

  @Test
  void onlyWhoHoldsItAsks() {
    Session other =
        new Session("eve@example.org", "eve's", scene.clock.instant().plusSeconds(9), "other");
    assertEquals(
        new Refusal.NotHeld(),
        refused(scene.holderAsks().ask(other, scene.assertion.id(), GRACE, "", "en")));
    for (String id : List.of("a".repeat(26), "none", "", "../" + scene.assertion.id())) {
      assertEquals(
          new Refusal.NotHeld(),
          refused(scene.holderAsks().ask(scene.session, id, GRACE, "", "en")));
    }
    assertNothingKept();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "grace",
        "grace@",
        "@acme.example",
        "grace@acme.example, eve@example.org",
        "grace@acme.example\r\nBcc: eve@example.org",
        "Grace <grace@acme.example>"
      })
  void whatIsNoAddressIsNamed(String address) {
    assertEquals(List.of(new EndorsementFault(Field.ADDRESS, Problem.UNREADABLE)), faults(address));
    assertNothingKept();
  }

  @Test
  void nobodyAsksNobodyOrThemselves() {
    assertEquals(List.of(new EndorsementFault(Field.ADDRESS, Problem.MISSING)), faults(" "));
    for (String own : List.of("ada@example.org", " ADA@Example.org ")) {
      assertEquals(List.of(new EndorsementFault(Field.ADDRESS, Problem.OWN)), faults(own));
    }
  }

  @Test
  void aMessageIsPlainTextOfSomeLength() {
    String longest = "x".repeat(EndorsementTyped.MOST_MESSAGE);
    Results.success(ask(GRACE, longest));
    assertEquals(
        new Refusal.Invalid(List.of(new EndorsementFault(Field.MESSAGE, Problem.TOO_LONG))),
        refused(ask(GRACE, longest + "x")));
    assertEquals(
        new Refusal.Invalid(
            List.of(
                new EndorsementFault(Field.ADDRESS, Problem.MISSING),
                new EndorsementFault(Field.MESSAGE, Problem.UNREADABLE))),
        refused(ask("", "a\u0000b")));
  }

  @Test
  void itsIssuerSaysWhetherAnybodyIsAsked() {
    scene.accepting(AcceptancePolicy.ISSUER);
    Results.success(ask(GRACE, ""));
    scene.accepting(AcceptancePolicy.NOBODY);
    assertEquals(new Refusal.NotOffered(), refused(ask(GRACE, "")));
  }

  @Test
  void nobodyIsAskedAboutWhatIsGone() {
    AssertionRecord revoked = scene.assertion.revoke("A mistake", scene.clock.instant(), "key");
    scene.store.commit(List.of(new Change.ReplaceAssertion(revoked)), null);
    assertEquals(new Refusal.Gone(), refused(ask(GRACE, "")));
    assertNothingKept();
  }

  @Test
  void withinADayItIsAskedTenTimes() {
    for (int time = 0; time < AskForEndorsement.A_DAY; time++) {
      Results.success(ask(GRACE, ""));
    }
    Refusal.TooOften refusal = assertInstanceOf(Refusal.TooOften.class, refused(ask(GRACE, "")));
    scene.clock.advance(refusal.after().plusSeconds(1));
    Results.success(ask(GRACE, ""));
  }

  @Test
  void fortyAreKept() {
    for (int asked = 0; asked < RequestMaker.OF_ASSERTION; asked++) {
      if (asked % AskForEndorsement.A_DAY == 0) {
        scene.clock.advance(Duration.ofDays(1));
      }
      Results.success(ask(GRACE, ""));
    }
    scene.clock.advance(Duration.ofDays(1));
    assertEquals(new Refusal.TooMany(), refused(ask(GRACE, "")));
    assertEquals(RequestMaker.OF_ASSERTION, scene.store.endorsementRequests(scene.subject).size());
  }

  private Result<EndorsementRequest, Refusal> ask(String address, String message) {
    return scene.holderAsks().ask(scene.session, scene.assertion.id(), address, message, "en");
  }

  private List<EndorsementFault> faults(String address) {
    return assertInstanceOf(Refusal.Invalid.class, refused(ask(address, ""))).faults();
  }

  private static Refusal refused(Result<EndorsementRequest, Refusal> result) {
    return Results.refusal(result);
  }

  private void assertNothingKept() {
    assertEquals(List.of(), scene.store.endorsementRequests(scene.subject));
  }
}
