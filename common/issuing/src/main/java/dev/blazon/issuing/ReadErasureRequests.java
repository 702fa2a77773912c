package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.issuing.ReadPerson.ContactView;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.ContactCipher;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.Holding;
import dev.blazon.store.Commits;
import dev.blazon.store.Page;
import dev.blazon.store.RegisterStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which recipients ask an issuer to be erased and are not answered. */
public final class ReadErasureRequests {
  /** What is read for each is some dozen items. */
  private static final int REQUESTS = 20;

  /** As many of the person's Assertions are named. */
  private static final int NAMED = 100;

  /** Among as many of the latest a contact is looked for. */
  private static final int LOOKED_AT = 10;

  private final RegisterStore register;
  private final ContactCipher cipher;
  private final ErasureRequests requests;

  /**
   * Reads what this register has.
   *
   * @param commits removes what nobody asks any more
   */
  public ReadErasureRequests(RegisterStore register, ContactCipher cipher, Commits commits) {
    this.register = register;
    this.cipher = cipher;
    this.requests = new ErasureRequests(register, commits);
  }

  /**
   * What is asked of an issuer.
   *
   * @param requests those that are open, the one that was asked longest ago first
   * @param cursor leads to the next page; null on the last
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Requests(List<RequestView> requests, @Nullable String cursor) {}

  /**
   * What somebody asks, as the issuer sees it.
   *
   * @param id its id
   * @param askedAt since when, ISO 8601 in UTC
   * @param reached how the person is reached; null where the issuer keeps no contact
   * @param assertionIds the ids of what it has awarded to the person, the latest 100
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record RequestView(
      String id, String askedAt, @Nullable ContactView reached, List<String> assertionIds) {}

  /**
   * The open requests of an issuer. A page may be short, or empty, before the last.
   *
   * @param cursor leads to later ones, as a page before gave it; null for the earliest
   * @throws dev.blazon.store.InvalidCursor where no page gave this cursor
   */
  public Requests read(String issuer, @Nullable String cursor) {
    Page<ErasureRequest> page = register.erasureRequests(issuer, cursor, REQUESTS);
    return new Requests(
        page.elements().stream().map(this::view).flatMap(Optional::stream).toList(), page.cursor());
  }

  /** Empty where the issuer has nothing of the person any more: it was moved, say. */
  private Optional<RequestView> view(ErasureRequest request) {
    List<String> held =
        register.holdings(request.holder(), null, NAMED).elements().stream()
            .map(Holding::assertion)
            .toList();
    if (held.isEmpty()) {
      requests.forget(request.issuer(), request.holder());
      return Optional.empty();
    }
    return Optional.of(
        new RequestView(
            request.id(),
            OpenBadges.dateTime(request.askedAt()),
            reached(held).orElse(null),
            held));
  }

  private Optional<ContactView> reached(List<String> held) {
    return held.stream()
        .limit(LOOKED_AT)
        .flatMap(assertion -> register.registered(assertion).stream())
        .flatMap(entry -> KeptOfOne.contact(entry, cipher).stream())
        .findFirst();
  }
}
