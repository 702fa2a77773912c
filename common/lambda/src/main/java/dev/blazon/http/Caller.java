package dev.blazon.http;

import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Trail;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, by the API key that the authorizer accepted: an issuer, or the operator of
 * the deployment.
 *
 * @param issuer the issuer that the key belongs to; null for the operator
 * @param scopes what the key may do
 * @param key who does what is done for this request, as {@link Trail} has it: the id of the API
 *     key, which is no secret, or the operator
 */
public record Caller(@Nullable String issuer, Set<Scope> scopes, String key) {
  /** What stands for the id of a key of which an authorizer that is being replaced told none. */
  static final String UNKNOWN_KEY = "unknown";

  /** Whether this is the operator of the deployment. */
  public boolean isOperator() {
    return issuer == null;
  }

  /** The issuer, on a route that is for issuers alone. */
  public String requiredIssuer() {
    if (issuer == null) {
      throw new IllegalStateException("the operator was let through to a route for issuers");
    }
    return issuer;
  }

  /** The name of the caller among whose requests an {@code Idempotency-Key} is looked for. */
  public String name() {
    return issuer == null ? "operator" : issuer;
  }
}
