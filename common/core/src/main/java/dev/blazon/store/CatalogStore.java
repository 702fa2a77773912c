package dev.blazon.store;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.KeyEpoch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: reads stored issuers, with their API keys and key epochs, and BadgeClasses. Single items
 * are read consistently.
 */
public interface CatalogStore {
  /** An issuer by its id. */
  Optional<IssuerRecord> issuer(String issuer);

  /** A key epoch of an issuer. */
  Optional<KeyEpoch> keyEpoch(String issuer, int number);

  /** The newest key epoch of an issuer; every issuer has one. */
  Optional<KeyEpoch> newestKeyEpoch(String issuer);

  /** Every key epoch of an issuer, oldest first; read consistently. */
  List<KeyEpoch> keyEpochs(String issuer);

  /**
   * The key epochs of all issuers of whose key something is due ({@link
   * dev.blazon.lifecycle.Compromise#due}), those due longest first; eventually consistent.
   *
   * @param now the time until which
   * @param limit how many at most; at least 1
   */
  List<KeyEpochRef> dueKeyEpochs(Instant now, int limit);

  /** Names a key epoch: whose, and its number. */
  record KeyEpochRef(String issuer, int number) {}

  /** An API key by its issuer and id. */
  Optional<ApiKey> apiKey(String issuer, String key);

  /** Every API key of an issuer, good or not, in no certain order; read consistently. */
  List<ApiKey> apiKeys(String issuer);

  /**
   * The API keys of an issuer, good or not, oldest first ({@link CreationTimes}), read
   * consistently.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<ApiKey> apiKeys(String issuer, @Nullable String cursor, int limit);

  /**
   * Until when a limit of an issuer is used, which {@link dev.blazon.lifecycle.Limit} makes
   * something of; empty where it never was. Read consistently.
   */
  Optional<Instant> limit(String issuer, String operation);

  /** A badge by its id. */
  Optional<BadgeRecord> badge(String badge);

  /**
   * The badges of an issuer, oldest first ({@link CreationTimes}), eventually consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<BadgeRecord> badges(String issuer, @Nullable String cursor, int limit);

  /** The badges of an issuer as {@link #badges} gives them, but newest first. */
  Page<BadgeRecord> newestBadges(String issuer, @Nullable String cursor, int limit);
}
