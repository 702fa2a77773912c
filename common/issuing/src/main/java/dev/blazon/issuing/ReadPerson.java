package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.blazon.issuing.ReadAssertions.AssertionView;
import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Subject;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.Contact;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.Holding;
import dev.blazon.register.RecipientDigester;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.EndorsementStore;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads all that an issuer keeps of one person, for a person who asks to know it: what the register
 * knows the person has, with each document and with how the person is reached. What was awarded
 * before there was a register is not found by it.
 */
public final class ReadPerson {
  /** An Assertion may have over 100 KB, so that few are read at once. */
  private static final int READ = 10;

  private final RegisterStore register;
  private final AssertionStore assertions;
  private final EndorsementStore endorsements;
  private final RecipientDigester digester;
  private final ContactCipher cipher;
  private final PublicUrls urls;
  private final InstantSource time;

  /** Reads what these stores have. */
  public ReadPerson(
      RegisterStore register,
      AssertionStore assertions,
      EndorsementStore endorsements,
      RecipientDigester digester,
      ContactCipher cipher,
      PublicUrls urls,
      InstantSource time) {
    this.register = register;
    this.assertions = assertions;
    this.endorsements = endorsements;
    this.digester = digester;
    this.cipher = cipher;
    this.urls = urls;
    this.time = time;
  }

  /**
   * What is kept of the person with one Assertion.
   *
   * @param assertion what an issuer sees of it
   * @param reached how the person is reached; null where no contact is kept
   * @param accepted the URLs of the Endorsements that it names
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Kept(
      @JsonUnwrapped AssertionView assertion,
      @Nullable ContactView reached,
      List<String> accepted) {}

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
    private static ContactView of(Contact contact) {
      return new ContactView(
          contact.type().term(), contact.identity(), contact.name(), contact.language());
    }
  }

  /**
   * What is kept of a person, the latest award first; an empty page where nothing is.
   *
   * @param issuer who keeps it
   * @throws dev.blazon.store.InvalidCursor where no page gave this cursor
   * @throws dev.blazon.signing.SigningUnavailable where a key of the register cannot be had
   */
  public Page<Kept> read(
      String issuer, Recipient.Type type, String identity, @Nullable String cursor) {
    String holder = digester.of(issuer, type, identity).ofIssuer();
    Instant now = time.instant();
    Page<AssertionRecord> page =
        FullPages.gather(
            cursor,
            from -> records(register.holdings(holder, from, READ)),
            assertion -> assertion.document().getBytes(StandardCharsets.UTF_8).length);
    return new Page<>(
        page.elements().stream().map(assertion -> kept(assertion, now)).toList(), page.cursor());
  }

  private Page<AssertionRecord> records(Page<Holding> page) {
    Stream<AssertionRecord> found =
        page.elements().stream()
            .map(Holding::assertion)
            .map(assertions::assertion)
            .flatMap(Optional::stream);
    return new Page<>(found.toList(), page.cursor());
  }

  private Kept kept(AssertionRecord assertion, Instant now) {
    return new Kept(
        AssertionView.of(assertion, urls, now),
        register.registered(assertion.id()).flatMap(this::contact).orElse(null),
        endorsements.accepted(new Subject(Subject.Kind.ASSERTION, assertion.id())).endorsements());
  }

  private Optional<ContactView> contact(RegisterEntry entry) {
    return Optional.ofNullable(entry.contact())
        .map(text -> cipher.decrypt(entry.issuer(), entry.assertion(), text))
        .map(ContactView::of);
  }
}
