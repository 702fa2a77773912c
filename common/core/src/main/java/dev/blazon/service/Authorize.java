package dev.blazon.service;

import dev.blazon.lifecycle.ApiKey;
import dev.blazon.lifecycle.ApiKeyToken;
import dev.blazon.lifecycle.Scope;
import dev.blazon.openbadges.Sha256;
import dev.blazon.store.ApiKeyUses;
import dev.blazon.store.CatalogStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Authenticates the API key of a request, for the authorizer: it is the operator's, an issuer's
 * with its scopes, or nobody's. Also records the day on which a key was used.
 */
public final class Authorize {
  private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(\\S+) *");

  private final CatalogStore catalog;
  private final String operatorKeySha256;
  private final ApiKeyUses uses;
  private final InstantSource time;

  /**
   * @param operatorKeySha256 the SHA-256 of the operator's key, in lower-case hex
   */
  public Authorize(
      CatalogStore catalog, ApiKeyUses uses, String operatorKeySha256, InstantSource time) {
    this.catalog = catalog;
    this.uses = uses;
    this.operatorKeySha256 = operatorKeySha256;
    this.time = time;
  }

  /** Whoever holds the key that was sent. */
  public sealed interface Outcome {
    /** The operator of the deployment. */
    record Operator() implements Outcome {}

    /**
     * The key is an issuer's.
     *
     * @param key the id of its API key
     */
    record Issuer(String id, String key, Set<Scope> scopes) implements Outcome {}

    /** Nobody: the key is unknown, withdrawn or expired, or it is none. */
    record Nobody() implements Outcome {}
  }

  /**
   * Tells whose key an {@code Authorization} header carries.
   *
   * @param authorization the header Authorization (RFC 6750, section 2.1)
   */
  public Outcome authorize(String authorization) {
    Matcher bearer = BEARER.matcher(authorization);
    if (!bearer.matches()) {
      return new Outcome.Nobody();
    }
    String key = bearer.group(1);
    Optional<ApiKeyToken> token = ApiKeyToken.parse(key);
    if (token.isPresent()) {
      return issuer(token.get());
    }
    return Sha256.isOf(key, operatorKeySha256) ? new Outcome.Operator() : new Outcome.Nobody();
  }

  private Outcome issuer(ApiKeyToken token) {
    Instant now = time.instant();
    Optional<ApiKey> key =
        catalog
            .apiKey(token.issuer(), token.id())
            .filter(token::isOf)
            .filter(found -> found.isGoodAt(now));
    key.ifPresent(found -> used(found, now));
    return key.<Outcome>map(found -> new Outcome.Issuer(found.issuer(), found.id(), found.scopes()))
        .orElseGet(Outcome.Nobody::new);
  }

  /** Once a day, however often it is used. */
  private void used(ApiKey key, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate last = key.lastUsedOn();
    if (last == null || last.isBefore(today)) {
      uses.used(key.issuer(), key.id(), today);
    }
  }
}
