package dev.blazon.samlocal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.eventfiles.EventFile;
import dev.blazon.eventfiles.EventsSeed;
import dev.blazon.eventfiles.Expectations;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.SamLocal;
import dev.blazon.tiers.Tier;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * {@code sam local invoke -e}: every function once, with the first of its files of {@code events/}.
 */
@RequiresTier(Tier.SAM_LOCAL)
class SamInvokeIT {
  private static BackingServices backing;
  private static SamLocal.Stack stack;

  @BeforeAll
  static void plant() throws Exception {
    backing = BackingServices.open(SamLocal.find());
    stack = backing.stack(EventsSeed.PUBLIC_URL);
    EventsSeed.plant(backing.platform(EventsSeed.PUBLIC_URL));
  }

  @AfterAll
  static void close() {
    backing.close();
  }

  static Collection<EventFile> oneForEachFunction() {
    Map<String, EventFile> first = new TreeMap<>();
    EventFile.all().forEach(file -> first.putIfAbsent(file.function(), file));
    return first.values();
  }

  @ParameterizedTest
  @MethodSource("oneForEachFunction")
  void isAnsweredAsExpected(EventFile file) {
    SamLocal.Invocation invocation = backing.sam().invoke(stack, file.function(), file.path());

    assertEquals(0, invocation.exitCode(), invocation::log);
    assertEquals(
        List.of(),
        Expectations.differences(file, invocation.response().getBytes(UTF_8)),
        invocation::log);
  }
}
