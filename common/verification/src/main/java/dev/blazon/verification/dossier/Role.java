package dev.blazon.verification.dossier;

/** The roles that documents have in a badge, such as Assertion, BadgeClass and issuer. */
public enum Role {
  /** The Assertion: the award of a badge to somebody. */
  ASSERTION("assertion", "Assertion"),
  /** The BadgeClass: what is awarded. */
  BADGE_CLASS("badge-class", "BadgeClass"),
  /** The Profile of the one who awards it. */
  ISSUER("issuer", "issuer's Profile"),
  /** The Endorsement: what somebody claims about an Assertion, a BadgeClass or an issuer. */
  ENDORSEMENT("endorsement", "Endorsement"),
  /** The key that a signed badge is signed with. */
  KEY("key", "CryptographicKey"),
  /** The list of signed badges that were taken back. */
  REVOCATION_LIST("revocation-list", "RevocationList");

  private final String prefix;
  private final String label;

  Role(String prefix, String label) {
    this.prefix = prefix;
    this.label = label;
  }

  /** How the ids of the rules on such documents begin. */
  public String prefix() {
    return prefix;
  }

  /** What people call it. */
  public String label() {
    return label;
  }
}
