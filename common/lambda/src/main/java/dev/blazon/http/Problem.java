package dev.blazon.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.json.Fault;
import dev.blazon.json.Faults;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of the answer to a request that is refused or fails (RFC 9457, {@code
 * application/problem+json}), and a method for each type of problem.
 *
 * @param type stable: {@code urn:blazon:problem:} and a name
 * @param title the same for every problem of the type
 * @param status the HTTP status
 * @param detail what is wrong with this request
 * @param faults each fault and its place, where there are places
 * @param awarded the Assertion that is in the way; null where none is
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    List<Fault> faults,
    @Nullable Awarded awarded) {
  /**
   * An Assertion that there is already.
   *
   * @param id its id
   * @param assertion its public URL
   */
  public record Awarded(String id, String assertion) {}

  private Problem(String type, String title, int status, String detail, List<Fault> faults) {
    this(type, title, status, detail, faults, null);
  }

  private Problem(String name, String title, int status, String detail) {
    this("urn:blazon:problem:" + name, title, status, detail, List.of());
  }

  /** 400: the request is malformed. */
  public static Problem badRequest(String detail) {
    return new Problem("bad-request", "The request is malformed", 400, detail);
  }

  /** 400: the query is not what the route takes. */
  public static Problem invalidQuery(String detail) {
    return new Problem("invalid-query", "The query is not what is asked for", 400, detail);
  }

  /** 400: the body is not JSON. */
  public static Problem invalidJson(String detail) {
    return new Problem("invalid-json", "The body is not JSON", 400, detail);
  }

  /** 400: the body is JSON, with faults. */
  public static Problem invalidInput(List<Fault> faults) {
    return new Problem(
        "urn:blazon:problem:invalid-input",
        "The body is not what is asked for",
        400,
        counted(faults.size()),
        Faults.first(faults));
  }

  /** The same of one award among many, which has little room: {@link Faults#brief}. */
  public static Problem invalidAmongMany(List<Fault> faults) {
    return new Problem(
        "urn:blazon:problem:invalid-input",
        "The body is not what is asked for",
        400,
        counted(faults.size()),
        Faults.brief(faults));
  }

  private static String counted(int faults) {
    String more = faults > Faults.MOST ? " The first " + Faults.MOST + " are named." : "";
    return faults == 1
        ? "There is 1 fault in the body."
        : "There are " + faults + " faults in the body." + more;
  }

  /** 401: no key, or one that is not good. */
  public static Problem unauthorized() {
    return new Problem(
        "unauthorized",
        "A good API key is needed",
        401,
        "Send \"Authorization: Bearer <API key>\" with a key that is known, and neither withdrawn"
            + " nor expired.");
  }

  /** 401, as oEmbed asks for it: the holder of the badge keeps it private. */
  public static Problem keptPrivate() {
    return new Problem(
        "private",
        "The badge is private",
        401,
        "Its holder keeps it private; there is nothing of it to embed.");
  }

  /** 403: the key is good, but not for this. */
  public static Problem forbidden(String detail) {
    return new Problem("forbidden", "The API key may not do this", 403, detail);
  }

  /** 404: there is none, or it is another issuer's; nobody can tell which. */
  public static Problem notFound(String what) {
    return new Problem(
        "not-found", "There is no such thing", 404, "There is no such " + what + ".");
  }

  /** 404: the badge is there, but no design of it. */
  public static Problem noDesign() {
    return new Problem(
        "no-design",
        "The badge has no design",
        404,
        "It has no artwork, or artwork that was not composed with POST"
            + " /v1/badges/{badge}/artwork.");
  }

  /** 409: the state of things does not allow it. */
  public static Problem conflict(String name, String title, String detail) {
    return new Problem(name, title, 409, detail);
  }

  /** 409: what was awarded stays as it is. */
  public static Problem alreadyAwarded() {
    return conflict(
        "already-awarded",
        "The badge has been awarded",
        "A badge cannot be edited once it has been awarded; POST /v1/badges/{badge}/versions makes"
            + " its next version.");
  }

  /** 409: what was taken back stays so. */
  public static Problem assertionRevoked() {
    return conflict(
        "assertion-revoked", "The assertion is revoked", "What was taken back is not given anew.");
  }

  /** 409: the time of the Assertion is over. */
  public static Problem assertionExpired() {
    return conflict(
        "assertion-expired", "The assertion has expired", "Its time is over; award it anew.");
  }

  /** 409: nothing is left of the Assertion that could be changed. */
  public static Problem assertionErased() {
    return conflict(
        "assertion-erased",
        "The assertion is erased",
        "It was erased at its holder's request, and nothing brings it back.");
  }

  /**
   * 409: another Assertion stands in the place of this one.
   *
   * @param successor the id of the other
   */
  public static Problem assertionSuperseded(String successor) {
    return conflict(
        "assertion-superseded",
        "Another assertion stands in its place",
        "That is " + successor + ".");
  }

  /**
   * 409: the next Assertion of its holder has followed this one.
   *
   * @param successor the id of the next
   */
  public static Problem assertionRenewed(String successor) {
    return conflict(
        "assertion-renewed", "The assertion is renewed", "The next one is " + successor + ".");
  }

  /** 409: what is signed could not be told from a forgery. */
  public static Problem signingKeyCompromised() {
    return conflict(
        "signing-key-compromised",
        "The issuer's signing key is compromised",
        "POST /v1/issuers/{issuer}/signing-keys makes a new one; then award again.");
  }

  /** 410: there was one, and there is none any more. */
  public static Problem gone(String what) {
    return new Problem("gone", "It is gone", 410, "There is no such " + what + " any more.");
  }

  /**
   * 409: the recipient has the badge already, and the request says to refuse that.
   *
   * @param id the id of the Assertion that there is
   * @param assertion its public URL
   */
  public static Problem alreadyHeld(String id, String assertion) {
    Problem awarded = alreadyAwarded();
    return new Problem(
        awarded.type(),
        awarded.title(),
        awarded.status(),
        "The recipient has the badge already: the Assertion "
            + id
            + " of it, or of another of its versions, is active.",
        List.of(),
        new Awarded(id, assertion));
  }

  /** 413: the body, or a part of it, is larger than is taken. */
  public static Problem tooLarge(String detail) {
    return new Problem("too-large", "The body is too large", 413, detail);
  }

  /** 415: a media type that is not taken here. */
  public static Problem unsupportedMediaType(String detail) {
    return new Problem(
        "unsupported-media-type", "The body has a type that is not taken here", 415, detail);
  }

  /** 422: well formed, but it cannot be done. */
  public static Problem unprocessable(String name, String title, String detail) {
    return new Problem(name, title, 422, detail);
  }

  /** 422: well formed, but it cannot be done, for several reasons. */
  public static Problem unprocessable(
      String name, String title, String detail, List<Fault> faults) {
    return new Problem("urn:blazon:problem:" + name, title, 422, detail, Faults.first(faults));
  }

  /** 422: more is said of something than can be kept. */
  public static Problem tooMuchSaid(String detail) {
    return unprocessable("too-much-said", "More is said than can be kept", detail);
  }

  /** 422: an {@code Idempotency-Key} that was used for something else. */
  public static Problem idempotencyKeyReused() {
    return unprocessable(
        "idempotency-key-reused",
        "The Idempotency-Key was used for another request",
        "A new request needs a new key; a retry has to be the same to the byte.");
  }

  /**
   * 429: the issuer has reached a limit of its own, which no other caller can use up.
   *
   * @param what what there was too much of, as a sentence
   */
  public static Problem issuerLimit(String what) {
    return new Problem(
        "issuer-limit", "The issuer does this too often", 429, what + " Nothing was changed.");
  }

  /** 429: too many requests at once. */
  public static Problem tooManyRequests() {
    return new Problem(
        "too-many-requests",
        "Too many requests",
        429,
        "Wait a moment, then send the request again.");
  }

  /** 500: something failed that no request should be able to make fail. */
  public static Problem unexpected(String correlationId) {
    return new Problem(
        "unexpected",
        "Something went wrong here",
        500,
        "It has been logged under the id " + correlationId + ".");
  }
}
