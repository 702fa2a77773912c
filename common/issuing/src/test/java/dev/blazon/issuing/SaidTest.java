package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.openbadges.BadgeClass;
import dev.blazon.openbadges.Profile;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** What is not measured could be said without a bound, and would not fit into its item. */
class SaidTest {
  private static final String BADGE =
      """
      {"id": "https://badges.example.org/badges/1",
       "name": "First steps",
       "description": "Takes them.",
       "image": {"caption": "A footprint"},
       "criteria": {"narrative": "Take a step."},
       "issuer": "https://badges.example.org/issuers/1",
       "alignment": [{"targetName": "Stepping", "targetUrl": "https://skills.example.org/1"}],
       "tags": ["steps"],
       "version": "1",
       "related": [{"id": "https://academy.example.org/de/badge.json"}],
       "@language": "en-GB"}
      """;

  private static final String ISSUER =
      """
      {"id": "https://badges.example.org/issuers/1",
       "name": "Example Academy",
       "url": "https://academy.example.org",
       "email": "badges@academy.example.org",
       "telephone": "+4930123456",
       "description": "Courses for everybody.",
       "image": {"caption": "A school"},
       "publicKey": "https://badges.example.org/issuers/1/keys/1",
       "revocationList": "https://badges.example.org/issuers/1/revocations",
       "version": "2026",
       "related": [{"id": "https://academy.example.org/de/issuer.json"}],
       "@language": "en-GB"}
      """;

  @Test
  void allOfABadgeIsMeasuredButWhatBlazonAdds() {
    assertMeasured(
        BADGE,
        BadgeClass.class,
        Set.of("id", "issuer", "version"),
        badge -> Said.bytes(Said.of(badge)));
  }

  @Test
  void allOfAnIssuerIsMeasuredButWhatBlazonAdds() {
    assertMeasured(
        ISSUER,
        Profile.class,
        Set.of("id", "publicKey", "revocationList"),
        issuer -> Said.bytes(Said.of(issuer)));
  }

  private static <T> void assertMeasured(
      String full, Class<T> type, Set<String> added, ToIntFunction<T> measure) {
    int all = measure.applyAsInt(Json.readStored(full, type));
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName().equals("additional") ? "@language" : component.getName();
      ObjectNode less = (ObjectNode) Json.read(full);
      assertTrue(less.remove(name) != null, () -> "the sample of this test has no " + name);
      boolean counts = measure.applyAsInt(Json.readStored(less.toString(), type)) < all;
      assertTrue(counts || added.contains(name), () -> "Said does not measure " + name);
    }
  }
}
