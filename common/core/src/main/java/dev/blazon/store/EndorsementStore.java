package dev.blazon.store;

import dev.blazon.lifecycle.EndorsementList;
import dev.blazon.lifecycle.EndorsementRecord;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: reads stored Endorsements, and the lists of accepted ones. Single items are read
 * consistently.
 */
public interface EndorsementStore {
  /** An Endorsement by its id. */
  Optional<EndorsementRecord> endorsement(String endorsement);

  /**
   * The Endorsements that an issuer has made, oldest first ({@link CreationTimes}), eventually
   * consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<EndorsementRecord> endorsements(String issuer, @Nullable String cursor, int limit);

  /** What the owner of something has accepted of what was said for it. */
  EndorsementList accepted(Subject subject);

  /** That somebody is asked to endorse something; empty where there is none of this id. */
  Optional<EndorsementRequest> endorsementRequest(Subject subject, String id);

  /** All that are asked to endorse something, read consistently; in no certain order. */
  List<EndorsementRequest> endorsementRequests(Subject subject);

  /**
   * All of an issuer that wait for somebody to endorse, or for the decision whether that is
   * published; the one that was asked longest ago first, eventually consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<EndorsementRequest> waitingEndorsementRequests(
      String issuer, @Nullable String cursor, int limit);
}
