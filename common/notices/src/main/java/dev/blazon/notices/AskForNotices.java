package dev.blazon.notices;

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
 * Asks for the mail that what happened to an Assertion calls for, where its recipient can be
 * reached. However often that is told, there is one: it is the first of its kind, and there can be
 * but one of these.
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

  /**
   * Something that happened to an Assertion and is to be told.
   *
   * @param assertion the Assertion's id
   * @param kind what is to be told
   * @param at when it happened
   */
  public record Happened(String assertion, NoticeKind kind, Instant at) {}

  /** Asks for the mail that this calls for. */
  public void after(Happened happened) {
    Optional<String> contact =
        register.registered(happened.assertion()).map(RegisterEntry::contact);
    if (contact.isEmpty()) {
      return;
    }
    Instant now = time.instant();
    Notice asked = Notice.waiting(happened.assertion(), happened.kind(), 1, now, null);
    boolean late = happened.at().isBefore(now.minus(TOO_LATE));
    // Where it conflicts, there is one already, or the recipient was erased meanwhile.
    transactions.commit(
        List.of(
            new Change.RequireRegisterEntry(happened.assertion()),
            new Change.AddNotice(late ? asked.become(NoticeOutcome.TOO_LATE, now) : asked)),
        null);
  }
}
