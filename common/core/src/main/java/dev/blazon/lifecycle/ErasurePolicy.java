package dev.blazon.lifecycle;

/** What becomes of it when somebody asks on their own pages that an issuer erases them. */
public enum ErasurePolicy {
  /** The issuer is told, and decides. */
  ASK,

  /** They are erased at once. */
  AT_ONCE
}
