package dev.blazon.webhooks;

import dev.blazon.events.DomainEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Knows which events webhooks can be told, by their {@code detail-type}. */
public final class EventTypes {
  /** What {@link SendTest} tells; no webhook has to want it. */
  public static final String TEST = "Webhook Test";

  private static final Set<String> ALL =
      Arrays.stream(DomainEvent.Type.values())
          .map(DomainEvent.Type::detailType)
          .collect(Collectors.toUnmodifiableSet());

  private EventTypes() {}

  /** Whether there are events of this {@code detail-type}. */
  public static boolean has(String type) {
    return ALL.contains(type);
  }

  /** How many there are. */
  public static int count() {
    return ALL.size();
  }
}
