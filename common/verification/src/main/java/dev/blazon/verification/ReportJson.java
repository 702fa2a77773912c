package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a report as the JSON that {@code POST /v1/verify} answers. Times are ISO 8601 in UTC. */
public final class ReportJson {
  /** The name of a list of them, where an answer has several. */
  public static final String LIST = "reports";

  private ReportJson() {}

  /** The report as JSON; what is null is absent, but for the version and the documents. */
  public static ObjectNode of(Report report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", report.verdict().name());
    json.put("checkedAt", report.checkedAt().toString());
    json.put("openBadgesVersion", report.version() == null ? null : report.version().label());
    json.put("handedIn", report.handedIn().name());
    json.put("conformance", report.conformance().name());
    put(json, report.status());
    if (report.renewedBy() != null) {
      json.put("renewedBy", report.renewedBy());
    }
    json.set("proof", of(report.proof()));
    if (report.recipient() != null) {
      json.set("recipient", of(report.recipient()));
    }
    report.recipientName().ifPresent(name -> json.put("recipientName", name));
    ArrayNode checks = json.putArray("checks");
    report.checks().forEach(check -> checks.add(of(check)));
    json.set("assertionDocument", orNull(report.assertion()));
    json.set("badgeClassDocument", orNull(report.badge()));
    json.set("profileDocument", orNull(report.issuer()));
    ArrayNode documents = json.putArray("documents");
    report.documents().forEach(document -> documents.add(of(document)));
    ArrayNode endorsements = json.putArray("endorsementReports");
    report.endorsements().forEach(endorsement -> endorsements.add(of(endorsement)));
    return json;
  }

  /** What there is room for in any answer: the aspects, without what they were found by. */
  public static ObjectNode shortened(Report report) {
    return of(
        ReportBuilder.builder()
            .verdict(report.verdict())
            .checkedAt(report.checkedAt())
            .conformance(report.conformance())
            .status(StatusAspect.of(report.status().state()))
            .proof(new ProofAspect(report.proof().state(), report.proof().verification(), null))
            .recipient(report.recipient())
            .checks(List.of())
            .assertion(null)
            .badge(null)
            .issuer(null)
            .documents(List.of())
            .endorsements(List.of())
            .version(report.version())
            .handedIn(report.handedIn())
            .renewedBy(null)
            .build());
  }

  /** As the API tells of the status of an Assertion of ours, too. */
  static void put(ObjectNode json, StatusAspect status) {
    json.put("status", status.state().name());
    if (!status.reason().isEmpty()) {
      json.put("reason", status.reason());
    }
    if (status.successor() != null) {
      json.put("successor", status.successor());
    }
  }

  private static ObjectNode of(ProofAspect proof) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put("state", proof.state().name());
    if (proof.verification() != null) {
      json.put("verification", proof.verification().toString());
    }
    return proof.publicKey() == null ? json : json.put("publicKey", proof.publicKey());
  }

  private static ObjectNode of(RecipientAspect recipient) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("match", recipient.match().name())
        .put("type", recipient.type().term())
        .put("hashed", recipient.hashed());
  }

  private static ObjectNode of(Check check) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("rule", check.rule())
        .put("aspect", check.aspect().name())
        .put("severity", check.severity().name())
        .put("outcome", check.outcome().name())
        .put("detail", check.detail())
        .put("spec", check.spec());
  }

  private static ObjectNode of(DocumentSeen document) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("role", document.role().name())
            .put("origin", document.origin().name())
            .put("url", document.url())
            .put("at", document.at().toString());
    if (document.location() != null) {
      json.put("location", document.location()).put("httpStatus", document.httpStatus());
    }
    return json;
  }

  private static ObjectNode of(EndorsementReport endorsement) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", endorsement.verdict().name());
    if (endorsement.role() != null) {
      json.put("role", endorsement.role().name());
    }
    json.put("entity", endorsement.entity());
    if (endorsement.comment() != null) {
      json.put("comment", endorsement.comment());
    }
    json.set("endorsementDocument", orNull(endorsement.endorsement()));
    json.set("profileDocument", orNull(endorsement.issuer()));
    ArrayNode checks = json.putArray("checks");
    endorsement.checks().forEach(check -> checks.add(of(check)));
    return json;
  }

  private static JsonNode orNull(@Nullable JsonNode json) {
    return json == null ? JsonNodeFactory.instance.nullNode() : json;
  }
}
