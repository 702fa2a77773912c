package dev.blazon.endorsing;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.Notice;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.Change;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Has the holder of an Assertion told by mail what has become of it that somebody was asked to
 * endorse that, in the transaction in which it has.
 */
public final class HolderNotices {
  private final RegisterStore register;
  private final NoticeStore notices;
  private final boolean mailing;

  /**
   * @param register says who can be reached
   * @param notices the mails that there were
   * @param mailing whether this deployment sends mails
   */
  public HolderNotices(RegisterStore register, NoticeStore notices, boolean mailing) {
    this.register = register;
    this.notices = notices;
    this.mailing = mailing;
  }

  /**
   * The changes by which the holder is told; none where the subject is no Assertion, or its holder
   * cannot be reached.
   *
   * @param by who did what is told, as {@link dev.blazon.lifecycle.Trail} has it
   */
  List<Change> tell(NoticeKind kind, EndorsementRequest request, Instant now, @Nullable String by) {
    Subject subject = request.subject();
    boolean reached =
        switch (subject.kind()) {
          case ASSERTION ->
              mailing && register.registered(subject.id()).map(RegisterEntry::contact).isPresent();
          case BADGE_CLASS, PROFILE -> false;
        };
    if (!reached) {
      return List.of();
    }
    int attempt = Notice.nextAttempt(notices.notices(subject.id()), kind);
    return List.of(
        // Whoever is erased meanwhile is told nothing.
        new Change.RequireRegisterEntry(subject.id()),
        new Change.AddNotice(Notice.waiting(subject.id(), kind, attempt, request.id(), now, by)));
  }
}
