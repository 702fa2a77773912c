package dev.blazon.service;

import java.time.Instant;

/**
 * That somebody may add badges of other hosts to a collection of theirs, for a time, and nothing
 * else.
 *
 * @param collection its id
 * @param learner whose it is, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
 * @param address the e-mail address that such badges have to be awarded to
 * @param until until when that is taken for granted
 */
public record CollectionPass(String collection, String learner, String address, Instant until) {
  /** What a session gives for one of its collections. */
  public static CollectionPass of(Session session, String collection) {
    return new CollectionPass(collection, session.learner(), session.address(), session.until());
  }

  /** Without whose it is, so that no log has it. */
  @Override
  public String toString() {
    return "CollectionPass[" + collection + ", until=" + until + "]";
  }
}
