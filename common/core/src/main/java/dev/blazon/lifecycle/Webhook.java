package dev.blazon.lifecycle;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address of an issuer's own system that is told by signed requests what happens to its badges.
 *
 * @param issuer whose it is
 * @param id stands for this one alone: what is set under its name once it is removed has another
 * @param name what its issuer calls it; one issuer has each name once
 * @param url where the requests go
 * @param types the {@code detail-type} of the events that it is told, sorted, each once; none for
 *     all
 * @param secret what requests are signed with, encrypted
 * @param formerSecret the secret before, encrypted, with which they are signed too; null for none
 * @param formerUntil until when that is so; null where there is none
 * @param createdAt since when
 * @param changedAt when its issuer changed it last
 * @param failingSince since when no request has been taken; null while there is nothing to complain
 *     of
 * @param disabled why it is told nothing; null while it is
 * @param trail who made it, and who changed it last
 * @param version counts its changes, for optimistic locking; 1 while it is new
 */
@RecordBuilder
public record Webhook(
    String issuer,
    String id,
    String name,
    String url,
    List<String> types,
    String secret,
    @Nullable String formerSecret,
    @Nullable Instant formerUntil,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant failingSince,
    @Nullable Disabled disabled,
    Trail trail,
    long version) {
  /** As many has an issuer at most. */
  public static final int MOST = 10;

  /** So long requests are signed with the secret before, too. */
  public static final Duration OVERLAP = Duration.ofHours(24);

  /** A webhook of which every request has failed for so long is told nothing more. */
  public static final Duration PATIENCE = Duration.ofDays(5);

  /** The types cannot be changed. */
  public Webhook {
    types = List.copyOf(types);
  }

  /** That a webhook is told nothing, since when and why. */
  public record Disabled(Instant since, Reason reason) {}

  /** Why a webhook is told nothing. */
  public enum Reason {
    /** Its address has answered 410: it wants nothing more. */
    GONE,

    /** No request was taken for {@link #PATIENCE}. */
    FAILING
  }

  /**
   * A webhook that is set for the first time, which is told from now on.
   *
   * @param id a new id
   * @param secret what its requests are signed with, encrypted
   * @param by who sets it, as {@link Trail} has it
   */
  public static Webhook made(
      String issuer,
      String id,
      String name,
      String url,
      List<String> types,
      String secret,
      Instant now,
      String by) {
    return WebhookBuilder.builder()
        .issuer(issuer)
        .id(id)
        .name(name)
        .url(url)
        .types(types)
        .secret(secret)
        .formerSecret(null)
        .formerUntil(null)
        .createdAt(now)
        .changedAt(now)
        .failingSince(null)
        .disabled(null)
        .trail(Trail.of(by))
        .version(1)
        .build();
  }

  /** The same as its issuer has it now: it is told again. */
  public Webhook put(String newUrl, List<String> newTypes, Instant now, String by) {
    return WebhookBuilder.builder(this)
        .url(newUrl)
        .types(newTypes)
        .changedAt(now)
        .failingSince(null)
        .disabled(null)
        .trail(trail.changed(by))
        .version(version + 1)
        .build();
  }

  /** The same with another secret, as part of the same change; the one before is good for a day. */
  public Webhook rotated(String newSecret, Instant now) {
    return WebhookBuilder.builder(this)
        .secret(newSecret)
        .formerSecret(secret)
        .formerUntil(now.plus(OVERLAP))
        .build();
  }

  /** Whether its issuer has changed nothing since it was {@code before}. */
  public boolean isAsSet(Webhook before) {
    return id.equals(before.id) && changedAt.equals(before.changedAt) && url.equals(before.url);
  }

  /** Whether it is to be told of events of this {@code detail-type}. */
  public boolean wants(String type) {
    return disabled == null && (types.isEmpty() || types.contains(type));
  }

  /** The secret before, encrypted, where requests are signed with it still. */
  public @Nullable String formerSecretAt(Instant now) {
    return formerUntil != null && now.isBefore(formerUntil) ? formerSecret : null;
  }

  /** The same, whose requests fail, or fail no longer. */
  public Webhook failing(@Nullable Instant since) {
    return WebhookBuilder.builder(this).failingSince(since).version(version + 1).build();
  }

  /** The same, told nothing more. */
  public Webhook disabled(Reason reason, Instant now) {
    return WebhookBuilder.builder(this)
        .disabled(new Disabled(now, reason))
        .version(version + 1)
        .build();
  }

  /** Whether no request was taken for so long that it is given up on. */
  public boolean isGivenUp(Instant now) {
    return failingSince != null && !now.isBefore(failingSince.plus(PATIENCE));
  }

  /** Without its address and its secrets, so that no log has them. */
  @Override
  public String toString() {
    return "Webhook[" + issuer + ", " + name + ", " + version + "]";
  }
}
