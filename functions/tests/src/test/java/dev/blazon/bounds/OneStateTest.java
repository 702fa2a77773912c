package dev.blazon.bounds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.bounds.Bodies.Part;
import dev.blazon.openbadges.RevocationList;
import dev.blazon.page.AssertionPage;
import dev.blazon.page.Standing;
import dev.blazon.page.reading.ShowAssertion;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Records;
import dev.blazon.store.WatchedRecords;
import dev.blazon.verification.Verdict;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page shows one state of an Assertion, whatever happens to it while the page is made. */
@TestInstance(Lifecycle.PER_CLASS)
class OneStateTest {
  private static final int HOSTED = 0;
  private static final int SIGNED = 1;

  @TempDir private static Path data;
  private Functions functions;
  private World world;

  @BeforeAll
  void start() throws IOException {
    functions = new Functions(data);
    world = new World(functions);
    world.take(new Step.Define(false, Part.TAGS, Filler.PLAIN, 0));
    world.take(new Step.Define(true, Part.TAGS, Filler.PLAIN, 0));
  }

  @AfterAll
  void stop() {
    functions.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {HOSTED, SIGNED})
  void whatIsRevokedBetweenTwoReadsIsShownAsItWasOrAsItIs(int badge) {
    int reads = Integer.MAX_VALUE;
    for (int before = 0; before < reads; before++) {
      int award = award(badge);
      AtomicInteger made = new AtomicInteger();
      int revokedBefore = before;
      Records revoking =
          new WatchedRecords(
              functions.platform().records(),
              what -> {
                if (made.getAndIncrement() == revokedBefore) {
                  revoke(award);
                }
              });
      assertOneState(shown(revoking, award), "revoked before read " + before);
      reads = made.get();
    }
    assertTrue(reads > 2, "not so few reads: " + reads);
  }

  /** RevocationLists are read eventually consistently. */
  @Test
  void whatIsRevokedIsSoAlsoWhereItsListSaysSoLater() {
    int award = award(SIGNED);
    revoke(award);

    AssertionPage page = shown(withoutRevocations(), award);

    assertOneState(page, "the list lags");
    assertInstanceOf(Standing.Revoked.class, page.standing());
  }

  /** An hour ago, so that no other time can be taken for it. */
  private int award(int badge) {
    world.take(new Step.Award(badge, Filler.PLAIN, 0));
    functions.clock().advance(Duration.ofHours(1));
    return world.assertions().size() - 1;
  }

  private void revoke(int award) {
    world.take(new Step.Revoke(award, Filler.PLAIN));
  }

  private AssertionPage shown(Records records, int award) {
    ShowAssertion service =
        new ShowAssertion(
            records,
            functions.platform().pathways(),
            functions.platform().urls(),
            functions.platform().time());
    return assertInstanceOf(
            ShowAssertion.Outcome.Shown.class, service.show(world.assertions().get(award)))
        .page();
  }

  private void assertOneState(AssertionPage page, String when) {
    switch (page.standing()) {
      case Standing.Valid() -> {
        assertEquals(Verdict.VALID, page.report().verdict(), when);
        assertFalse(page.withdrawn(), when);
      }
      case Standing.Revoked(Instant since, var _) -> {
        assertEquals(functions.platform().time().instant(), since, when);
        assertEquals(Verdict.REVOKED, page.report().verdict(), when);
        assertTrue(page.withdrawn(), when);
      }
      case Standing.Expired(var _),
          Standing.Superseded(var _, var _),
          Standing.Invalid(),
          Standing.Unverifiable() ->
          throw new AssertionError(when + ": " + page.standing());
    }
  }

  private Records withoutRevocations() {
    AssertionStore store = functions.platform().assertions();
    return Records.of(
        functions.platform().catalog(),
        (AssertionStore)
            Proxy.newProxyInstance(
                OneStateTest.class.getClassLoader(),
                new Class<?>[] {AssertionStore.class},
                (proxy, method, arguments) ->
                    method.getName().equals("revocations")
                        ? List.<RevocationList.Entry>of()
                        : method.invoke(store, arguments)),
        functions.platform().endorsements());
  }
}
