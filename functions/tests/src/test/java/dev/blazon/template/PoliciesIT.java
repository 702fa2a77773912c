package dev.blazon.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.LinkRequest;
import dev.blazon.tiers.RequiresTier;
import dev.blazon.tiers.Tier;
import dev.blazon.webhooks.WebhookSecrets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@RequiresTier(Tier.SAM_CLI)
class PoliciesIT {
  /** Whatever reads or writes an item of the table, or its keys. */
  private static final Set<String> ON_ITEMS =
      Set.of(
          "dynamodb:GetItem",
          "dynamodb:BatchGetItem",
          "dynamodb:Query",
          "dynamodb:Scan",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
          "dynamodb:ConditionCheckItem",
          "dynamodb:PartiQLSelect");

  private static final Set<String> KEYS_OF_PEOPLE =
      Set.of("kms:GenerateMac", "kms:GenerateDataKey", "kms:Decrypt");

  private final TransformedTemplate template = ProjectTemplate.transformed();

  private List<Statement> everyStatement() {
    return template.ofType("AWS::IAM::Role").stream()
        .flatMap(role -> Statement.of(role).stream())
        .toList();
  }

  @Test
  void everyActionIsNamed() {
    for (Statement statement : everyStatement()) {
      for (String action : statement.actions()) {
        assertFalse(action.contains("*"), statement.role() + " may " + action);
      }
    }
  }

  /** A key that is not made yet has no name: this is the one action that takes no resource. */
  @Test
  void everyResourceIsNamedButThatOfAKeyToBeMade() {
    for (Statement statement : everyStatement()) {
      if (statement.actions().equals(List.of("kms:CreateKey"))) {
        continue;
      }
      assertFalse(statement.resources().isEmpty(), statement.toString());
      // It takes no ARN but those of alarms, whose names CloudFormation makes up.
      if (statement.actions().equals(List.of("cloudwatch:DescribeAlarms"))) {
        continue;
      }
      for (var resource : statement.resources()) {
        assertFalse(References.in(resource).isEmpty(), statement.role() + " reaches " + resource);
      }
    }
  }

  /** AWS's managed policies for Lambda hold {@code "Resource": "*"}. */
  @Test
  void noRightsComeFromElsewhere() {
    for (Resource role : template.ofType("AWS::IAM::Role")) {
      assertTrue(role.property("ManagedPolicyArns").isMissingNode(), role.id());
    }
    assertTrue(
        template
            .resources()
            .map(Resource::type)
            .noneMatch(Set.of("AWS::IAM::Policy", "AWS::IAM::ManagedPolicy")::contains));
  }

  @Test
  void noTwoFunctionsShareARole() {
    List<Resource> functions = template.functions();
    assertEquals(
        functions.size(),
        functions.stream().map(function -> function.reference("Role")).distinct().count());
  }

  @Test
  void whatReadsStrangersFilesMayWriteItsLogAndNothingElse() {
    for (String function :
        List.of("VerifyFunction", "BakeUploadFunction", "ArtworkPreviewFunction")) {
      assertEquals(
          Set.of("logs:CreateLogStream", "logs:PutLogEvents"), actionsOf(function, null), function);
    }
  }

  @Test
  void whatAwardsWhatRenewsAndWhatFollowsPathwaysAloneSign() {
    assertEquals(Set.of("IssueRole", "ProgressRole", "SweepRole"), rolesThatMay("kms:Sign"));
    assertEquals(Set.of("CatalogRole"), rolesThatMay("kms:GetPublicKey"));
    assertEquals(Set.of("CatalogRole"), rolesThatMay("kms:CreateKey"));
  }

  /** Who is found by a digest, and how somebody is reached, is under keys that few may use. */
  @Test
  void whatAwardsWhatAnswersForPeopleAndWhatMailsUseTheKeysOfTheRegisterAlone() {
    Set<String> keys = new TreeSet<>();
    for (Statement statement : everyStatement()) {
      for (String action : statement.actions()) {
        if (KEYS_OF_PEOPLE.contains(action)) {
          for (JsonNode resource : statement.resources()) {
            keys.add(statement.role() + " " + action + " " + References.in(resource));
          }
        }
      }
    }
    assertEquals(
        Set.of(
            "CollectRole kms:GenerateMac [LinkKey]",
            "DeliverRole kms:Decrypt [ContactKey]",
            "EndorserRole kms:Decrypt [ContactKey]",
            "EndorserRole kms:GenerateDataKey [ContactKey]",
            "EndorserRole kms:GenerateMac [LinkKey]",
            "EndorseRole kms:GenerateDataKey [ContactKey]",
            "EndorseRole kms:GenerateMac [LinkKey]",
            "IssueRole kms:GenerateDataKey [ContactKey]",
            "IssueRole kms:GenerateMac [MacKey]",
            "ProgressRole kms:GenerateMac [MacKey]",
            "MyRole kms:Decrypt [ContactKey]",
            "MyRole kms:GenerateDataKey [ContactKey]",
            "MyRole kms:GenerateMac [LinkKey]",
            "MyRole kms:GenerateMac [SessionKey]",
            "NotifyRole kms:Decrypt [ContactKey]",
            "NotifyRole kms:GenerateMac [LinkKey]",
            "NotifyRole kms:GenerateMac [MacKey]",
            "PeopleRole kms:Decrypt [ContactKey]",
            "PeopleRole kms:GenerateMac [SessionKey]",
            "PeopleRole kms:GenerateMac [MacKey]",
            "UnsubscribeRole kms:GenerateMac [LinkKey]",
            "WebhooksRole kms:Decrypt [ContactKey]",
            "WebhooksRole kms:GenerateDataKey [ContactKey]"),
        keys);
    assertEquals(Set.of("NotifyRole"), rolesThatMay("ses:SendEmail"));
    assertEquals(Set.of("NotifyRole"), rolesThatMay("ses:SendRawEmail"));
  }

  /**
   * Strangers call it: it reads the addresses that ask for a link, and neither an issuer's contacts
   * nor who is asked to endorse.
   */
  @Test
  void whatShowsPeopleTheirBadgesDecryptsNoContacts() {
    Set<String> encrypting = new TreeSet<>();
    for (Statement statement : template.statementsOf("MyFunction")) {
      if (statement.concerns("ContactKey")) {
        String purpose =
            statement.condition().at("/StringEquals/kms:EncryptionContext:issuer").asText();
        statement.actions().forEach(action -> encrypting.add(action + " " + purpose));
      }
    }
    assertEquals(
        Set.of(
            "kms:Decrypt " + LinkRequest.PURPOSE,
            "kms:GenerateDataKey " + LinkRequest.PURPOSE,
            "kms:GenerateDataKey " + EndorsementRequest.PURPOSE),
        encrypting);
  }

  /** It writes who endorses, and beside an Assertion a list: nothing that an Assertion has. */
  @Test
  void whatShowsPeopleTheirBadgesWritesNoAssertion() {
    Set<String> free = new TreeSet<>();
    for (Statement statement : template.statementsOf("MyFunction")) {
      JsonNode keys =
          statement.condition().path("ForAllValues:StringLike").path("dynamodb:LeadingKeys");
      if (statement.actions().contains("dynamodb:PutItem")
          && keys.toString().contains("\"ASSERTION#*\"")) {
        statement
            .condition()
            .path("ForAllValues:StringEquals")
            .path("dynamodb:Attributes")
            .forEach(attribute -> free.add(attribute.asText()));
      }
    }
    assertEquals(
        Set.of("PK", "SK", "type", "endorsements", "version", "createdBy", "changedBy"), free);
  }

  /** They reach strangers' hosts, and encrypt and decrypt what is said to be of webhooks alone. */
  @Test
  void whatKnowsTheSecretsOfWebhooksKnowsNothingElse() {
    for (String function : List.of("WebhooksFunction", "DeliverFunction")) {
      List<Statement> keys =
          template.statementsOf(function).stream()
              .filter(statement -> statement.concerns("ContactKey"))
              .toList();
      assertEquals(1, keys.size(), function);
      assertEquals(
          WebhookSecrets.PURPOSE,
          keys.getFirst().condition().at("/StringEquals/kms:EncryptionContext:issuer").asText());
    }
    assertEquals(Set.of("DELIVERIES#*", "WEBHOOKS#*"), partitionsOf("DeliverFunction"));
    Set<String> reaching = new TreeSet<>();
    for (Statement statement : everyStatement()) {
      if (statement.condition().toString().contains("WEBHOOKS#*")) {
        reaching.add(statement.role());
      }
    }
    assertEquals(Set.of("DeliverRole", "WebhooksRole"), reaching);
  }

  /** Strangers call it too: it reads the addresses of those who were asked, and no contacts. */
  @Test
  void whatLetsPeopleEndorseDecryptsNoContactsOfIssuers() {
    List<Statement> keys =
        template.statementsOf("EndorserFunction").stream()
            .filter(statement -> statement.concerns("ContactKey"))
            .toList();
    assertEquals(1, keys.size());
    assertEquals(
        EndorsementRequest.PURPOSE,
        keys.getFirst().condition().at("/StringEquals/kms:EncryptionContext:issuer").asText());
  }

  /**
   * Whoever gets into it writes no document, no name of an endorser, and no entry of the register.
   */
  @Test
  void whatLetsPeopleEndorseWritesNoOtherAttributes() {
    Set<String> free = new TreeSet<>();
    for (Statement statement : template.statementsOf("EndorserFunction")) {
      if (statement.actions().contains("dynamodb:PutItem")) {
        JsonNode attributes =
            statement.condition().path("ForAllValues:StringEquals").path("dynamodb:Attributes");
        assertFalse(attributes.isEmpty(), statement.toString());
        attributes.forEach(attribute -> free.add(attribute.asText()));
      }
    }
    for (String attribute :
        List.of("profile", "badgeClass", "status", "recipient", "endorserName")) {
      assertFalse(free.contains(attribute), attribute);
    }
  }

  /** It encrypts whom it asks to endorse, and writes of the register that a mail is to be sent. */
  @Test
  void whatAsksPeopleToEndorseKnowsNoContactsAndWritesNone() {
    for (Statement statement : template.statementsOf("EndorseFunction")) {
      if (statement.concerns("ContactKey")) {
        assertEquals(
            EndorsementRequest.PURPOSE,
            statement.condition().at("/StringEquals/kms:EncryptionContext:issuer").asText());
      }
      if (statement.actions().contains("dynamodb:PutItem")
          && statement.condition().toString().contains("REGISTER#*")) {
        String written =
            statement.condition().at("/ForAllValues:StringEquals/dynamodb:Attributes").toString();
        assertTrue(written.contains("\"kind\""), written);
        assertFalse(written.contains("\"contact\""), written);
        assertFalse(written.contains("\"parent\""), written);
      }
    }
  }

  /** {@code LEARNER#} has what stops mails; in the index it is what somebody has of all issuers. */
  @Test
  void whatAwardsWhatAnswersForPeopleAndWhatMailsReachTheRegisterAlone() {
    Set<String> register = Set.of("REGISTER#*", "HOLDER#*", "LEARNER#*");
    Set<String> reaching = new TreeSet<>();
    for (Statement statement : everyStatement()) {
      if (statement.actions().stream().anyMatch(ON_ITEMS::contains)) {
        JsonNode keys =
            statement.condition().path("ForAllValues:StringLike").path("dynamodb:LeadingKeys");
        assertFalse(keys.isEmpty(), () -> statement + " has no bound");
        for (JsonNode key : keys) {
          if (register.contains(key.asText())) {
            reaching.add(statement.role() + " " + key.asText());
          }
        }
      }
    }
    assertEquals(
        Set.of(
            "EndorserRole REGISTER#*",
            "EndorseRole REGISTER#*",
            "IssueRole HOLDER#*",
            "IssueRole REGISTER#*",
            "MailReturnsRole LEARNER#*",
            "MailReturnsRole REGISTER#*",
            "MyRole LEARNER#*",
            "MyRole REGISTER#*",
            "NoticesRole LEARNER#*",
            "NoticesRole REGISTER#*",
            "NotifyRole LEARNER#*",
            "NotifyRole REGISTER#*",
            "PeopleRole HOLDER#*",
            "PeopleRole LEARNER#*",
            "PeopleRole REGISTER#*",
            "ProgressRole HOLDER#*",
            "ProgressRole REGISTER#*",
            "SweepRole HOLDER#*",
            "SweepRole REGISTER#*",
            "UnsubscribeRole LEARNER#*"),
        reaching);
  }

  @Test
  void bakingAloneWritesBakedImagesAndTheDesignerAloneArtwork() {
    assertEquals(Set.of("BakeRole", "BakeAheadRole"), writersUnder("/assertions/*/image"));
    assertEquals(Set.of("ArtworkRole"), writersUnder("/artwork/*"));
    assertEquals(Set.of("ArtworkRole"), writersUnder("/designs/*"));
  }

  /** What issuers uploaded for their designs is theirs alone: what serves the public cannot. */
  @Test
  void theDesignerAloneReadsTheFilesOfDesigns() {
    assertEquals(Set.of("ArtworkRole"), rolesThatMayUnder("s3:GetObject", "/designs/*"));
    for (String prefix : List.of("/artwork/*", "/assertions/*/image", "/designs/*")) {
      assertFalse(rolesThatMayUnder("s3:PutObject", prefix).isEmpty(), prefix);
    }
    for (Statement statement : everyStatement()) {
      for (var resource : statement.resources()) {
        assertNotEquals("${ImageBucket.Arn}/*", resource.path("Fn::Sub").asText());
      }
    }
  }

  @Test
  void whatOnlyReadsTheTableCannotWriteIt() {
    Set<String> readers = Set.of("GetItem", "BatchGetItem", "Query");
    for (String function : List.of("Lookup", "Page", "Card", "Bake", "BakeAhead", "Announce")) {
      Set<String> actions = actionsOf(function + "Function", "BadgeTable");
      actions.removeIf(
          action -> readers.contains(action.replace("dynamodb:", "")) || action.contains("Stream"));
      actions.removeAll(Set.of("dynamodb:GetRecords", "dynamodb:GetShardIterator"));
      assertEquals(Set.of(), actions, function);
    }
  }

  /** Whoever gets into it can read what it reads, but make no key good and none do more. */
  @Test
  void theAuthorizerWritesTheDayOfLastUseAndNothingElse() {
    List<Statement> writing =
        template.statementsOf("AuthorizeFunction").stream()
            .filter(statement -> statement.concerns("BadgeTable"))
            .filter(statement -> !statement.actions().equals(List.of("dynamodb:GetItem")))
            .toList();
    assertEquals(1, writing.size());
    assertEquals(List.of("dynamodb:UpdateItem"), writing.getFirst().actions());
    JsonNode condition = writing.getFirst().condition();
    assertEquals(
        "[\"APIKEYS#*\"]",
        condition.path("ForAllValues:StringLike").path("dynamodb:LeadingKeys").toString());
    assertEquals(
        "[\"PK\",\"SK\",\"lastUsedOn\"]",
        condition.path("ForAllValues:StringEquals").path("dynamodb:Attributes").toString());
  }

  /**
   * What keys have done names them: none is ever deleted. What is kept of recipients is, once it is
   * to be forgotten, what opens somebody's badges once, the collections that people make, webhooks,
   * and pathways in which nobody has progressed.
   */
  @Test
  void nobodyDeletesAnythingFromTheTableButOfTheRegisterAndWhatIsUsedUp() {
    Set<String> deleted = new TreeSet<>();
    for (Statement statement : everyStatement()) {
      if (statement.actions().contains("dynamodb:DeleteItem")) {
        statement
            .condition()
            .path("ForAllValues:StringLike")
            .path("dynamodb:LeadingKeys")
            .forEach(key -> deleted.add(statement.role() + " " + key.asText()));
      }
    }
    assertEquals(
        Set.of(
            "CatalogRole PATHWAY#*",
            "CatalogRole PATHWAYS#*",
            "CatalogRole STEP#*",
            "IssueRole ENDORSEMENTS#*",
            "IssueRole ERASURES#*",
            "IssueRole HOLDER#*",
            "IssueRole REGISTER#*",
            "MyRole COLLECTION#*",
            "MyRole PLAN#*",
            "MyRole SIGNIN#*",
            "NotifyRole LINK#*",
            "NotifyRole SIGNIN#*",
            "PeopleRole COLLECTION#*",
            "PeopleRole PLAN#*",
            "PeopleRole ENDORSEMENTS#*",
            "PeopleRole ERASURES#*",
            "PeopleRole HOLDER#*",
            "PeopleRole PRESENTATION#*",
            "PeopleRole REGISTER#*",
            "SweepRole REGISTER#*",
            "WebhooksRole WEBHOOKS#*"),
        deleted);
  }

  @Test
  void whatWasTakenBackIsDeletedWithAllVersionsAndNothingElseIs() {
    Set<String> deleting = Set.of("BakeRole", "BakeAheadRole", "PeopleRole");
    assertEquals(deleting, rolesThatMay("s3:DeleteObjectVersion"));
    assertEquals(deleting, rolesThatMayUnder("s3:DeleteObjectVersion", "/assertions/*/image"));
    assertEquals(deleting, rolesThatMay("s3:ListBucketVersions"));
    assertEquals(Set.of(), rolesThatMay("s3:DeleteObject"));
  }

  /** It would tell which artwork and which Assertions there are. */
  @Test
  void nobodyListsTheBucket() {
    assertEquals(Set.of(), rolesThatMay("s3:ListBucket"));
  }

  /** {@code dynamodb:LeadingKeys} are the partition keys, of the table or of an index. */
  @Test
  void whoeverTakesStrangersRequestsReachesOnlyThePartitionsThatItReads() {
    Set<String> baked = Set.of("ASSERTION#*", "BADGE#*");
    Set<String> cards =
        Set.of("ASSERTION#*", "BADGE#*", "ISSUER#*", "PRESENTATION#*", "COLLECTION#*");
    Set<String> all = Set.of("ASSERTION#*", "BADGE#*", "ISSUER#*", "ENDORSEMENT#*", "REVOKED#*");
    Set<String> shown = new TreeSet<>(all);
    shown.addAll(
        Set.of(
            "PRESENTATION#*",
            "PUBLIC#*",
            "COLLECTION#*",
            "PATHWAY#*",
            "PATHWAYS#*",
            "PLAN#*",
            "STEP#*"));
    Set<String> served = new TreeSet<>(all);
    served.add("PATHWAY#*");
    assertEquals(Set.of("BADGE#*"), partitionsOf("ArtworkFunction"));
    assertEquals(Set.of("APIKEYS#*"), partitionsOf("AuthorizeFunction"));
    assertEquals(cards, partitionsOf("CardFunction"));
    assertEquals(baked, partitionsOf("BakeFunction"));
    assertEquals(baked, partitionsOf("BakeAheadFunction"));
    assertEquals(served, partitionsOf("LookupFunction"));
    assertEquals(shown, partitionsOf("PageFunction"));
  }

  /** They lie in partitions of their own. */
  @Test
  void theHashesOfApiKeysAreForTheAuthorizerAndTheCatalogAlone() {
    Set<String> reaching = new TreeSet<>();
    for (Statement statement : everyStatement()) {
      if (statement.actions().stream().anyMatch(ON_ITEMS::contains)) {
        JsonNode keys =
            statement.condition().path("ForAllValues:StringLike").path("dynamodb:LeadingKeys");
        boolean bounded = !keys.isEmpty();
        for (JsonNode key : keys) {
          bounded &= !key.asText().startsWith("A") || key.asText().equals("ASSERTION#*");
          assertTrue(key.asText().matches("([A-Z]+#)+\\*"), statement.toString());
        }
        if (!bounded) {
          reaching.add(statement.role());
        }
      }
    }
    assertEquals(Set.of("AuthorizeRole", "CatalogRole"), reaching);
  }

  /** Of each statement about items of the table; a statement without a bound fails here. */
  private Set<String> partitionsOf(String function) {
    Set<String> partitions = new TreeSet<>();
    for (Statement statement : template.statementsOf(function)) {
      if (statement.actions().contains("dynamodb:GetItem")) {
        var keys = statement.condition().path("ForAllValues:StringLike");
        assertFalse(keys.path("dynamodb:LeadingKeys").isEmpty(), statement.toString());
        keys.path("dynamodb:LeadingKeys").forEach(key -> partitions.add(key.asText()));
      }
    }
    return partitions;
  }

  private Set<String> actionsOf(String function, @Nullable String on) {
    return template.statementsOf(function).stream()
        .filter(statement -> on == null || statement.concerns(on))
        .flatMap(statement -> statement.actions().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> rolesThatMay(String action) {
    return everyStatement().stream()
        .filter(statement -> statement.actions().contains(action))
        .map(Statement::role)
        .collect(Collectors.toSet());
  }

  private Set<String> writersUnder(String prefix) {
    return rolesThatMayUnder("s3:PutObject", prefix);
  }

  private Set<String> rolesThatMayUnder(String action, String prefix) {
    return everyStatement().stream()
        .filter(statement -> statement.actions().contains(action))
        .filter(
            statement ->
                statement.resources().stream()
                    .anyMatch(
                        resource ->
                            resource
                                .path("Fn::Sub")
                                .asText()
                                .equals("${ImageBucket.Arn}" + prefix)))
        .map(Statement::role)
        .collect(Collectors.toSet());
  }
}
