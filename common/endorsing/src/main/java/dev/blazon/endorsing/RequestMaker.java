package dev.blazon.endorsing;

import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Makes requests to endorse something, with the address of whoever is asked encrypted. */
final class RequestMaker {
  /** How many may be kept about one Assertion. */
  static final int OF_ASSERTION = 40;

  /** How many may be kept about one BadgeClass, or about one issuer. */
  static final int OF_ISSUER = 200;

  private final ContactCipher cipher;
  private final Ids ids;

  RequestMaker(ContactCipher cipher, Ids ids) {
    this.cipher = cipher;
    this.ids = ids;
  }

  /**
   * What is asked.
   *
   * @param subject what is to be endorsed
   * @param issuer whose it is
   * @param by who asks, as {@link dev.blazon.lifecycle.Trail} has it
   * @param message what they say to whoever is asked; null for nothing
   * @param language the language to write to them in, as a BCP 47 tag
   * @param expires until when they can endorse
   */
  record Asking(
      Subject subject,
      String issuer,
      String by,
      @Nullable String message,
      String language,
      Instant expires) {}

  /**
   * A request of which nothing has come yet.
   *
   * @param address the e-mail address of whoever is asked; null where they are given the link
   * @throws dev.blazon.signing.KeyUnavailable where a key cannot be had
   */
  EndorsementRequest make(Asking asking, @Nullable String address, Instant now) {
    String id = ids.next();
    return EndorsementRequest.asked(
        asking.subject(),
        id,
        asking.issuer(),
        asking.by(),
        asking.message(),
        address == null ? null : encrypted(cipher, id, address, asking.language()),
        now,
        asking.expires());
  }

  /** How many may be kept about something. */
  static int most(Subject subject) {
    return switch (subject.kind()) {
      case ASSERTION -> OF_ASSERTION;
      case BADGE_CLASS, PROFILE -> OF_ISSUER;
    };
  }

  /** The address of whoever was asked, as the request with this id has it. */
  static String encrypted(ContactCipher cipher, String id, String address, String language) {
    return cipher.encrypt(
        EndorsementRequest.PURPOSE, id, new Contact(Recipient.Type.EMAIL, address, null, language));
  }
}
