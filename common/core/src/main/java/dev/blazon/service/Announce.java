package dev.blazon.service;

import dev.blazon.events.DomainEvent;
import dev.blazon.events.DomainEventBuilder;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.EndorsementRequestChange;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalAsked;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Publishes the domain events for a change of an Assertion, of an Endorsement, or of a request by
 * which somebody is asked for one; most changes have none, and some have two, in the order of
 * {@link DomainEvent.Type}.
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
   * Publishes what a change of an Assertion means: its new status, that it was renewed, and what
   * time has done to it. Published again, each event is the same to the letter.
   */
  public void announce(AssertionChange change) {
    DomainEvent.Type status = statusOf(change.after());
    if (change.before() != change.after()) {
      events.accept(event(change, status, change.after().toString()));
      if (isCompletion(change)) {
        events.accept(completed(change, String.valueOf(change.completes())));
      }
    } else {
      announceSteps(change);
    }
    if (change.renewed() && status != DomainEvent.Type.RENEWED) {
      // Late: it is expired, and stays so.
      events.accept(event(change, DomainEvent.Type.RENEWED, Status.RENEWED.toString()));
    }
  }

  /** What takes the place of a completion, because that was moved, completes nothing anew. */
  private static boolean isCompletion(AssertionChange change) {
    return change.before() == null
        && change.completes() != null
        && Trail.PATHWAY.equals(change.by());
  }

  private DomainEvent completed(AssertionChange change, String pathway) {
    return DomainEventBuilder.builder(
            event(change, DomainEvent.Type.PATHWAY_COMPLETED, "completed"))
        .pathway(urls.of(new Place.PathwayPage(pathway)))
        .build();
  }

  /** Of several reminders that have fallen due together, the last is told. */
  private void announceSteps(AssertionChange change) {
    last(change, PlannedStep.Kind.REMINDER)
        .ifPresent(at -> events.accept(event(change, DomainEvent.Type.EXPIRING, at)));
    last(change, PlannedStep.Kind.RENEWAL)
        .ifPresent(at -> events.accept(event(change, DomainEvent.Type.RENEWAL_DUE, at)));
  }

  private static Optional<Instant> last(AssertionChange change, PlannedStep.Kind kind) {
    return change.done().stream()
        .filter(step -> step.kind().equals(kind))
        .map(PlannedStep::at)
        .max(Instant::compareTo);
  }

  private static DomainEvent.Type statusOf(Status status) {
    return switch (status) {
      case ACTIVE -> DomainEvent.Type.ISSUED;
      case REVOKED -> DomainEvent.Type.REVOKED;
      case EXPIRED -> DomainEvent.Type.EXPIRED;
      case RENEWED -> DomainEvent.Type.RENEWED;
      case SUPERSEDED -> DomainEvent.Type.SUPERSEDED;
      case ERASED -> DomainEvent.Type.ERASED;
    };
  }

  /**
   * The same for a request for a renewal, of which the event tells nothing but that there is one.
   */
  public void announce(RenewalAsked asked) {
    What what =
        new What(
            "renewal-requested-" + asked.version(),
            DomainEvent.Type.RENEWAL_REQUESTED,
            asked.askedAt(),
            asked.version(),
            Trail.HOLDER);
    events.accept(event(asked.assertion(), asked.issuer(), asked.badge(), what));
  }

  /** The same for an Endorsement; whether it is accepted is between issuers, and no event. */
  public void announce(EndorsementChange change) {
    if (change.added()) {
      events.accept(event(change, DomainEvent.Type.ENDORSED, "issued"));
    } else if (change.reason() != null && !change.revokedBefore()) {
      events.accept(event(change, DomainEvent.Type.ENDORSEMENT_REVOKED, "revoked"));
    }
  }

  /**
   * The same for a request by which somebody is asked to endorse. What is published then, and taken
   * back, its Endorsement tells. Nothing that anybody says is in it.
   */
  public void announce(EndorsementRequestChange change) {
    if (change.before() == change.after()) {
      return;
    }
    switch (change.after()) {
      case OPEN ->
          events.accept(event(change, DomainEvent.Type.ENDORSEMENT_REQUESTED, "requested"));
      case CONFIRMED ->
          events.accept(event(change, DomainEvent.Type.ENDORSEMENT_CONFIRMED, "confirmed"));
      case DECLINED ->
          events.accept(event(change, DomainEvent.Type.ENDORSEMENT_DECLINED, "declined"));
      case ACCEPTED, REVOKED -> {
        // Its Endorsement tells that.
      }
    }
  }

  private DomainEvent event(EndorsementChange change, DomainEvent.Type type, String what) {
    return DomainEventBuilder.builder(
            bare(
                change.endorsement(),
                change.issuer(),
                new What(what, type, change.changedAt(), change.version(), change.by())))
        .endorsementId(change.endorsement())
        .endorsement(urls.endorsement(change.endorsement()))
        .endorsed(change.endorsed())
        .requestId(change.request())
        .reason(change.reason())
        .build();
  }

  private DomainEvent event(EndorsementRequestChange change, DomainEvent.Type type, String what) {
    String id = change.subject().id();
    DomainEvent bare =
        bare(
            change.request(),
            change.issuer(),
            new What(what, type, change.at(), change.version(), change.by()));
    DomainEvent about =
        switch (change.subject().kind()) {
          case ASSERTION ->
              DomainEventBuilder.builder(bare)
                  .assertionId(id)
                  .assertion(urls.assertion(id))
                  .build();
          case BADGE_CLASS -> DomainEventBuilder.builder(bare).badge(id).build();
          // Its issuer is told of each.
          case PROFILE -> bare;
        };
    return DomainEventBuilder.builder(about)
        .endorsed(urls.of(change.subject().place()))
        .requestId(change.request())
        .build();
  }

  private DomainEvent event(AssertionChange change, DomainEvent.Type type, String what) {
    return event(
        change,
        new What(
            what.toLowerCase(Locale.ROOT),
            type,
            change.changedAt(),
            change.version(),
            change.by()));
  }

  /** Of a step, which is told by when it fell due. */
  private DomainEvent event(AssertionChange change, DomainEvent.Type type, Instant at) {
    String what = type.name().toLowerCase(Locale.ROOT).replace('_', '-');
    What step = new What(what + "-" + at.getEpochSecond(), type, at, change.version(), Trail.SWEEP);
    return DomainEventBuilder.builder(event(change, step)).reason(null).build();
  }

  private DomainEvent event(AssertionChange change, What what) {
    Instant expires = change.expires();
    return DomainEventBuilder.builder(
            event(change.assertion(), change.issuer(), change.badge(), what))
        .renews(urlOf(change.renews()))
        .successor(urlOf(change.successor()))
        .expires(expires == null ? null : OpenBadges.dateTime(expires))
        .reason(change.reason())
        .build();
  }

  private DomainEvent event(String assertion, String issuer, String badge, What what) {
    return DomainEventBuilder.builder(bare(assertion, issuer, what))
        .badge(badge)
        .assertionId(assertion)
        .assertion(urls.assertion(assertion))
        .build();
  }

  /**
   * What has happened to something.
   *
   * @param name the end of the event's id
   * @param sequence which change of it that was
   * @param by who did it; null where it is not known
   */
  private record What(
      String name, DomainEvent.Type type, Instant at, long sequence, @Nullable String by) {}

  /** An event that says nothing yet of what it is about. */
  private static DomainEvent bare(String of, String issuer, What what) {
    return DomainEventBuilder.builder()
        .id(of + "-" + what.name())
        .type(what.type())
        .at(OpenBadges.dateTime(what.at()))
        .sequence(what.sequence())
        .issuer(issuer)
        .badge(null)
        .assertionId(null)
        .assertion(null)
        .endorsementId(null)
        .endorsement(null)
        .endorsed(null)
        .requestId(null)
        .renews(null)
        .successor(null)
        .pathway(null)
        .expires(null)
        .reason(null)
        .by(what.by())
        .build();
  }

  private @Nullable String urlOf(@Nullable String assertion) {
    return assertion == null ? null : urls.assertion(assertion);
  }
}
