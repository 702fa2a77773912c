package dev.blazon.store;

import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.register.MailStop;
import dev.blazon.register.Notice;
import java.util.List;
import java.util.Optional;

/** Port: reads which mails were sent to recipients, and which recipients want none. */
public interface NoticeStore {
  /** One mail about an Assertion, read consistently; empty where there is none. */
  Optional<Notice> notice(String assertion, NoticeKind kind, int attempt);

  /** All mails about an Assertion, by kind and then by attempt; read consistently. */
  List<Notice> notices(String assertion);

  /**
   * What stops mails to a recipient, in no certain order; read consistently.
   *
   * @param learner the recipient, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   */
  List<MailStop> mailStops(String learner);
}
