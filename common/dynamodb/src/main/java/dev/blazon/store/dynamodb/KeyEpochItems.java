package dev.blazon.store.dynamodb;

import dev.blazon.lifecycle.Compromise;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.KeyEpochBuilder;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Converts a {@link KeyEpoch} to a DynamoDB item and back. */
final class KeyEpochItems {
  /** Since when its key is compromised; absent while it is not. */
  static final String COMPROMISED_SINCE = "compromisedSince";

  /** How many spans it has. */
  static final String SPANS = "spans";

  private static final String REASON = "compromisedBy";
  private static final String DECLARED_AT = "declaredAt";
  private static final String SETTLED = "settled";

  private KeyEpochItems() {}

  static Map<String, Attribute> write(KeyEpoch epoch) {
    ItemWriter item =
        new ItemWriter(BadgeTable.keyEpoch(epoch.issuer(), epoch.number()), "KeyEpoch")
            .text("issuer", epoch.issuer())
            .number("number", epoch.number())
            .text("signingKey", epoch.signingKey())
            .text("publicKeyPem", epoch.publicKeyPem())
            .time("startedAt", epoch.startedAt())
            .number(SPANS, epoch.spans())
            .trail(epoch.trail());
    Compromise compromise = epoch.compromise();
    if (compromise != null) {
      item.time(COMPROMISED_SINCE, compromise.since())
          .text(REASON, compromise.reason())
          .time(DECLARED_AT, compromise.declaredAt())
          .flag(SETTLED, compromise.settled())
          .due(BadgeTable.DUE_KEYS, compromise.due());
    }
    return item.item();
  }

  static KeyEpoch read(Map<String, Attribute> attributes) {
    ItemReader item = new ItemReader(attributes);
    return KeyEpochBuilder.builder()
        .issuer(item.text("issuer"))
        .number(Math.toIntExact(item.number("number")))
        .signingKey(item.text("signingKey"))
        .publicKeyPem(item.text("publicKeyPem"))
        .startedAt(item.time("startedAt"))
        .spans(Math.toIntExact(item.number(SPANS)))
        .compromise(compromise(item))
        .trail(item.trail())
        .build();
  }

  private static @Nullable Compromise compromise(ItemReader item) {
    Instant since = item.optionalTime(COMPROMISED_SINCE);
    return since == null
        ? null
        : new Compromise(
            since, item.optionalText(REASON), item.time(DECLARED_AT), item.flag(SETTLED));
  }
}
