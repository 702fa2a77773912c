package dev.blazon.samlocal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.eventfiles.EventFile;
import dev.blazon.eventfiles.EventsSeed;
import dev.blazon.eventfiles.Expectations;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.SamLocal;
import dev.blazon.tiers.Tier;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code sam local start-lambda} with every file of {@code events/}. It keeps the containers: one
 * for each file takes nine minutes. What functions do to what was planted is done once, so that
 * this needs a {@link BackingServices} of its own.
 */
@RequiresTier(Tier.SAM_LOCAL)
class SamLambdaIT {
  private static BackingServices backing;
  private static SamLocal.Lambda lambda;

  @BeforeAll
  static void plant() throws Exception {
    backing = BackingServices.open(SamLocal.find());
    EventsSeed.plant(backing.platform(EventsSeed.PUBLIC_URL));
    lambda = backing.sam().startLambda(backing.stack(EventsSeed.PUBLIC_URL));
  }

  @AfterAll
  static void close() {
    lambda.close();
    backing.close();
  }

  static List<EventFile> files() {
    return EventFile.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isAnsweredAsExpected(EventFile file) throws Exception {
    String response = lambda.invoke(file.function(), file.path());

    assertEquals(List.of(), Expectations.differences(file, response.getBytes(UTF_8)), lambda::log);
  }
}
