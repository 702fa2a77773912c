package dev.blazon.notices;

import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.Change;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the mail that a change of an Assertion calls for, where its recipient can be reached.
 * However often the change is told, there is one: it is the first of its kind, and there can be but
 * one of these.
 */
public final class AskForNotices {
  /** What happened longer ago is told to nobody: whoever reads it then would be misled. */
  public static final Duration TOO_LATE = Duration.ofHours(6);

  private final RegisterStore register;
  private final Transactions transactions;
  private final InstantSource time;

  /** Asks for mails to those who are in this register. */
  public AskForNotices(RegisterStore register, Transactions transactions, InstantSource time) {
    this.register = register;
    this.transactions = transactions;
    this.time = time;
  }

  /** Asks for the mail that a change calls for; for most changes that is none. */
  public void after(AssertionChange change) {
    if (change.before() != change.after()) {
      NoticeKind.of(change.after()).ifPresent(kind -> ask(kind, change));
    }
  }

  private void ask(NoticeKind kind, AssertionChange change) {
    Optional<String> contact = register.registered(change.assertion()).map(RegisterEntry::contact);
    if (contact.isEmpty()) {
      return;
    }
    Instant now = time.instant();
    Notice asked = Notice.waiting(change.assertion(), kind, 1, now, null);
    boolean late = change.changedAt().isBefore(now.minus(TOO_LATE));
    // Where it conflicts, there is one already, or the recipient was erased meanwhile.
    transactions.commit(
        List.of(
            new Change.RequireRegisterEntry(change.assertion()),
            new Change.AddNotice(late ? asked.become(NoticeOutcome.TOO_LATE, now) : asked)),
        null);
  }
}
