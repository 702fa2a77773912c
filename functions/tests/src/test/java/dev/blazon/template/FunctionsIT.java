package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.tiers.Machine;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@RequiresTier(Tier.SAM_CLI)
class FunctionsIT {

  private final TransformedTemplate template = ProjectTemplate.transformed();

  static List<String> functions() {
    return ProjectTemplate.transformed().functions().stream().map(Resource::id).toList();
  }

  @Test
  void thereAreNoneButTheKnownOnes() {
    assertEquals(
        Set.of(
            "ArtworkFunction",
            "AuthorizeFunction",
            "CatalogFunction",
            "IssueFunction",
            "RevokeFunction",
            "PeopleFunction",
            "EndorseFunction",
            "EndorserFunction",
            "LookupFunction",
            "BakeFunction",
            "BakeAheadFunction",
            "ArtworkPreviewFunction",
            "BakeUploadFunction",
            "VerifyFunction",
            "PageFunction",
            "CardFunction",
            "SweepFunction",
            "ProgressFunction",
            "AnnounceFunction",
            "NotifyFunction",
            "WebhooksFunction",
            "DeliverFunction",
            "NoticesFunction",
            "UnsubscribeFunction",
            "CollectFunction",
            "MyFunction",
            "MailReturnsFunction"),
        Set.copyOf(functions()));
  }

  /** {@code sam validate --lint} lets a runtime pass that does not exist. */
  @ParameterizedTest
  @MethodSource("functions")
  void runsOnJava25FromWhatMavenBuilt(String function) {
    Resource resource = template.resource(function);
    assertEquals("java25", resource.property("Runtime").asText());
    assertTrue(resource.body().path("Metadata").path("SkipBuild").asBoolean());
    assertEquals("Architecture", resource.reference("Architectures"));
  }

  @ParameterizedTest
  @MethodSource("functions")
  void itsHandlerCanBeMadeByLambda(String function) throws ReflectiveOperationException {
    Class<?> handler = Class.forName(template.resource(function).property("Handler").asText());
    assertTrue(RequestStreamHandler.class.isAssignableFrom(handler), handler.getName());
    assertTrue(Modifier.isPublic(handler.getModifiers()), handler.getName());
    assertTrue(Modifier.isPublic(handler.getConstructor().getModifiers()), handler.getName());
  }

  /** Lambda finds {@code lib/*.jar} and no jar at the root. */
  @ParameterizedTest
  @MethodSource("functions")
  void itsCodeIsPackaged(String function) throws IOException {
    String code = template.resource(function).property("Code", "S3Key").asText();
    Path lib = ProjectTemplate.PROJECT.resolve(code).resolve("lib");
    assertTrue(Files.isDirectory(lib), lib + " is missing: run mvn package");
    try (DirectoryStream<Path> own = Files.newDirectoryStream(lib, "blazon-*.jar")) {
      assertTrue(own.iterator().hasNext(), "no jar of ours in " + lib);
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isRestoredFromASnapshotBehindTheAlias(String function) {
    assertEquals(
        "PublishedVersions", template.resource(function).property("SnapStart", "ApplyOn").asText());
    Resource version = template.resource(template.aliasOf(function).reference("FunctionVersion"));
    assertEquals("AWS::Lambda::Version", version.type());
    assertEquals(function, version.reference("FunctionName"));
  }

  /** Otherwise a changed parameter would never reach the alias: see Globals in the template. */
  @ParameterizedTest
  @MethodSource("functions")
  void aChangedParameterMakesANewVersion(String function) {
    ObjectNode body = template.resource(function).body().deepCopy();
    // How many run at once is the function's, and no version's.
    ((ObjectNode) body.path("Properties")).remove("ReservedConcurrentExecutions");
    Set<String> read = new HashSet<>(References.in(body));
    read.retainAll(template.parameters());
    Resource version = template.resource(template.aliasOf(function).reference("FunctionVersion"));
    Set<String> named = References.in(version.property("Description"));
    assertFalse(read.isEmpty());
    assertEquals(read, named);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void itsLogsAreItsOwnAndEnd(String function) {
    Resource logs = template.resource(template.resource(function).reference("LoggingConfig"));
    assertEquals("AWS::Logs::LogGroup", logs.type());
    assertEquals(function.replace("Function", "LogGroup"), logs.id());
    assertTrue(logs.property("RetentionInDays").asInt() > 0);
  }

  /** An HTTP API gives up after 30 seconds, whatever the function still does. */
  @Test
  void whatAnswersTheApiAnswersInTime() {
    for (Resource integration : template.ofType("AWS::ApiGatewayV2::Integration")) {
      Resource function = template.resource(integration.reference("IntegrationUri"));
      assertTrue(function.property("Timeout").asInt(900) < 29, function.id());
    }
    assertTrue(template.resource("AuthorizeFunction").property("Timeout").asInt(900) <= 10);
  }

  @Test
  void aDeployerHasToKnowOneThingAlone() {
    Set<String> asked = new HashSet<>(template.parameters());
    asked.removeIf(name -> template.root().path("Parameters").path(name).has("Default"));
    assertEquals(Set.of("OperatorKeySha256"), asked);
  }

  /** So that no flood of theirs leaves issuers without a function to answer them. */
  @Test
  void whatAnybodyCanCallHasABoundOfItsOwn() throws IOException {
    Set<String> open =
        template.ofType("AWS::ApiGatewayV2::Route").stream()
            .filter(route -> route.property("AuthorizationType").isMissingNode())
            .map(route -> template.resource(route.reference("Target")))
            .map(integration -> integration.reference("IntegrationUri"))
            .collect(Collectors.toSet());
    Set<String> bound =
        template.functions().stream()
            .filter(function -> !function.property("ReservedConcurrentExecutions").isMissingNode())
            .map(Resource::id)
            .collect(Collectors.toSet());
    assertEquals(open, bound);
    assertTrue(
        Files.readString(Machine.project().resolve("docs/operating.md"))
            .contains("(*L* − 100) / " + bound.size() + " |"),
        "docs/operating.md says how much each of " + bound.size() + " may have");
    for (String function : bound) {
      assertEquals(
          "{\"Fn::If\":[\"BoundPublic\",{\"Ref\":\"PublicConcurrency\"},{\"Ref\":\"AWS::NoValue\"}]}",
          template.resource(function).property("ReservedConcurrentExecutions").toString());
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void newCodeIsTakenBackWhenAnAlarmRings(String function) {
    JsonNode update =
        template.aliasOf(function).body().at("/UpdatePolicy/CodeDeployLambdaAliasUpdate");
    Resource group = template.resource(update.at("/DeploymentGroupName/Ref").asText());
    assertEquals("RolloutRole", group.reference("ServiceRoleArn"));
    assertTrue(
        group
            .property("AutoRollbackConfiguration", "Events")
            .toString()
            .contains("DEPLOYMENT_STOP_ON_ALARM"));
    assertEquals(
        Set.of(
            "IssuerErrors",
            "PublicErrors",
            "PersonalErrors",
            "BackgroundErrors",
            "ApiServerErrors"),
        References.in(group.property("AlarmConfiguration")));
  }
}
