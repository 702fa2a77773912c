package dev.blazon.issuing;

import dev.blazon.endorsing.ForgetEndorsementRequests;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.register.Holding;
import dev.blazon.register.RegisterEntry;
import dev.blazon.service.Assertions;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.ImageKeys;
import dev.blazon.store.ImageStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import dev.blazon.store.Transactions;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Erases one Assertion and its recipient's data, when an issuer asks for it: what is left is a
 * record that it is gone. Whatever its status was, and whether or not the register knows its
 * recipient. Done again, it erases what may have been left, and else nothing.
 */
public final class EraseRecipient {
  private final AssertionStore assertions;
  private final RegisterStore register;
  private final NoticeStore notices;
  private final Erasure erasure;
  private final ImageStore images;
  private final Commits commits;
  private final ErasureRequests requests;
  private final ForgetEndorsementRequests asked;
  private final InstantSource time;

  /** Erases what these stores have. */
  public EraseRecipient(
      AssertionStore assertions,
      RegisterStore register,
      NoticeStore notices,
      EndorsementStore endorsements,
      ImageStore images,
      Commits commits,
      PublicUrls urls,
      InstantSource time) {
    this.assertions = assertions;
    this.register = register;
    this.notices = notices;
    this.erasure = new Erasure(register, endorsements, urls);
    this.images = images;
    this.commits = commits;
    this.requests = new ErasureRequests(register, commits);
    this.asked = new ForgetEndorsementRequests(endorsements, commits);
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
    Optional<RegisterEntry> entry = Ids.parse(assertion).flatMap(register::registered);
    return erase(
        issuer,
        assertion,
        by,
        change -> true,
        () -> entry.ifPresent(known -> requests.forget(issuer, known.recipient().ofIssuer())));
  }

  /**
   * Erases it as {@link #erase} does, but leaves it among what its recipient holds. Whoever goes by
   * that list takes it from there at the end: so it is found again where the mails, who was asked
   * to endorse it, or the image could not be deleted.
   */
  Result<Erased, Refusal> eraseButHolding(String issuer, String assertion, String by) {
    return erase(
        issuer,
        assertion,
        by,
        change -> !(change instanceof Change.RemoveHolding(Holding _)),
        () -> {
          // It goes with the last of the list.
        });
  }

  /**
   * @param forget removes what the recipient has asked: before what may fail, because once the
   *     table has forgotten whose it was, nothing leads there
   */
  private Result<Erased, Refusal> erase(
      String issuer, String assertion, String by, Predicate<Change> wanted, Runnable forget) {
    Result<Erased, Refusal> result = commits.retrying(() -> decide(issuer, assertion, by, wanted));
    return result.map(
        erased -> {
          forget.run();
          forgetMails(assertion);
          asked.erased(assertion);
          images.delete(ImageKeys.baked(Ids.parse(assertion).orElseThrow()));
          return erased;
        });
  }

  /** There may be more of them than the transaction above has room for. */
  private void forgetMails(String assertion) {
    List<Change> mails =
        notices.notices(assertion).stream()
            .<Change>map(
                mail -> new Change.RemoveNotice(mail.assertion(), mail.kind(), mail.attempt()))
            .toList();
    for (int from = 0; from < mails.size(); from += Transactions.MAXIMUM_CHANGES) {
      List<Change> some =
          mails.subList(from, Math.min(from + Transactions.MAXIMUM_CHANGES, mails.size()));
      commits.<Erased, Refusal>retrying(() -> new Decision.Commit<>(some, new Erased()));
    }
  }

  private Decision<Erased, Refusal> decide(
      String issuer, String id, String by, Predicate<Change> wanted) {
    Optional<AssertionRecord> found = Assertions.ownedBy(issuer, id, assertions);
    if (found.isEmpty()) {
      return new Decision.Refuse<>(new Refusal.UnknownAssertion());
    }
    List<Change> changes =
        erasure.of(found.get(), time.instant(), by).stream().filter(wanted).toList();
    return changes.isEmpty()
        ? new Decision.Unchanged<>(new Erased())
        : new Decision.Commit<>(changes, new Erased());
  }
}
