package dev.blazon.functions.progress;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.issuing.pathways.FollowPathways;
import dev.blazon.lifecycle.ProgressAsked;
import dev.blazon.platform.Macs;
import dev.blazon.platform.Signing;
import dev.blazon.platform.Table;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.dynamodb.DynamoDbTable;
import dev.blazon.platform.kms.KmsMacs;
import dev.blazon.platform.kms.KmsSigning;
import dev.blazon.stream.QueueFunction;

/**
 * The Lambda function that looks how far somebody is in a pathway, where something has happened to
 * one of their badges, or where they follow it or have kept badges of other hosts: it awards the
 * badge for completing it, or takes that back.
 *
 * <p>The messages of its queue are as the rules of {@code template.yaml} make them of events: of
 * which Assertion something is told ({@code assertion}), or what somebody has kept ({@code asked}
 * and {@code id}, as {@link ProgressAsked} has them).
 */
public final class ProgressHandler extends QueueFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public ProgressHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Table & Signing & Macs> ProgressHandler(P platform) {
    this(Following.on(platform));
  }

  private ProgressHandler(FollowPathways following) {
    super(message -> follow(following, message));
  }

  private static void follow(FollowPathways following, JsonNode message) {
    if (message.has("assertion")) {
      following.assertion(message.path("assertion").asText());
      return;
    }
    String id = message.path("id").asText();
    switch (ProgressAsked.Kind.valueOf(message.path("asked").asText())) {
      case PLAN -> following.plan(id);
      case COLLECTION -> following.collection(id);
    }
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends Cloud implements DynamoDbTable, KmsSigning, KmsMacs {}
}
