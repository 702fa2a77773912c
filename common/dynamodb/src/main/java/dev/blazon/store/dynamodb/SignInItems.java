package dev.blazon.store.dynamodb;

import dev.blazon.register.LinkRequest;
import dev.blazon.register.SignIn;
import java.time.Duration;
import java.util.Map;

/** Converts a {@link LinkRequest} and a {@link SignIn} to DynamoDB items and back. */
final class SignInItems {
  /** What nobody has answered by then was lost, and is asked for again. */
  private static final Duration KEPT = Duration.ofHours(1);

  private SignInItems() {}

  static Map<String, Attribute> write(LinkRequest request) {
    return new ItemWriter(BadgeTable.linkRequest(request.id()), "LinkRequest")
        .text("id", request.id())
        .text("contact", request.contact())
        .time("askedAt", request.askedAt())
        .flag("tried", request.tried())
        .number(BadgeTable.TTL, request.askedAt().plus(KEPT).getEpochSecond())
        .item();
  }

  static LinkRequest readRequest(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new LinkRequest(
        item.text("id"), item.text("contact"), item.time("askedAt"), item.flag("tried"));
  }

  static Map<String, Attribute> write(SignIn link) {
    return new ItemWriter(BadgeTable.signIn(link.tokenHash()), "SignIn")
        .text("tokenHash", link.tokenHash())
        .text("request", link.request())
        .text("contact", link.contact())
        .text("learner", link.learner())
        .time("expires", link.expires())
        .number(BadgeTable.TTL, link.expires().getEpochSecond() + 1)
        .item();
  }

  static SignIn read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return new SignIn(
        item.text("tokenHash"),
        item.text("request"),
        item.text("contact"),
        item.text("learner"),
        item.time("expires"));
  }
}
