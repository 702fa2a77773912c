package dev.blazon.service;

import dev.blazon.events.DomainEvent;
import dev.blazon.events.DomainEventBuilder;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.OpenBadges;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Publishes the domain event for a change of an Assertion's status, or for an Endorsement that was
 * made or revoked; any other change has none.
 */
public final class Announce {
  private final Consumer<DomainEvent> events;
  private final PublicUrls urls;

  /** Publishes to {@code events}, and names things by their URLs. */
  public Announce(Consumer<DomainEvent> events, PublicUrls urls) {
    this.events = events;
    this.urls = urls;
  }

  /**
   * Publishes the event of a change of an Assertion's status; any other change is none. Published
   * again, it is the same to the letter.
   */
  public void announce(AssertionChange change) {
    if (change.before() != change.after()) {
      events.accept(event(change));
    }
  }

  /** The same for an Endorsement; whether it is accepted is between issuers, and no event. */
  public void announce(EndorsementChange change) {
    if (change.added()) {
      events.accept(event(change, DomainEvent.Type.ENDORSED, "issued"));
    } else if (change.reason() != null && !change.revokedBefore()) {
      events.accept(event(change, DomainEvent.Type.ENDORSEMENT_REVOKED, "revoked"));
    }
  }

  private DomainEvent event(EndorsementChange change, DomainEvent.Type type, String what) {
    return DomainEventBuilder.builder()
        .id(change.endorsement() + "-" + what)
        .type(type)
        .at(OpenBadges.dateTime(change.changedAt()))
        .issuer(change.issuer())
        .badge(null)
        .assertionId(null)
        .assertion(null)
        .endorsementId(change.endorsement())
        .endorsement(urls.endorsement(change.endorsement()))
        .endorsed(change.endorsed())
        .reason(change.reason())
        .by(change.by())
        .build();
  }

  private DomainEvent event(AssertionChange change) {
    return DomainEventBuilder.builder()
        .id(change.assertion() + "-" + change.after().toString().toLowerCase(Locale.ROOT))
        .type(
            switch (change.after()) {
              case ACTIVE -> DomainEvent.Type.ISSUED;
              case REVOKED -> DomainEvent.Type.REVOKED;
              case EXPIRED -> DomainEvent.Type.EXPIRED;
              case SUPERSEDED -> DomainEvent.Type.SUPERSEDED;
              case ERASED -> DomainEvent.Type.ERASED;
            })
        .at(OpenBadges.dateTime(change.changedAt()))
        .issuer(change.issuer())
        .badge(change.badge())
        .assertionId(change.assertion())
        .assertion(urls.assertion(change.assertion()))
        .endorsementId(null)
        .endorsement(null)
        .endorsed(null)
        .reason(change.reason())
        .by(change.by())
        .build();
  }
}
