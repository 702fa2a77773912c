package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.Evidence;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.Holding;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RecipientDigests;
import dev.blazon.register.RenewalRequest;
import dev.blazon.register.RenewalState;
import dev.blazon.service.NoticeView;
import dev.blazon.service.Parallel;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.NoticeStore;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads everything that an issuer has stored about one recipient, for when that person asks: the
 * Assertions that the register finds, the contact, the mails, and whether mails are stopped. What
 * was awarded before there was a register is not found by it.
 */
public final class ReadPerson {
  /** An Assertion may have over 100 KB, so that few are read at once. */
  private static final int READ = 10;

  private final RegisterStore register;
  private final NoticeStore notices;
  private final RecipientDigester digester;
  private final KeptOfOne one;
  private final InstantSource time;

  /** Reads what these stores have. */
  public ReadPerson(
      RegisterStore register,
      NoticeStore notices,
      AssertionStore assertions,
      EndorsementStore endorsements,
      RecipientDigester digester,
      ContactCipher cipher,
      PublicUrls urls,
      InstantSource time) {
    this.register = register;
    this.notices = notices;
    this.digester = digester;
    this.one = new KeptOfOne(register, notices, assertions, endorsements, cipher, urls);
    this.time = time;
  }

  /**
   * What is kept of a person, or some of it.
   *
   * @param kept with each Assertion, the latest award first
   * @param cursor where to go on; null where this is the end
   * @param mailsStoppedAt since when the person wants no mails of this issuer, ISO 8601 in UTC;
   *     null where nothing says so. It is kept whatever is erased
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Person(List<Kept> kept, @Nullable String cursor, @Nullable String mailsStoppedAt) {}

  /**
   * What is kept of the person with one Assertion.
   *
   * @param assertion what an issuer sees of it
   * @param reached how the person is reached; null where no contact is kept
   * @param accepted the URLs of the Endorsements that it names
   * @param notices the mails about it, by kind and then by attempt
   * @param renewalRequest what the person has asked about its renewal; null for nothing
   * @param endorsersAsked who was asked to endorse it, the one asked longest ago first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Kept(
      @JsonUnwrapped AssertionView assertion,
      @Nullable ContactView reached,
      List<String> accepted,
      List<NoticeView> notices,
      @Nullable AskedRenewal renewalRequest,
      List<AskedEndorsement> endorsersAsked) {}

  /**
   * What the person has asked about the renewal of one Assertion.
   *
   * @param state what has become of it
   * @param evidence what the person has sent for it; empty for nothing
   * @param askedAt when, ISO 8601 in UTC
   * @param reason why it is refused; null while it is open
   * @param answeredAt when it was refused, ISO 8601 in UTC; null while it is open
   * @param answeredBy by whom, as {@link dev.blazon.lifecycle.Trail} has it; null while it is open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RecordBuilder
  public record AskedRenewal(
      RenewalState state,
      List<Evidence> evidence,
      String askedAt,
      @Nullable String reason,
      @Nullable String answeredAt,
      @Nullable String answeredBy) {
    static AskedRenewal of(RenewalRequest request) {
      Instant answeredAt = request.answeredAt();
      return new AskedRenewal(
          request.state(),
          RenewedRegister.sent(request),
          OpenBadges.dateTime(request.askedAt()),
          request.reason(),
          answeredAt == null ? null : OpenBadges.dateTime(answeredAt),
          request.answeredBy());
    }
  }

  /**
   * How a person is reached.
   *
   * @param type what the identity is: {@code email}, {@code url} or {@code telephone}
   * @param identity as the issuer gave it
   * @param name what the issuer calls the person; null where it gave no name
   * @param language in which the person is written to, a BCP 47 tag; null where it gave none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record ContactView(
      String type, String identity, @Nullable String name, @Nullable String language) {
    static ContactView of(Contact contact) {
      return new ContactView(
          contact.type().term(), contact.identity(), contact.name(), contact.language());
    }
  }

  /**
   * What is kept of a person; an empty page where nothing is.
   *
   * @param issuer who keeps it
   * @throws dev.blazon.store.InvalidCursor where no page gave this cursor
   * @throws dev.blazon.signing.KeyUnavailable where a key of the register cannot be had
   */
  public Person read(String issuer, Recipient.Type type, String identity, @Nullable String cursor) {
    RecipientDigests digests = digester.of(issuer, type, identity);
    Instant now = time.instant();
    Page<KeptOfOne.Known> page =
        FullPages.gather(
            cursor,
            from -> known(register.holdings(digests.ofIssuer(), from, READ)),
            KeptOfOne.Known::bytes);
    return new Person(
        page.elements().stream().map(known -> one.kept(known, now)).toList(),
        page.cursor(),
        mailsStoppedAt(digests.ofDeployment(), issuer));
  }

  private @Nullable String mailsStoppedAt(String learner, String issuer) {
    return notices.mailStops(learner).stream()
        .filter(stop -> issuer.equals(stop.issuer()))
        .map(stop -> OpenBadges.dateTime(stop.since()))
        .findFirst()
        .orElse(null);
  }

  private Page<KeptOfOne.Known> known(Page<Holding> page) {
    List<Optional<KeptOfOne.Known>> found =
        Parallel.each(page.elements(), holding -> one.find(holding.assertion()));
    return new Page<>(found.stream().flatMap(Optional::stream).toList(), page.cursor());
  }
}
