package dev.blazon.functions.notify;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.notices.MailReturned;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The Lambda function that is told of mails that came back for good, or were called spam. Of what
 * SES tells, the rules of {@code template.yaml} hand on which mail it was, and no address.
 */
public final class MailReturnsHandler implements RequestStreamHandler {
  private final MailReturned service;

  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public MailReturnsHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public MailReturnsHandler(Table platform) {
    service =
        new MailReturned(
            platform.register(), platform.notices(), platform.commits(), platform.time());
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = Json.readEvent(input);
    NoticeAsked mail = MailMessages.asked(event);
    switch (event.path("what").asText()) {
      case "BOUNCED" -> service.bounced(mail);
      case "COMPLAINED" -> service.complained(mail);
      default -> throw new IllegalArgumentException("no rule of ours tells that of a mail");
    }
    output.write(Json.write(mail).getBytes(StandardCharsets.UTF_8));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable {}
}
