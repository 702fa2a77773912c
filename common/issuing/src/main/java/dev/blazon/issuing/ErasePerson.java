package dev.blazon.issuing;

import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Holding;
import dev.blazon.register.OnlyAward;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.Parallel;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import dev.blazon.store.Transactions;
import java.util.List;

/**
 * Erases everything that an issuer has stored about one recipient: each Assertion that the register
 * finds, as {@link EraseRecipient} does it. Each is done by itself, and leaves the list of what the
 * person has at its end, so that this can end anywhere and be done again. What was awarded before
 * there was a register is not found by it.
 */
public final class ErasePerson {
  /** How many Assertions are erased at once; each waits for the table and for the images. */
  private static final int AT_ONCE = 10;

  /** How many are erased in one go, so that it ends within the time of a request. */
  static final int MOST = 500;

  private final RegisterStore register;
  private final RecipientDigester digester;
  private final EraseRecipient one;
  private final Transactions transactions;
  private final ErasureRequests requests;

  /** Erases whom this register has. */
  public ErasePerson(
      RegisterStore register,
      RecipientDigester digester,
      EraseRecipient one,
      Transactions transactions,
      Commits commits) {
    this.register = register;
    this.digester = digester;
    this.one = one;
    this.transactions = transactions;
    this.requests = new ErasureRequests(register, commits);
  }

  /**
   * What was erased.
   *
   * @param erased how many Assertions, now; those that were erased before are not counted
   * @param complete whether the register has nothing of the person any more; where it has, there
   *     were too many for one request, which has to be sent again
   */
  public record ErasedPerson(int erased, boolean complete) {}

  /**
   * Erases a person.
   *
   * @param issuer whose recipient it is
   * @param by who asks for it, as {@link dev.blazon.lifecycle.Trail} has it
   * @throws dev.blazon.store.StoreBusy where one could not be erased; those before it are, and it
   *     has to be done again
   * @throws dev.blazon.signing.KeyUnavailable where the register's key cannot be had
   */
  public ErasedPerson erase(String issuer, Recipient.Type type, String identity, String by) {
    return erase(issuer, digester.of(issuer, type, identity).ofIssuer(), by, MOST);
  }

  /**
   * Erases a person, as {@link #erase(String, Recipient.Type, String, String)} does, and with it
   * what the person has asked the issuer.
   *
   * @param holder the person, as {@link dev.blazon.register.RecipientDigests#ofIssuer}
   * @param most how many Assertions at the most, but for the last few that are done at once
   */
  ErasedPerson erase(String issuer, String holder, String by, int most) {
    ErasedPerson done = eraseButRequest(issuer, holder, by, most);
    if (done.complete()) {
      requests.forget(issuer, holder);
    }
    return done;
  }

  /** The same, but leaves what the person has asked the issuer, for whoever answers it. */
  ErasedPerson eraseButRequest(String issuer, String holder, String by, int most) {
    int erased = 0;
    // What is erased leaves the list: each page is the first.
    for (Page<Holding> page = page(holder); !page.elements().isEmpty(); page = page(holder)) {
      if (erased >= most) {
        return new ErasedPerson(erased, false);
      }
      erased += erase(issuer, page.elements(), by);
    }
    register.onlyAwards(holder).forEach(this::remove);
    return new ErasedPerson(erased, true);
  }

  /** What names an Assertion that is erased; one that was awarded meanwhile keeps it. */
  private void remove(OnlyAward left) {
    if (register.holdings(left.holder(), left.family()).isEmpty()) {
      transactions.commit(List.of(new Change.RemoveOnlyAward(left)), null);
    }
  }

  private Page<Holding> page(String holder) {
    return register.holdings(holder, null, AT_ONCE);
  }

  private int erase(String issuer, List<Holding> holdings, String by) {
    return Parallel.each(holdings, holding -> erase(issuer, holding, by)).stream()
        .mapToInt(Integer::intValue)
        .sum();
  }

  private int erase(String issuer, Holding holding, String by) {
    int erased =
        switch (one.eraseButHolding(issuer, holding.assertion(), by)) {
          case Result.Success<EraseRecipient.Erased, EraseRecipient.Refusal> _ -> 1;
          case Result.Refused<EraseRecipient.Erased, EraseRecipient.Refusal> _ -> 0;
        };
    // At the end, so that what fails before it is found again.
    transactions.commit(List.of(new Change.RemoveHolding(holding)), null);
    return erased;
  }
}
