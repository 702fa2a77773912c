package dev.blazon.lifecycle;

/** In which order the stages of a {@link Pathway} are gone through. */
public enum StageOrder {
  /** As they are listed: what is next is in the first stage that is not complete. */
  IN_ORDER,

  /** In any: what is next is in every stage that is not complete. */
  ANY
}
