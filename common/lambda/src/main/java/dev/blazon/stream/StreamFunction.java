package dev.blazon.stream;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.json.Json;
import dev.blazon.json.LogLine;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.AssertionStuck;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.EndorsementRequestChange;
import dev.blazon.lifecycle.EndorserMailAsked;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.lifecycle.MailAsked;
import dev.blazon.lifecycle.ProgressAsked;
import dev.blazon.lifecycle.RenewalAsked;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;

/**
 * Base class of the Lambda functions that follow the DynamoDB table's change stream: it hands on
 * each change of an Assertion, an Endorsement or a request for one, and each mail, link or answer
 * that was asked for, to the methods that a function overrides. Changes arrive at least once, so
 * what it does must be idempotent. What was removed tells nothing.
 *
 * <p>A change that fails is reported, and later ones of the same thing with it, so that they keep
 * their order; those of others are done. Lambda sends again from the first that is reported.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-batchfailurereporting.html">AWS:
 *     partial batch responses</a>
 */
public abstract class StreamFunction implements RequestStreamHandler {
  /** Does what is to be done for a change of an Assertion. */
  protected void changed(AssertionChange change) {}

  /** The same for one of an Endorsement. */
  protected void changed(EndorsementChange change) {}

  /** The same for one of a request to endorse: it is new, or has another state. */
  protected void changed(EndorsementRequestChange change) {}

  /** The same for a mail that is to be sent. */
  protected void asked(MailAsked mail) {}

  /** The same for an erasure that an issuer was asked for. */
  protected void asked(ErasureAsked erasure) {}

  /** The same for an Assertion that somebody has to look at. */
  protected void found(AssertionStuck stuck) {}

  /** The same for a renewal that an issuer was asked for. */
  protected void asked(RenewalAsked renewal) {}

  /** The same where somebody may have progressed in a pathway. */
  protected void asked(ProgressAsked progress) {}

  @Override
  public final void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    ObjectNode answer = Json.mapper().createObjectNode();
    var failures = answer.putArray("batchItemFailures");
    Set<String> failed = new HashSet<>();
    for (JsonNode record : Json.readEvent(input).path("Records")) {
      String sequenceNumber = record.path("dynamodb").path("SequenceNumber").asText();
      String key = StreamItems.text(StreamItems.after(record), "PK");
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
      handOn(record, sequenceNumber);
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

  private void handOn(JsonNode record, String sequenceNumber) {
    JsonNode image = StreamItems.after(record);
    if (isOne("ASSERTION", image)) {
      changed(StreamItems.assertion(record, sequenceNumber));
    } else if (isOne("ENDORSEMENT", image)) {
      changed(StreamItems.endorsement(record));
    } else {
      handOnRequest(record, image);
    }
  }

  private void handOnRequest(JsonNode record, JsonNode image) {
    switch (StreamItems.text(image, "type")) {
      case "Notice" -> {
        if (isNew(record)) {
          asked(StreamItems.notice(image));
        }
      }
      case "LinkRequest" -> {
        // One that was tried has a message of its own already, which comes again.
        if (isNew(record) && !StreamItems.flag(image, "tried")) {
          asked(new LinkAsked(StreamItems.id(image)));
        }
      }
      case "ErasureRequest" -> {
        if (opens(record)) {
          asked(new ErasureAsked(text(image, "issuer"), text(image, "id")));
        }
      }
      case "RenewalRequest" -> {
        if (opens(record)) {
          asked(StreamItems.renewal(image));
        }
      }
      case "StuckAssertion" -> {
        if (isNew(record)) {
          found(
              new AssertionStuck(
                  text(image, "assertion"), text(image, "error"), text(image, "at")));
        }
      }
      case "EndorsementRequest" -> handOnEndorsementRequest(record, image);
      case "Plan" -> {
        if (image.has("pathway") && changes(record, "pathway", "S")) {
          asked(new ProgressAsked(ProgressAsked.Kind.PLAN, text(image, "id")));
        }
      }
      case "Collection" -> {
        if (changes(record, "entries", "S")) {
          asked(new ProgressAsked(ProgressAsked.Kind.COLLECTION, text(image, "id")));
        }
      }
      default -> {
        // Nobody is told of it.
      }
    }
  }

  /** A mail that was not taken waits again, and its message comes again: that is no new one. */
  private void handOnEndorsementRequest(JsonNode record, JsonNode image) {
    boolean moved = changes(record, "state", "S");
    if (moved) {
      changed(StreamItems.endorsementRequest(record));
    }
    if (text(image, "mail").equals("WAITING") && (moved || changes(record, "link", "N"))) {
      asked(new EndorserMailAsked(StreamItems.subject(image), text(image, "id")));
    }
  }

  private static boolean changes(JsonNode record, String attribute, String type) {
    return !StreamItems.before(record)
        .path(attribute)
        .path(type)
        .asText()
        .equals(StreamItems.after(record).path(attribute).path(type).asText());
  }

  private static boolean isOne(String what, JsonNode image) {
    return text(image, "PK").startsWith(what + "#") && text(image, "SK").equals(what);
  }

  private static boolean isNew(JsonNode record) {
    return StreamItems.before(record).isMissingNode();
  }

  /** Whether a request has become one that is to be answered: at first, or once more. */
  private static boolean opens(JsonNode record) {
    return isOpen(StreamItems.after(record)) && !isOpen(StreamItems.before(record));
  }

  private static boolean isOpen(JsonNode image) {
    return text(image, "state").equals("OPEN");
  }

  private static String text(JsonNode image, String attribute) {
    return StreamItems.text(image, attribute);
  }
}
