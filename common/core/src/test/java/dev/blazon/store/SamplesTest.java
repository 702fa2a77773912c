package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no sample has, no contract would miss in a store that forgets it. */
class SamplesTest {
  static Stream<Record> full() {
    return Stream.of(
        Samples.fullIssuer("issuer"),
        Samples.fullIssuer("issuer").profile(),
        Samples.fullApiKey("issuer", "key"),
        Samples.fullBadge("issuer", "badge"),
        Samples.fullBadge("issuer", "badge").badgeClass(),
        Samples.fullBadge("issuer", "badge").renewal(),
        Samples.fullAssertion("badge", "assertion"),
        SampleEndorsements.full("issuer", "endorsement"),
        SampleEndorsements.full("issuer", "endorsement").document().claim());
  }

  @ParameterizedTest
  @MethodSource("full")
  void fullOnesHaveItAll(Record sample) throws ReflectiveOperationException {
    for (RecordComponent component : sample.getClass().getRecordComponents()) {
      Object value = component.getAccessor().invoke(sample);
      assertNotNull(value, component.getName());
      assertNotEquals(List.of(), value, component.getName());
    }
  }
}
