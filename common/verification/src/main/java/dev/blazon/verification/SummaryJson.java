package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Version;
import java.util.Optional;

/**
 * Writes the plain facts of a verified badge as JSON, for whoever shows it: one flat object,
 * whatever form of JSON-LD its documents have. What is not known is absent, but for the lists,
 * which are then empty.
 *
 * <p>Texts are its issuer's, and are to be shown as text. Where there are several languages, one is
 * chosen, see {@link PlainFacts}. Links are http or https alone; images may be data URIs, too.
 * Times are ISO 8601 in UTC.
 */
public final class SummaryJson {
  /** The name of a list of them, where an answer has several. */
  public static final String LIST = "summaries";

  private SummaryJson() {}

  /** The facts of a report. */
  public static ObjectNode of(Report report) {
    PlainFacts assertion = PlainFacts.of(report.assertion());
    PlainFacts badge = PlainFacts.of(report.badge());
    PlainFacts issuer = PlainFacts.of(report.issuer());
    ObjectNode json = verdict(report);
    ReportJson.put(json, report.status());
    put(json, "renewedBy", Optional.ofNullable(report.renewedBy()));
    put(json, "openBadgesVersion", Optional.ofNullable(report.version()).map(Version::label));
    if (report.recipient() != null) {
      json.put("recipientMatch", report.recipient().match().name());
    }
    put(json, "recipientName", report.recipientName());
    put(json, "assertion", assertion.id());
    put(json, "badgeClass", badge.id());
    put(json, "profile", issuer.id());
    put(json, "image", assertion.image());
    put(json, "badgeName", badge.text("name"));
    put(json, "badgeDescription", badge.text("description"));
    put(json, "badgeImage", badge.image().or(assertion::image));
    put(json, "criteria", badge.webLink("criteria"));
    put(json, "criteriaNarrative", badge.inside("criteria").text("narrative"));
    put(json, "narrative", assertion.text("narrative"));
    put(json, "issuedOn", assertion.time("issuedOn"));
    put(json, "expires", assertion.time("expires"));
    put(json, "issuerName", issuer.text("name"));
    put(json, "issuerUrl", issuer.webLink("url"));
    put(json, "issuerImage", issuer.image());
    json.set("evidence", evidence(assertion));
    json.set("alignment", alignment(badge));
    ArrayNode tags = json.putArray("tags");
    badge.object().texts("tags").forEach(tags::add);
    return json;
  }

  /** What is known without a look at the documents. */
  public static ObjectNode shortened(Report report) {
    return verdict(report).put("status", report.status().state().name());
  }

  private static ObjectNode verdict(Report report) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("verdict", report.verdict().name())
        .put("checkedAt", report.checkedAt().toString())
        .put("handedIn", report.handedIn().name());
  }

  private static ArrayNode evidence(PlainFacts assertion) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (JsonNode value : assertion.object().values("evidence")) {
      PlainFacts evidence = PlainFacts.of(value);
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      put(json, "url", PlainFacts.webLink(BadgeObject.link(value)));
      for (String term : new String[] {"name", "description", "narrative", "genre", "audience"}) {
        put(json, term, evidence.text(term));
      }
      if (!json.isEmpty()) {
        list.add(json);
      }
    }
    return list;
  }

  private static ArrayNode alignment(PlainFacts badge) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (BadgeObject object : badge.object().objects("alignment")) {
      PlainFacts alignment = new PlainFacts(object);
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      put(json, "name", alignment.text("targetName"));
      put(json, "url", alignment.webLink("targetUrl"));
      put(json, "description", alignment.text("targetDescription"));
      put(json, "framework", alignment.text("targetFramework"));
      put(json, "code", alignment.text("targetCode"));
      if (!json.isEmpty()) {
        list.add(json);
      }
    }
    return list;
  }

  private static void put(ObjectNode json, String name, Optional<?> value) {
    value.ifPresent(known -> json.put(name, known.toString()));
  }
}
