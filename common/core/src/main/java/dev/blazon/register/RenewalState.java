package dev.blazon.register;

/** What has become of a {@link RenewalRequest}. One that was granted is not kept. */
public enum RenewalState {
  /** The issuer has not answered. */
  OPEN,

  /** The issuer has said why it does not renew. */
  REFUSED
}
