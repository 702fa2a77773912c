package dev.blazon.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.events.DomainEvent;
import dev.blazon.issuing.ApiKeyView;
import dev.blazon.issuing.SigningKeyView;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.ExpiryPolicy;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.RenewalMode;
import dev.blazon.lifecycle.RenewedVersion;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.StepPolicy;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.openbadges.VerificationType;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RenewalState;
import dev.blazon.verification.Check;
import dev.blazon.verification.Conformance;
import dev.blazon.verification.ProofAspect;
import dev.blazon.verification.StatusAspect;
import dev.blazon.verification.Verdict;
import dev.blazon.verification.documents.HandedIn;
import dev.blazon.verification.dossier.Document;
import dev.blazon.verification.dossier.Role;
import dev.blazon.verification.recipient.RecipientMatch;
import dev.blazon.verification.rules.Aspect;
import dev.blazon.verification.rules.Severity;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The description names the values that the code can answer, all of them and no others. */
class EnumerationsTest {
  private final OpenApi openApi = OpenApi.ours();

  static Stream<Arguments> enumerations() {
    return Stream.of(
        of("Status", Status.values()),
        of("ExpiryPolicy", ExpiryPolicy.values()),
        of("NewPathway/properties/order", StageOrder.values()),
        of("NewPathway/properties/counting", StepPolicy.values()),
        of("NewPathway/properties/onLoss", LossPolicy.values()),
        of("RenewalMode", RenewalMode.values()),
        of("RenewedVersion", RenewedVersion.values()),
        of("Plan/items/properties/kind", PlannedStep.Kind.values()),
        of("KeptAssertion/properties/renewalRequest/properties/state", RenewalState.values()),
        of(
            "EventType",
            Arrays.stream(DomainEvent.Type.values()).map(DomainEvent.Type::detailType).toArray()),
        of("Delivery/properties/state", Delivery.State.values()),
        of("Webhook/properties/disabled/properties/cause", Webhook.Reason.values()),
        of("NoticeKind", NoticeKind.values()),
        of("NoticeOutcome", NoticeOutcome.values()),
        of("Scope", Scope.values()),
        of("VerificationType", VerificationType.values()),
        of("ApiKeyView/properties/status", ApiKeyView.Status.values()),
        of("SigningKeyView/properties/status", SigningKeyView.Status.values()),
        of("Verdict", Verdict.values()),
        of("HandedIn", HandedIn.values()),
        of("RecipientMatch", RecipientMatch.values()),
        of("StatusFound", StatusAspect.State.values()),
        of("Report/properties/conformance", Conformance.values()),
        of("Report/properties/proof/properties/state", ProofAspect.State.values()),
        of("Report/properties/documents/items/properties/role", Role.values()),
        of("Report/properties/documents/items/properties/origin", Document.Origin.values()),
        of("Check/properties/aspect", Aspect.values()),
        of("Check/properties/severity", Severity.values()),
        of("Check/properties/outcome", Check.Outcome.values()));
  }

  private static Arguments of(String place, Object[] values) {
    Set<String> names =
        Arrays.stream(values).map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    return Arguments.of(place, Named.of(values[0].getClass().getSimpleName(), names));
  }

  @ParameterizedTest
  @MethodSource("enumerations")
  void areDescribed(String place, Set<String> values) {
    JsonNode described = openApi.document().at("/components/schemas/" + place + "/enum");
    assertEquals(
        values,
        StreamSupport.stream(described.spliterator(), false)
            .map(JsonNode::asText)
            .collect(Collectors.toCollection(TreeSet::new)),
        place);
  }
}
