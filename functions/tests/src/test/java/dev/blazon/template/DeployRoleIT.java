package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies of {@code docs/operating} are for what the template makes, and for nothing else. */
@RequiresTier(Tier.SAM_CLI)
class DeployRoleIT {
  /** Where CloudFormation's name of a service is not IAM's. */
  private static final Map<String, String> NAMES =
      Map.of("ApiGatewayV2", "apigateway", "SNS", "sns", "SQS", "sqs", "IAM", "iam", "KMS", "kms");

  /** For the certificate, which the template only names. */
  private static final Set<String> BESIDE = Set.of("acm");

  @Test
  void itsServicesAreThoseOfTheTemplate() throws IOException {
    Set<String> made =
        ProjectTemplate.transformed()
            .resources()
            .map(resource -> resource.type().split("::", -1)[1])
            .map(name -> NAMES.getOrDefault(name, name.toLowerCase(Locale.ROOT)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> allowed = new TreeSet<>();
    for (JsonNode statement : policy("cloudformation.json")) {
      statement.path("Action").forEach(action -> allowed.add(action.asText().split(":", -1)[0]));
    }
    allowed.removeAll(BESIDE);
    assertEquals(made, allowed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cloudformation.json", "deployer.json"})
  void aRoleIsHandedOnlyToAServiceThatIsNamed(String file) throws IOException {
    for (JsonNode statement : policy(file)) {
      boolean passes = statement.path("Action").toString().contains("iam:PassRole");
      assertEquals(
          passes, statement.at("/Condition/StringEquals").has("iam:PassedToService"), file);
      assertFalse(statement.path("Action").toString().contains("\"*\""), statement.toString());
    }
  }

  /** What it may delete can be made again: the table, the bucket and the keys cannot. */
  @Test
  void nobodyWhoDeploysCanDeleteWhatCannotBeMadeAgain() throws IOException {
    for (String file : Set.of("cloudformation.json", "deployer.json")) {
      for (JsonNode statement : policy(file)) {
        String actions = statement.path("Action").toString();
        for (String action :
            Set.of(
                "DeleteTable",
                "s3:DeleteBucket\"",
                "s3:DeleteObject",
                "ScheduleKeyDeletion",
                "dynamodb:PutItem",
                "kms:Sign")) {
          assertFalse(actions.contains(action), file + " " + action);
        }
      }
    }
  }

  private static JsonNode policy(String file) throws IOException {
    JsonNode policy =
        Json.read(Files.readString(ProjectTemplate.PROJECT.resolve("docs/operating/" + file)));
    assertTrue(policy.path("Statement").size() > 1, file);
    return policy.path("Statement");
  }
}
