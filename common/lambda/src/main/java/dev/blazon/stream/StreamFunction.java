package dev.blazon.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.json.LogLine;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.AssertionChangeBuilder;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.EndorsementChangeBuilder;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.RenewalAsked;
import dev.blazon.lifecycle.Status;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Base class of the Lambda functions that follow the DynamoDB table's change stream: it hands on
 * each change of an Assertion or Endorsement, and each mail or link that was asked for. Changes
 * arrive at least once, so what it does must be idempotent.
 *
 * <p>A change that fails is reported, and later ones of the same thing with it, so that they keep
 * their order; those of others are done. Lambda sends again from the first that is reported.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">AWS:
 *     partial batch responses</a>
 */
public abstract class StreamFunction implements RequestStreamHandler {
  private final Consumer<AssertionChange> assertions;
  private final Consumer<EndorsementChange> endorsements;
  private final Consumer<NoticeAsked> notices;
  private final Consumer<LinkAsked> links;
  private final Consumer<ErasureAsked> erasures;
  private final Consumer<RenewalAsked> renewals;

  /**
   * @param assertions does what is to be done for a change of an Assertion
   */
  protected StreamFunction(Consumer<AssertionChange> assertions) {
    this(assertions, change -> {});
  }

  /**
   * @param assertions does what is to be done for a change of an Assertion
   * @param endorsements and for one of an Endorsement
   */
  protected StreamFunction(
      Consumer<AssertionChange> assertions, Consumer<EndorsementChange> endorsements) {
    this(assertions, endorsements, notice -> {}, link -> {}, erasure -> {}, renewal -> {});
  }

  /**
   * @param assertions does what is to be done for a change of an Assertion
   * @param endorsements and for one of an Endorsement
   * @param notices and for a mail to a recipient that is to be sent
   * @param links and for a link to somebody's badges that was asked for
   * @param erasures and for an erasure that an issuer was asked for
   * @param renewals and for a renewal that an issuer was asked for
   */
  protected StreamFunction(
      Consumer<AssertionChange> assertions,
      Consumer<EndorsementChange> endorsements,
      Consumer<NoticeAsked> notices,
      Consumer<LinkAsked> links,
      Consumer<ErasureAsked> erasures,
      Consumer<RenewalAsked> renewals) {
    this.assertions = assertions;
    this.endorsements = endorsements;
    this.notices = notices;
    this.links = links;
    this.erasures = erasures;
    this.renewals = renewals;
  }

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ObjectNode answer = Json.mapper().createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    Set<String> failed = new HashSet<>();
    for (JsonNode record : Json.readEvent(input).path("Records")) {
      String sequenceNumber = record.path("dynamodb").path("SequenceNumber").asText();
      String key = record.path("dynamodb").path("NewImage").path("PK").path("S").asText();
      if (failed.contains(key) || !consumed(record, sequenceNumber, context)) {
        failed.add(key);
        failures.addObject().put("itemIdentifier", sequenceNumber);
      }
    }
    output.write(Json.mapper().writeValueAsBytes(answer));
  }

  /** Whatever a change makes fail, it must not take the batch with it. */
  private boolean consumed(JsonNode record, String sequenceNumber, Context context) {
    try {
      JsonNode image = record.path("dynamodb").path("NewImage");
      if (isOne("ASSERTION", image)) {
        assertions.accept(assertion(record, sequenceNumber));
      } else if (isOne("ENDORSEMENT", image)) {
        endorsements.accept(endorsement(record));
      } else if (text(image, "type").equals("Notice") && isNew(record)) {
        notices.accept(notice(image));
      } else if (text(image, "type").equals("LinkRequest")
          && isNew(record)
          && !image.path("tried").path("BOOL").asBoolean()) {
        // One that was tried has a message of its own already, which comes again.
        links.accept(new LinkAsked(id(image)));
      } else if (text(image, "type").equals("ErasureRequest") && opens(record)) {
        erasures.accept(new ErasureAsked(text(image, "issuer"), text(image, "id")));
      } else if (text(image, "type").equals("RenewalRequest") && opens(record)) {
        renewals.accept(renewal(image));
      }
      return true;
    } catch (RuntimeException e) {
      context
          .getLogger()
          .log(
              LogLine.error("a change of the stream failed")
                  .with("sequenceNumber", sequenceNumber)
                  .because(e)
                  .toString());
      return false;
    }
  }

  private static boolean isOne(String what, JsonNode image) {
    return text(image, "PK").startsWith(what + "#") && text(image, "SK").equals(what);
  }

  private static boolean isNew(JsonNode record) {
    return record.path("dynamodb").path("OldImage").isMissingNode();
  }

  /** Whether a request has become one that is to be answered: at first, or once more. */
  private static boolean opens(JsonNode record) {
    JsonNode before = record.path("dynamodb").path("OldImage");
    return isOpen(record.path("dynamodb").path("NewImage")) && !isOpen(before);
  }

  private static boolean isOpen(JsonNode image) {
    return text(image, "state").equals("OPEN");
  }

  private static NoticeAsked notice(JsonNode image) {
    return new NoticeAsked(
        text(image, "assertion"),
        NoticeKind.valueOf(text(image, "kind")),
        Integer.parseInt(image.path("attempt").path("N").asText()));
  }

  private static RenewalAsked renewal(JsonNode image) {
    return new RenewalAsked(
        text(image, "assertion"),
        text(image, "issuer"),
        text(image, "badge"),
        Instant.parse(text(image, "askedAt")),
        Long.parseLong(image.path("version").path("N").asText()));
  }

  /** The id in the key of an item, after what it is. */
  private static String id(JsonNode image) {
    String key = text(image, "PK");
    return key.substring(key.indexOf('#') + 1);
  }

  private static AssertionChange assertion(JsonNode record, String sequenceNumber) {
    JsonNode image = record.path("dynamodb").path("NewImage");
    JsonNode old = record.path("dynamodb").path("OldImage");
    JsonNode before = old.path("status").path("S");
    Status status = Status.valueOf(text(image, "status"));
    return AssertionChangeBuilder.builder()
        .sequenceNumber(sequenceNumber)
        .assertion(id(image))
        .issuer(text(image, "issuer"))
        .badge(text(image, "badge"))
        .before(before.isMissingNode() ? null : Status.valueOf(before.asText()))
        .after(status)
        .reason(optional(image, "reason"))
        .changedAt(Instant.parse(text(image, "changedAt")))
        .expires(image.has("expires") ? Instant.parse(text(image, "expires")) : null)
        .renews(optional(image, "renews"))
        .successor(optional(image, "successor"))
        .renewed(!old.has("successor") && image.has("successor") && isRenewed(status))
        .done(done(PlannedStep.read(text(old, "plan")), PlannedStep.read(text(image, "plan"))))
        .by(optional(image, before.isMissingNode() ? "createdBy" : "changedBy"))
        .build();
  }

  private static List<PlannedStep> done(List<PlannedStep> before, List<PlannedStep> left) {
    return before.stream().filter(step -> !left.contains(step)).toList();
  }

  /** Whether what follows an Assertion of this status has renewed it, and does not replace it. */
  private static boolean isRenewed(Status status) {
    return switch (status) {
      case RENEWED, EXPIRED -> true;
      case ACTIVE, REVOKED, SUPERSEDED, ERASED -> false;
    };
  }

  private static EndorsementChange endorsement(JsonNode record) {
    JsonNode image = record.path("dynamodb").path("NewImage");
    JsonNode before = record.path("dynamodb").path("OldImage");
    return EndorsementChangeBuilder.builder()
        .endorsement(id(image))
        .issuer(text(image, "issuer"))
        .endorsed(Json.read(text(image, "document")).path("claim").path("id").asText())
        .added(before.isMissingNode())
        .revokedBefore(before.has("reason"))
        .reason(optional(image, "reason"))
        .changedAt(Instant.parse(text(image, "changedAt")))
        .by(optional(image, before.isMissingNode() ? "createdBy" : "changedBy"))
        .build();
  }

  private static @Nullable String optional(JsonNode image, String attribute) {
    return image.has(attribute) ? text(image, attribute) : null;
  }

  private static String text(JsonNode image, String attribute) {
    return image.path(attribute).path("S").asText();
  }
}
