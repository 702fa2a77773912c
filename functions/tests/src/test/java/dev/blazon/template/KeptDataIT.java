package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RequiresTier(Tier.SAM_CLI)
class KeptDataIT {

  private static final Set<String> RESTORED = Set.of("RestoredTable", "RestoredTableStream");

  private final TransformedTemplate template = ProjectTemplate.transformed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BadgeTable",
        "ImageBucket",
        "SigningKey",
        "MacKey",
        "LinkKey",
        "SessionKey",
        "ContactKey"
      })
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

  /** Artwork cannot be made again; a baked image can. */
  @Test
  void whatIsDeletedFromTheBucketCanBeTakenBack() {
    Resource bucket = template.resource("ImageBucket");
    assertEquals("Enabled", bucket.property("VersioningConfiguration", "Status").asText());
    for (JsonNode rule : bucket.property("LifecycleConfiguration", "Rules")) {
      boolean ends = rule.has("NoncurrentVersionExpiration") || rule.has("ExpirationInDays");
      assertEquals(ends, rule.path("Prefix").asText().equals("assertions/"), rule.toString());
    }
  }

  /** Everything that works on the table works on the restored one, and so does what watches it. */
  @Test
  void aRestoredTableStandsInEverywhere() {
    template
        .resources()
        .filter(resource -> !resource.type().equals("AWS::DynamoDB::Table"))
        .filter(resource -> References.in(resource.body()).contains("BadgeTable"))
        .forEach(
            resource ->
                assertTrue(
                    References.in(resource.body()).stream().anyMatch(RESTORED::contains),
                    resource.id()));
    for (Resource role : template.ofType("AWS::IAM::Role")) {
      for (Statement statement : Statement.of(role)) {
        for (JsonNode resource : statement.resources()) {
          Set<String> names = References.in(resource);
          assertEquals(
              names.contains("BadgeTable"), names.contains("RestoredTable"), statement.toString());
        }
      }
    }
    for (Resource function : template.functions()) {
      JsonNode table = function.property("Environment", "Variables", "BLAZON_TABLE");
      assertEquals(table.isMissingNode(), table.at("/Fn::If/0").isMissingNode(), function.id());
    }
  }

  /** Three keys are for codes and never change, one encrypts and rotates. */
  @Test
  void theKeysOfTheRegisterAreForWhatTheyAreUsedFor() {
    for (String codes : List.of("MacKey", "LinkKey", "SessionKey")) {
      Resource mac = template.resource(codes);
      assertEquals("HMAC_256", mac.property("KeySpec").asText());
      assertEquals("GENERATE_VERIFY_MAC", mac.property("KeyUsage").asText());
      assertTrue(mac.property("EnableKeyRotation").isMissingNode());
    }
    Resource contact = template.resource("ContactKey");
    assertEquals("SYMMETRIC_DEFAULT", contact.property("KeySpec").asText());
    assertEquals("ENCRYPT_DECRYPT", contact.property("KeyUsage").asText());
    assertTrue(contact.property("EnableKeyRotation").asBoolean());
  }

  /** The official Open Badges validator takes RS256 and nothing else. */
  @Test
  void theKeySignsRs256() {
    Resource key = template.resource("SigningKey");
    assertEquals("RSA_2048", key.property("KeySpec").asText());
    assertEquals("SIGN_VERIFY", key.property("KeyUsage").asText());
  }
}
