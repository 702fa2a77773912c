package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RequiresTier(Tier.SAM_CLI)
class KeptDataIT {

  private final TransformedTemplate template = ProjectTemplate.transformed();

  @ParameterizedTest
  @ValueSource(strings = {"BadgeTable", "ImageBucket", "SigningKey"})
  void outlivesTheStack(String id) {
    assertEquals("Retain", template.resource(id).body().path("DeletionPolicy").asText());
    assertEquals("Retain", template.resource(id).body().path("UpdateReplacePolicy").asText());
  }

  @Test
  void theTableCanBeRestoredAndNotBeDeletedByMistake() {
    Resource table = template.resource("BadgeTable");
    assertTrue(table.property("DeletionProtectionEnabled").asBoolean());
    assertTrue(
        table
            .property("PointInTimeRecoverySpecification", "PointInTimeRecoveryEnabled")
            .asBoolean());
    assertEquals(
        "NEW_AND_OLD_IMAGES", table.property("StreamSpecification", "StreamViewType").asText());
  }

  /** The official Open Badges validator takes RS256 and nothing else. */
  @Test
  void theKeySignsRs256() {
    Resource key = template.resource("SigningKey");
    assertEquals("RSA_2048", key.property("KeySpec").asText());
    assertEquals("SIGN_VERIFY", key.property("KeyUsage").asText());
  }
}
