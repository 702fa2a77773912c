package dev.blazon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.register.MailStop;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RegisterEntryBuilder;
import dev.blazon.store.Transactions.Commit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that every {@link NoticeStore} has to pass. */
public abstract class NoticeStoreContract extends StoreContract {
  private final String assertion = id();

  @Test
  void givesANoticeBackAsItWasAndAsItBecame() {
    for (String by : Arrays.asList(null, "key")) {
      Notice waiting = waiting(NoticeKind.AWARDED, by == null ? 1 : 2, by);
      commit(new Change.AddNotice(waiting));
      assertEquals(Optional.of(waiting), stored(waiting));
      conflict(new Change.AddNotice(waiting));

      Notice refused = waiting.become(NoticeOutcome.REFUSED, "MessageRejected", Samples.NOW);
      commit(new Change.ReplaceNotice(refused));
      assertEquals(Optional.of(refused), stored(waiting));
      conflict(new Change.ReplaceNotice(refused));
    }
  }

  @Test
  void listsWhatIsThereByKindAndAttempt() {
    assertEquals(List.of(), notices.notices(assertion));
    Notice revoked = waiting(NoticeKind.REVOKED, 1, null);
    Notice second = waiting(NoticeKind.AWARDED, 2, null);
    Notice tenth = waiting(NoticeKind.AWARDED, 10, null);
    for (Notice notice : List.of(revoked, tenth, second)) {
      commit(new Change.AddNotice(notice));
    }
    commit(new Change.AddNotice(Notice.waiting(id(), NoticeKind.AWARDED, 1, Samples.NOW, null)));
    registered();
    assertEquals(List.of(second, tenth, revoked), notices.notices(assertion));
  }

  @Test
  void addsOneForARegisteredAssertionAlone() {
    Change add = new Change.AddNotice(waiting(NoticeKind.AWARDED, 1, null));
    Change required = new Change.RequireRegisterEntry(assertion);
    assertEquals(new Commit.Conflict(required), transactions.commit(List.of(required, add), null));
    registered();
    commit(required, add);
    assertEquals(1, notices.notices(assertion).size());
  }

  @Test
  void whatIsRemovedDoesNotComeBack() {
    Notice notice = waiting(NoticeKind.AWARDED, 1, null);
    commit(new Change.AddNotice(notice));
    for (int time = 0; time < 2; time++) {
      commit(new Change.RemoveNotice(assertion, NoticeKind.AWARDED, 1));
      assertEquals(Optional.empty(), stored(notice));
    }
    conflict(new Change.ReplaceNotice(notice.become(NoticeOutcome.SENT, Samples.NOW)));
    assertEquals(List.of(), notices.notices(assertion));
  }

  @Test
  void keepsWhatStopsMailsForEachIssuerAndForAll() {
    String learner = "learner-" + id();
    MailStop all = new MailStop(learner, null, MailStop.Cause.BOUNCED, Samples.NOW);
    MailStop one = new MailStop(learner, "issuer", MailStop.Cause.UNSUBSCRIBED, Samples.NOW);
    MailStop other = new MailStop(learner, "other", MailStop.Cause.COMPLAINED, Samples.NOW);
    assertEquals(List.of(), notices.mailStops(learner));
    commit(new Change.KeepMailStop(all), new Change.KeepMailStop(one));
    commit(new Change.KeepMailStop(other));
    commit(new Change.KeepMailStop(other));
    commit(new Change.KeepMailStop(new MailStop(id(), null, all.cause(), Samples.NOW)));
    assertEquals(Set.of(all, one, other), Set.copyOf(notices.mailStops(learner)));
    assertEquals(3, notices.mailStops(learner).size());
  }

  private Notice waiting(NoticeKind kind, int attempt, @Nullable String by) {
    return Notice.waiting(assertion, kind, attempt, Samples.NOW, by);
  }

  private Optional<Notice> stored(Notice notice) {
    return notices.notice(notice.assertion(), notice.kind(), notice.attempt());
  }

  private void registered() {
    commit(
        new Change.AddRegisterEntry(
            RegisterEntryBuilder.builder()
                .assertion(assertion)
                .issuer("issuer")
                .badge("badge")
                .family("badge")
                .issuedOn(Samples.NOW)
                .recipient(new RecipientDigests("holder", "learner"))
                .contactOf(assertion)
                .build()));
  }

  private void commit(Change... changes) {
    assertInstanceOf(Commit.Committed.class, transactions.commit(Arrays.asList(changes), null));
  }

  private void conflict(Change change) {
    assertEquals(new Commit.Conflict(change), transactions.commit(List.of(change), null));
  }
}
