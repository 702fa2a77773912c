package dev.blazon.lifecycle;

/** Who decides whether what a person says for an Assertion of an issuer is published beside it. */
public enum AcceptancePolicy {
  /**
   * The holder of the Assertion, on their own pages; its issuer where it was awarded to no e-mail
   * address, or where the deployment sends no mails, so that its holder cannot sign in.
   */
  HOLDER,

  /** The issuer. */
  ISSUER,

  /** Nobody: people are not asked to endorse Assertions of this issuer. */
  NOBODY
}
