package dev.blazon.issuing;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.service.Assertions;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Erases the recipient of one Assertion, and with it all that the Assertion says: what is left is
 * that it is gone. Whatever its status was, and whether or not the register knows its recipient.
 * Done again, it erases what may have been left, and else nothing.
 */
public final class EraseRecipient {
  private final AssertionStore assertions;
  private final Erasure erasure;
  private final ImageStore images;
  private final Commits commits;
  private final InstantSource time;

  /** Erases what these stores have. */
  public EraseRecipient(
      AssertionStore assertions,
      RegisterStore register,
      EndorsementStore endorsements,
      ImageStore images,
      Commits commits,
      PublicUrls urls,
      InstantSource time) {
    this.assertions = assertions;
    this.erasure = new Erasure(register, endorsements, urls);
    this.images = images;
    this.commits = commits;
    this.time = time;
  }

  /** That it is done. */
  public record Erased() {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is no such Assertion of this issuer. */
    record UnknownAssertion() implements Refusal {}
  }

  /**
   * Erases it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it. The table forgets
   * it first: an image that is baked in between is deleted by whoever bakes it, and by what follows
   * the table's stream.
   *
   * @throws dev.blazon.store.StoreBusy where others were faster every time, or the image could not
   *     be deleted; then it has to be done again
   */
  public Result<Erased, Refusal> erase(String issuer, String assertion, String by) {
    Result<Erased, Refusal> result = commits.retrying(() -> decide(issuer, assertion, by));
    return result.map(
        erased -> {
          images.delete(ImageKeys.baked(Ids.parse(assertion).orElseThrow()));
          return erased;
        });
  }

  private Decision<Erased, Refusal> decide(String issuer, String id, String by) {
    Optional<AssertionRecord> found = Assertions.ownedBy(issuer, id, assertions);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownAssertion());
    }
    List<Change> changes = erasure.of(found.get(), time.instant(), by);
    return changes.isEmpty()
        ? new Decision.Unchanged<>(new Erased())
        : new Decision.Commit<>(changes, new Erased());
  }
}
