package dev.blazon.register;

/** What has become of an {@link ErasureRequest}. One that was granted is not kept. */
public enum ErasureState {
  /** The issuer has not answered. */
  OPEN,

  /** The issuer has said why it does not erase. */
  REFUSED
}
