package dev.blazon.notices;

import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.register.MailStop;
import dev.blazon.register.Notice;
import dev.blazon.register.NoticeOutcome;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what has become of a mail behind us: it came back for good, or its recipient has called it
 * spam. Either way nobody sends mails to that address any more. Told again, nothing changes.
 */
public final class MailReturned {
  private final RegisterStore register;
  private final NoticeStore notices;
  private final Commits commits;
  private final InstantSource time;

  /** Keeps it in these stores. */
  public MailReturned(
      RegisterStore register, NoticeStore notices, Commits commits, InstantSource time) {
    this.register = register;
    this.notices = notices;
    this.commits = commits;
    this.time = time;
  }

  /** It came back, and would again. */
  public void bounced(NoticeAsked mail) {
    keep(mail, NoticeOutcome.BOUNCED, MailStop.Cause.BOUNCED);
  }

  /** Its recipient has called it spam. */
  public void complained(NoticeAsked mail) {
    keep(mail, NoticeOutcome.COMPLAINED, MailStop.Cause.COMPLAINED);
  }

  private void keep(NoticeAsked mail, NoticeOutcome outcome, MailStop.Cause cause) {
    commits.retrying(() -> decide(mail, outcome, cause));
  }

  private Decision<Boolean, Boolean> decide(
      NoticeAsked mail, NoticeOutcome outcome, MailStop.Cause cause) {
    Optional<RegisterEntry> entry = register.registered(mail.assertion());
    Optional<Notice> notice = notices.notice(mail.assertion(), mail.kind(), mail.attempt());
    if (entry.isEmpty() || notice.isEmpty() || notice.get().outcome().equals(outcome)) {
      // Erased meanwhile, or told before.
      return new Decision.Unchanged<>(false);
    }
    Instant now = time.instant();
    String learner = entry.get().recipient().ofDeployment();
    List<Change> changes = new ArrayList<>();
    // Nothing is written of whoever is erased meanwhile.
    changes.add(new Change.RequireRegisterEntry(mail.assertion()));
    changes.add(new Change.ReplaceNotice(notice.get().become(outcome, now)));
    changes.add(new Change.KeepMailStop(new MailStop(learner, null, cause, now)));
    return new Decision.Commit<>(changes, true);
  }
}
