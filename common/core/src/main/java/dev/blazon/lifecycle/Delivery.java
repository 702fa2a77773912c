package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That one webhook is told of one event: what is sent, and what has come of each attempt.
 *
 * @param issuer whose webhook it is
 * @param webhook the name of that
 * @param webhookId the id of that: another webhook of the same name is not told
 * @param id the id of the event, the same in each attempt
 * @param type the {@code detail-type} of the event
 * @param body what is sent, as JSON: some kilobytes
 * @param createdAt since when
 * @param state what has come of it
 * @param next when it is tried next; null where it is not
 * @param tries how often it was tried since it was last begun
 * @param attempts what has come of each attempt, the latest last; {@value #KEPT_ATTEMPTS} at most
 * @param version counts its changes, for optimistic locking; 1 while it is new
 */
@RecordBuilder
public record Delivery(
    String issuer,
    String webhook,
    String webhookId,
    String id,
    String type,
    String body,
    Instant createdAt,
    State state,
    @Nullable Instant next,
    int tries,
    List<Attempt> attempts,
    long version) {
  /** For how long it is kept. */
  public static final Duration KEPT = Duration.ofDays(30);

  /** As many attempts are kept at most: all of one round, and the last of the one before. */
  public static final int KEPT_ATTEMPTS = 10;

  /** After an attempt that has failed, the next one comes after this, each after the other. */
  public static final List<Duration> RETRIES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(10));

  /** The attempts cannot be changed. */
  public Delivery {
    attempts = List.copyOf(attempts);
  }

  /** What has come of a delivery. */
  public enum State {
    /** It is to be tried, for the first time or again. */
    WAITING,

    /** It was taken. */
    DELIVERED,

    /** It was not taken, and is not tried any more by itself. */
    FAILED
  }

  /**
   * What has come of one attempt.
   *
   * @param at when it began
   * @param status the HTTP status of the answer; null where there was none
   * @param error why there was no answer, in kebab-case; null where there was one
   * @param ms how long it took, in milliseconds
   */
  public record Attempt(Instant at, @Nullable Integer status, @Nullable String error, long ms) {
    private static final int GONE = 410;

    /** Whether the receiver has taken it: by any status from 200 to 299, as the standard has it. */
    public boolean isTaken() {
      return status != null && status >= 200 && status < 300;
    }

    /** Whether whoever answered wants nothing more. */
    public boolean isGone() {
      return status != null && status == GONE;
    }
  }

  /**
   * A delivery of an event to a webhook that was not told of it before, to be tried at once.
   *
   * @param id the id of the event
   * @param type its {@code detail-type}
   * @param body what is sent, as JSON
   */
  public static Delivery made(Webhook webhook, String id, String type, String body, Instant now) {
    return DeliveryBuilder.builder()
        .issuer(webhook.issuer())
        .webhook(webhook.name())
        .webhookId(webhook.id())
        .id(id)
        .type(type)
        .body(body)
        .createdAt(now)
        .state(State.WAITING)
        .next(now)
        .tries(0)
        .attempts(List.of())
        .version(1)
        .build();
  }

  /** Whether it is to be tried, now or later. */
  public boolean isWaiting() {
    return switch (state) {
      case WAITING -> true;
      case DELIVERED, FAILED -> false;
    };
  }

  /** Whether it was taken. */
  public boolean isDelivered() {
    return switch (state) {
      case DELIVERED -> true;
      case WAITING, FAILED -> false;
    };
  }

  /** Whether it is for this webhook, and not for one before it that had its name. */
  public boolean isFor(Webhook other) {
    return webhookId.equals(other.id());
  }

  /**
   * The same, tried again from the beginning, at once.
   *
   * @param to whom its issuer has it sent now: it may have had its name from one that is removed
   */
  public Delivery again(Webhook to, Instant now) {
    return DeliveryBuilder.builder(this)
        .webhookId(to.id())
        .state(State.WAITING)
        .next(now)
        .tries(0)
        .version(version + 1)
        .build();
  }

  /** The same after an attempt that ended at {@code now}. */
  public Delivery attempted(Attempt attempt, Instant now) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    State then = stateAfter(attempt);
    return DeliveryBuilder.builder(this)
        .state(then)
        .next(
            switch (then) {
              case WAITING -> now.plus(RETRIES.get(tries));
              case DELIVERED, FAILED -> null;
            })
        .tries(tries + 1)
        .attempts(all.subList(Math.max(0, all.size() - KEPT_ATTEMPTS), all.size()))
        .version(version + 1)
        .build();
  }

  private State stateAfter(Attempt attempt) {
    if (attempt.isTaken()) {
      return State.DELIVERED;
    }
    return attempt.isGone() || tries >= RETRIES.size() ? State.FAILED : State.WAITING;
  }

  /** The same, given up before it was taken. */
  public Delivery failed() {
    return DeliveryBuilder.builder(this)
        .state(State.FAILED)
        .next(null)
        .version(version + 1)
        .build();
  }

  /** Without what is sent, so that no log has it. */
  @Override
  public String toString() {
    return "Delivery[" + webhook + ", " + id + ", " + state + ", " + version + "]";
  }
}
