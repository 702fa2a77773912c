package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** A report as {@code POST /v1/verify} answers it. Times are ISO 8601 in UTC. */
public final class ReportJson {
  private ReportJson() {}

  /** The report as JSON; {@code recipient} is absent where it is null. */
  public static ObjectNode of(Report report) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("verdict", report.verdict().name());
    json.put("checkedAt", report.checkedAt().toString());
    ArrayNode checks = json.putArray("checks");
    report.checks().forEach(check -> checks.add(of(check)));
    json.set("assertion", orNull(report.assertion()));
    json.set("badge", orNull(report.badge()));
    json.set("issuer", orNull(report.issuer()));
    if (report.recipient() != null) {
      json.putObject("recipient").put("match", report.recipient().name());
    }
    ArrayNode documents = json.putArray("documents");
    report.documents().forEach(document -> documents.add(of(document)));
    ArrayNode endorsements = json.putArray("endorsements");
    report.endorsements().forEach(endorsement -> endorsements.add(of(endorsement)));
    return json;
  }

  private static ObjectNode of(Check check) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("rule", check.rule())
        .put("aspect", check.aspect().name())
        .put("outcome", check.outcome().name())
        .put("detail", check.detail())
        .put("spec", check.spec());
  }

  private static ObjectNode of(DocumentSeen document) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("role", document.role().name())
        .put("origin", document.origin().name())
        .put("url", document.url())
        .put("at", document.at().toString());
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
    json.set("endorsement", orNull(endorsement.endorsement()));
    json.set("issuer", orNull(endorsement.issuer()));
    ArrayNode checks = json.putArray("checks");
    endorsement.checks().forEach(check -> checks.add(of(check)));
    return json;
  }

  private static JsonNode orNull(@Nullable JsonNode json) {
    return json == null ? JsonNodeFactory.instance.nullNode() : json;
  }
}
