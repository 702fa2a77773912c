package dev.blazon.aws;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often and when a request is sent again. */
class RetriesTest {
  private final Retries retries = new Retries(4, Duration.ofMillis(50), Duration.ofSeconds(1));

  @Test
  void waitsLongerEachTimeAndByChance() {
    for (int attempt = 1; attempt < 12; attempt++) {
      long most = Math.min(1_000, 50L << (attempt - 1));
      long longest = 0;
      for (int i = 0; i < 200; i++) {
        long waited = retries.pause(attempt, failure(AwsFailure.Kind.THROTTLED)).toMillis();
        assertTrue(waited <= most, () -> waited + " ms");
        longest = Math.max(longest, waited);
      }
      assertTrue(longest > most / 2, "it is never long");
    }
  }

  @Test
  void whereMostRequestsFailThereIsAnEndOfRetries() {
    AwsFailure failure = failure(AwsFailure.Kind.FAILED);
    for (int i = 0; i < 100; i++) {
      assertTrue(retries.again(1, failure));
    }
    assertFalse(retries.again(1, failure));
    retries.succeeded(2);
    assertTrue(retries.again(1, failure));
    assertFalse(retries.again(1, failure));
    for (int i = 0; i < 5; i++) {
      retries.succeeded(1);
    }
    assertTrue(retries.again(1, failure));
  }

  @Test
  void triesFourTimesAtMostAndNeverWhatIsRefused() {
    assertTrue(retries.again(3, failure(AwsFailure.Kind.LATE)));
    assertFalse(retries.again(4, failure(AwsFailure.Kind.LATE)));
    assertFalse(retries.again(1, failure(AwsFailure.Kind.REFUSED)));
    assertEquals(true, retries.again(1, failure(AwsFailure.Kind.UNREACHED)));
  }

  private static AwsFailure failure(AwsFailure.Kind kind) {
    return new AwsFailure(kind, "so", null);
  }
}
