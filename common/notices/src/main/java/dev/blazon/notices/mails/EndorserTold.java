package dev.blazon.notices.mails;

import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.register.Contact;
import dev.blazon.register.EndorsementRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a mail to whoever is asked to endorse something is about, and to whom it goes.
 *
 * @param request what they are asked, and what has become of it
 * @param contact how they are reached
 * @param issuer whose it is
 * @param badge what is to be endorsed, or was awarded; null where that is the issuer
 * @param holder what the holder of the badge is called; null where nobody is to be named
 */
public record EndorserTold(
    EndorsementRequest request,
    Contact contact,
    IssuerRecord issuer,
    @Nullable BadgeRecord badge,
    @Nullable String holder) {
  /** Without anybody's name, so that no log has it. */
  @Override
  public String toString() {
    return "EndorserTold[" + request + "]";
  }
}
