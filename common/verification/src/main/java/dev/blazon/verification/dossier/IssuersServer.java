package dev.blazon.verification.dossier;

import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Quoted;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.dossier.Document.Origin;
import java.util.Optional;

/**
 * Says why the {@code verify.url} of a badge of 1.0 or 1.1, where its Assertion or key is, is not
 * shown to be its issuer's: by its origin, and by what a Profile of 2.0 names. These versions name
 * no other proof of the issuer than this URL, and no other sign of whose it is than its origin.
 */
public final class IssuersServer {
  private IssuersServer() {}

  /**
   * Why the {@code verify.url} is not known to be the issuer's, or empty where it is.
   *
   * @param assertion of 1.0 or 1.1
   * @param issuer the Profile, of whatever version
   */
  public static Optional<String> fault(Document assertion, Document issuer) {
    String url = assertion.verifyUrl().orElse("");
    if (assertion.origin() != Origin.SIGNED) {
      // A Profile of 2.0 may say where its assertions are; of any other, only the origin speaks.
      BadgeObject says = issuer.version() == Version.V2_0 ? issuer.object() : BadgeObject.EMPTY;
      HostedScope scope = HostedScope.of(issuer.address(), says);
      Optional<String> fault = scope.fault(url, issuer.address());
      // An id on the issuer's server that leads there is the issuer's word as well.
      return assertion.version() != Version.V1_1 || assertion.address().equals(url)
          ? fault
          : fault.flatMap(
              first -> scope.fault(assertion.address(), issuer.address()).map(f -> first));
    }
    if (!HostedScope.sameOrigin(url, issuer.address())) {
      return Optional.of(Quoted.of(url) + " is not on the origin of the issuer's Profile");
    }
    return isUnlisted(url, issuer)
        ? Optional.of(Quoted.of(url) + " is none of the keys that the Profile lists")
        : Optional.empty();
  }

  /**
   * Whether what is asked for at one URL and answered at another comes from one server, as a bare
   * key has to.
   */
  public static boolean serves(String asked, String answered) {
    return HostedScope.sameServer(asked, answered);
  }

  /** Since 2.0, "keys must be linked from the issuer Profile". */
  private static boolean isUnlisted(String url, Document issuer) {
    BadgeObject profile = issuer.object();
    return issuer.version() == Version.V2_0 && !profile.links("publicKey").contains(url);
  }
}
