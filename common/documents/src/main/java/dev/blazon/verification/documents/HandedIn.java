package dev.blazon.verification.documents;

import java.util.Set;

/**
 * The kinds of input that are handed in to be verified, as a report names them: an Assertion,
 * another document, a web page, an image without a badge and the like.
 */
public enum HandedIn {
  /** An award, hosted or signed; or what is like one, whatever it says that it is. */
  ASSERTION,
  /** An Endorsement: what somebody says of somebody else's badge, award or organisation. */
  ENDORSEMENT,
  /** A BadgeClass: what a badge is, and not that somebody has it. */
  BADGE_CLASS(
      "this is a BadgeClass, not an award: it tells what a badge is, and nobody has earned anything"
          + " by it; send the Assertion that somebody was given"),
  /** A Profile: who an issuer is. */
  PROFILE(
      "this is a Profile, not an award: it tells who an issuer is, and nobody has earned anything"
          + " by it; send the Assertion that somebody was given"),
  /** A CryptographicKey, which signatures are checked with. */
  CRYPTOGRAPHIC_KEY(
      "this is a CryptographicKey, not an award: signatures are checked with it; send the signed"
          + " Assertion itself"),
  /** A RevocationList: what an issuer has revoked. */
  REVOCATION_LIST(
      "this is a RevocationList, not an award: it names what an issuer has taken back; send the"
          + " Assertion that you ask about"),
  /** Evidence, Criteria, an Extension and the like, which stand within other documents. */
  PART("this is one part of a badge's documents, not an award; send the whole Assertion"),
  /** A JSON-LD context, which says what the words of other documents mean. */
  JSON_LD_CONTEXT(
      "this is a JSON-LD context, not an award: it tells what the words of a badge mean; send the"
          + " Assertion itself"),
  /** A web page, for people. */
  WEB_PAGE(
      "this link is a web page, not a badge; look on the page for the badge's own link, or download"
          + " its image and send that"),
  /** A credential of the next standard, which is not read here. */
  OPEN_BADGES_3,
  /** A list in JSON: several things at once. */
  LIST,
  /** JSON that is none of these. */
  OTHER_JSON,
  /** What begins as JSON, and is none. */
  BROKEN_JSON,
  /** A text that is neither JSON, nor a token, nor a link. */
  OTHER_TEXT,
  /** A PNG or SVG that carries nothing, as a screenshot does. */
  IMAGE_WITHOUT_BADGE,
  /** A photo, which cannot carry a badge. */
  JPEG,
  /** A document for printing. */
  PDF,
  /** A picture of another kind, or any other file. */
  OTHER_FILE,
  /** A PNG or SVG that cannot be read. */
  DAMAGED_IMAGE,
  /** An image that carries what cannot be read. */
  DAMAGED_BADGE,
  /** An image that is larger than is read. */
  TOO_LARGE,
  /** What nobody looked at, or what could not be had or read. */
  UNKNOWN;

  private static final Set<String> PARTS =
      Set.of(
          "Evidence",
          "Criteria",
          "AlignmentObject",
          "IdentityObject",
          "VerificationObject",
          "HostedBadge",
          "SignedBadge",
          "Image",
          "Extension");

  private final String notAnAward;

  HandedIn() {
    this("");
  }

  HandedIn(String notAnAward) {
    this.notAnAward = notAnAward;
  }

  /**
   * Why there is no award to verify, for people, where it is well known what was handed in, and
   * that is no award. Empty for all others.
   */
  public String notAnAward() {
    return notAnAward;
  }

  /** Whether it is well known what was handed in, and that is no award. */
  public boolean isNoAward() {
    return !notAnAward.isEmpty();
  }

  /**
   * What an object is: by its types, or else by what only objects of one kind have. What has the
   * recipient or the badge of an Assertion is meant as one, whatever its type is.
   *
   * @param object in the terms of the 2.0 context
   */
  public static HandedIn of(Version version, BadgeObject object) {
    Set<String> types = object.types();
    if (types.contains("Assertion")) {
      return ASSERTION;
    }
    if (types.contains("Endorsement")) {
      return ENDORSEMENT;
    }
    if (object.has("recipient") || object.has("badge") || object.isTrue("revoked")) {
      return ASSERTION;
    }
    return types.isEmpty() ? byShape(version, object) : byType(types);
  }

  private static HandedIn byType(Set<String> types) {
    if (types.contains("BadgeClass")) {
      return BADGE_CLASS;
    }
    if (types.contains("Profile") || types.contains("Issuer")) {
      return PROFILE;
    }
    if (types.contains("CryptographicKey")) {
      return CRYPTOGRAPHIC_KEY;
    }
    if (types.contains("RevocationList")) {
      return REVOCATION_LIST;
    }
    return types.stream().anyMatch(PARTS::contains) ? PART : OTHER_JSON;
  }

  private static HandedIn byShape(Version version, BadgeObject object) {
    if (object.has("criteria") && object.has("issuer")) {
      return BADGE_CLASS;
    }
    if (object.has("publicKeyPem")) {
      return CRYPTOGRAPHIC_KEY;
    }
    if (object.has("revokedAssertions")) {
      return REVOCATION_LIST;
    }
    // The documents of 1.0 have no types.
    boolean issuerOf10 = version == Version.V1_0 && object.has("name") && object.has("url");
    return issuerOf10 ? PROFILE : OTHER_JSON;
  }
}
