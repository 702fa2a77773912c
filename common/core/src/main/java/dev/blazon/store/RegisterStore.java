package dev.blazon.store;

import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Holding;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Port: reads the register, which knows which recipient has which Assertion, who asks to be erased,
 * and who for a renewal.
 */
public interface RegisterStore {
  /**
   * What is kept of the recipient of an Assertion, read consistently; empty where nothing is:
   * because it was erased, or awarded before there was a register.
   */
  Optional<RegisterEntry> registered(String assertion);

  /**
   * What an issuer has awarded to a recipient, the latest {@code issuedOn} first; read
   * consistently.
   *
   * @param holder the recipient, as {@link dev.blazon.register.RecipientDigests#ofIssuer}
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<Holding> holdings(String holder, @Nullable String cursor, int limit);

  /**
   * What an issuer has awarded to a recipient of one badge, all its versions, the latest {@code
   * issuedOn} first; read consistently.
   *
   * @param holder the recipient, as {@link dev.blazon.register.RecipientDigests#ofIssuer}
   * @param family what all versions of the badge have in common
   */
  List<Holding> holdings(String holder, String family);

  /**
   * What all issuers have awarded to a recipient, the latest {@code issuedOn} first; eventually
   * consistent.
   *
   * @param learner the recipient, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<RegisterEntry> held(String learner, @Nullable String cursor, int limit);

  /**
   * The last award of a badge to a recipient that was made on the condition that there is no other;
   * read consistently.
   */
  Optional<OnlyAward> onlyAward(String holder, String family);

  /**
   * All of these of a recipient, read consistently.
   *
   * @param holder the recipient, as {@link dev.blazon.register.RecipientDigests#ofIssuer}
   */
  List<OnlyAward> onlyAwards(String holder);

  /**
   * What somebody has asked an issuer, read consistently; empty where there is none of this id.
   *
   * @param issuer who is asked
   */
  Optional<ErasureRequest> erasureRequest(String issuer, String id);

  /**
   * The open requests of an issuer, the one that was asked longest ago first; eventually
   * consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<ErasureRequest> erasureRequests(String issuer, @Nullable String cursor, int limit);

  /** What the holder of an Assertion has asked about its renewal, read consistently. */
  Optional<RenewalRequest> renewalRequest(String assertion);

  /**
   * The open requests for renewals of an issuer, the one that was asked longest ago first;
   * eventually consistent.
   *
   * @param cursor where to go on, as an earlier page gave it; null for the beginning
   * @param limit how many at most; at least 1
   * @throws InvalidCursor where no page gave this cursor
   */
  Page<RenewalRequest> renewalRequests(String issuer, @Nullable String cursor, int limit);
}
