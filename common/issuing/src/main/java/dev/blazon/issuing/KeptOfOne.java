package dev.blazon.issuing;

import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.issuing.ReadPerson.AskedRenewal;
import dev.blazon.issuing.ReadPerson.ContactView;
import dev.blazon.issuing.ReadPerson.Kept;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.EndorsementRequest;
import dev.blazon.register.Notice;
import dev.blazon.register.RegisterEntry;
import dev.blazon.register.RenewalRequest;
import dev.blazon.service.NoticeView;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.RegisterStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads all that is kept of a person with one Assertion. */
final class KeptOfOne {
  /** What one request to endorse comes to at most, but for what anybody has said. */
  private static final int ENDORSER = 600;

  private final RegisterStore register;
  private final NoticeStore notices;
  private final AssertionStore assertions;
  private final EndorsementStore endorsements;
  private final ContactCipher cipher;
  private final PublicUrls urls;

  KeptOfOne(
      RegisterStore register,
      NoticeStore notices,
      AssertionStore assertions,
      EndorsementStore endorsements,
      ContactCipher cipher,
      PublicUrls urls) {
    this.register = register;
    this.notices = notices;
    this.assertions = assertions;
    this.endorsements = endorsements;
    this.cipher = cipher;
    this.urls = urls;
  }

  /** All that the table has of one Assertion. */
  record Known(
      AssertionRecord assertion,
      Optional<RegisterEntry> entry,
      List<String> accepted,
      List<Notice> notices,
      Optional<RenewalRequest> asked,
      List<EndorsementRequest> endorsers) {
    /** About how many bytes it comes to: those of its document, and of what others were asked. */
    int bytes() {
      return FullPages.bytes(assertion)
          + endorsers.stream()
              .mapToInt(request -> ENDORSER + length(request.message()) + length(request.reason()))
              .sum();
    }

    private static int length(@Nullable String text) {
      return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /** Empty where there is no such Assertion. */
  Optional<Known> find(String id) {
    return assertions
        .assertion(id)
        .map(
            assertion ->
                new Known(
                    assertion,
                    register.registered(id),
                    endorsements.accepted(new Subject(Subject.Kind.ASSERTION, id)).endorsements(),
                    notices.notices(id),
                    register.renewalRequest(id),
                    endorsements.endorsementRequests(new Subject(Subject.Kind.ASSERTION, id))));
  }

  /**
   * What it is for whoever asks. It is called for one after another: the first contact has the key
   * fetched that the others are read with.
   */
  Kept kept(Known known, Instant now) {
    return new Kept(
        AssertionView.of(known.assertion(), urls, now),
        known.entry().flatMap(entry -> contact(entry, cipher)).orElse(null),
        known.accepted(),
        known.notices().stream().map(NoticeView::of).toList(),
        known.asked().map(AskedRenewal::of).orElse(null),
        AskedEndorsement.of(known.endorsers(), urls));
  }

  /** How whoever an entry is about is reached; empty where no contact is kept. */
  static Optional<ContactView> contact(RegisterEntry entry, ContactCipher cipher) {
    return Optional.ofNullable(entry.contact())
        .map(text -> cipher.decrypt(entry.issuer(), entry.contactOf(), text))
        .map(ContactView::of);
  }
}
