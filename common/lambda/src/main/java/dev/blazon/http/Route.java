package dev.blazon.http;

import dev.blazon.lifecycle.Scope;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A route of the HTTP API: its key, who may call it, the query parameters that it takes, and what
 * answers it.
 *
 * @param key as API Gateway writes it: {@code GET /assertions/{assertion}}; {@code template.yaml}
 *     has the same
 * @param access who may take it
 * @param query the names of the parameters of the query that it takes; {@code openapi.yaml} has the
 *     same
 * @param answer what answers
 */
public record Route(String key, Access access, Set<String> query, Answer answer) {
  private static final String API = "/v1/";

  /** Makes the response to a request on a route. */
  @FunctionalInterface
  public interface Answer {
    /** The response to a request, which was let pass. */
    Response to(Request request);
  }

  /** Who may take a route. */
  public sealed interface Access {
    /** Whoever calls, with a key or without. */
    record Anybody() implements Access {}

    /**
     * An issuer's key with this scope; where the path has a parameter {@code issuer}, that issuer's
     * own.
     */
    record IssuerWith(Scope scope) implements Access {}

    /** The operator of the deployment alone. */
    record Operator() implements Access {}

    /**
     * The operator, or an issuer's key with this scope for the issuer whose id is the parameter
     * {@code issuer}.
     */
    record OperatorOrIssuerWith(Scope scope) implements Access {}
  }

  /** A route for anybody. */
  public static Route open(String key, Answer answer) {
    return new Route(key, new Access.Anybody(), Set.of(), answer);
  }

  /** A route for an issuer's keys with {@code scope}. */
  public static Route issuer(String key, Scope scope, Answer answer) {
    return new Route(key, new Access.IssuerWith(scope), Set.of(), answer);
  }

  /** A route for the operator. */
  public static Route operator(String key, Answer answer) {
    return new Route(key, new Access.Operator(), Set.of(), answer);
  }

  /** A route for the operator and for an issuer's own keys with {@code scope}. */
  public static Route operatorOrIssuer(String key, Scope scope, Answer answer) {
    return new Route(key, new Access.OperatorOrIssuerWith(scope), Set.of(), answer);
  }

  /** The same route, taking these parameters of the query. */
  public Route taking(String... names) {
    return new Route(key, access, Set.of(names), answer);
  }

  /**
   * Whether any other parameter is a fault; elsewhere it is passed over. Where a browser asks
   * whether it may call (OPTIONS), it is passed over too: the call itself is told.
   */
  public boolean isStrict() {
    return key.contains(" " + API) && !key.startsWith("OPTIONS ");
  }

  /** Why {@code request} may not take this route; null where it may. */
  @Nullable Problem refusalOf(Request request) {
    Problem refusal = callerRefused(request);
    if (refusal == null) {
      refusal = QueryParameterCheck.refusalOf(request, this);
    }
    return refusal == null ? pathRefused(request) : refusal;
  }

  /** What is another issuer's is told as what is not there. */
  private @Nullable Problem pathRefused(Request request) {
    if (!(access instanceof Access.IssuerWith)) {
      return null;
    }
    String own = request.requiredCaller().requiredIssuer();
    return request.parameters().getOrDefault("issuer", own).equals(own)
        ? null
        : Problem.notFound("issuer");
  }

  // No switch over patterns: this is on the way of each request, see HotPathTest.
  private @Nullable Problem callerRefused(Request request) {
    if (access instanceof Access.Anybody) {
      return null;
    }
    if (access instanceof Access.IssuerWith issuers) {
      return refusal(request.caller(), issuers.scope(), null);
    }
    if (access instanceof Access.OperatorOrIssuerWith either) {
      return refusal(request.caller(), either.scope(), request.parameter("issuer"));
    }
    return refusal(request.caller(), null, null);
  }

  /**
   * @param scope the scope that an issuer's key needs; null where no issuer's key will do
   * @param own the only issuer that may, with whom the operator may too; null for any issuer
   *     without the operator
   */
  private static @Nullable Problem refusal(
      @Nullable Caller caller, @Nullable Scope scope, @Nullable String own) {
    if (caller == null) {
      return Problem.unauthorized();
    }
    String issuer = caller.issuer();
    if (issuer == null) {
      return scope == null || own != null
          ? null
          : Problem.forbidden("This is done with an issuer's key, not with the operator's.");
    }
    if (scope == null) {
      return Problem.forbidden("This is done with the operator's key.");
    }
    if (own != null && !own.equals(issuer)) {
      return Problem.notFound("issuer");
    }
    return caller.scopes().contains(scope)
        ? null
        : Problem.forbidden("The key has to have the scope \"" + scope + "\".");
  }
}
