package dev.blazon.endorsing;

import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.signing.KeyedHash;
import dev.blazon.signing.MacKeys;
import dev.blazon.store.EndorsementStore;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes the tokens in links by which whoever was asked endorses something, and finds what they were
 * asked. A token is a letter for the kind of the subject, the ids of subject and request (26
 * characters each), and HMAC-SHA256 of these and the number of the link in hex (64). It is the same
 * in each mail about the request; once another link was mailed, it stands for nothing.
 */
public final class EndorsementLinks {
  private static final Pattern FORM =
      Pattern.compile("([abi])([a-z2-7]{26})([a-z2-7]{26})([0-9a-f]{64})");

  private final KeyedHash hash;

  /** Makes tokens under the key for this purpose among these. */
  public EndorsementLinks(MacKeys keys) {
    this.hash = new KeyedHash(keys, "endorsements");
  }

  /**
   * The token of the link that is good for a request.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public String token(EndorsementRequest request) {
    return name(request) + hash.of(said(request));
  }

  /**
   * What somebody was asked who has this token; empty where it is none of ours, is good no more, or
   * stands for a request that is forgotten.
   *
   * @throws dev.blazon.signing.KeyUnavailable where the key cannot be had
   */
  public Optional<EndorsementRequest> find(String token, EndorsementStore requests) {
    Matcher form = FORM.matcher(token);
    return form.matches()
        ? requests
            .endorsementRequest(subject(form), form.group(3))
            .filter(found -> hash.is(form.group(4), said(found)))
        : Optional.empty();
  }

  private static Subject subject(Matcher form) {
    Subject.Kind kind =
        switch (form.group(1)) {
          case "a" -> Subject.Kind.ASSERTION;
          case "b" -> Subject.Kind.BADGE_CLASS;
          default -> Subject.Kind.PROFILE;
        };
    return new Subject(kind, form.group(2));
  }

  private static String name(EndorsementRequest request) {
    String kind =
        switch (request.subject().kind()) {
          case ASSERTION -> "a";
          case BADGE_CLASS -> "b";
          case PROFILE -> "i";
        };
    return kind + request.subject().id() + request.id();
  }

  private static String said(EndorsementRequest request) {
    return name(request) + "\n" + request.link();
  }
}
