package dev.blazon.documentation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.blazon.events.DomainEvent;
import dev.blazon.events.EventPublisher;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AssertionChange;
import dev.blazon.lifecycle.AssertionChangeBuilder;
import dev.blazon.lifecycle.EndorsementChange;
import dev.blazon.lifecycle.EndorsementChangeBuilder;
import dev.blazon.lifecycle.EndorsementRequestChangeBuilder;
import dev.blazon.lifecycle.EndorsementState;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.PlannedStep;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.RenewalAsked;
import dev.blazon.lifecycle.Status;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.service.Announce;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every event that is published to others is as {@code docs/events} has it. */
class EventSchemasTest {
  private static final String ID = "pfxxkidbojssayjamjqwizzan4";
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00.123Z");

  private final EventSchemas schemas = new EventSchemas();
  private final List<DomainEvent> events = new ArrayList<>();
  private final Announce announce =
      new Announce(events::add, new PublicUrls(URI.create("https://badges.example.org")));

  @Test
  void everyTypeHasASchemaAndEverySchemaAType() {
    assertEquals(
        Stream.concat(
                Arrays.stream(DomainEvent.Type.values()).map(DomainEvent.Type::detailType),
                Stream.of(EventPublisher.ERASURE_ASKED))
            .map(EventSchemas::file)
            .collect(Collectors.toCollection(TreeSet::new)),
        schemas.all().keySet());
    // What is told to the function that sends mails is nobody else's.
    for (String own :
        List.of(
            EventPublisher.MAIL_ASKED,
            EventPublisher.ENDORSER_MAIL_ASKED,
            EventPublisher.LINK_ASKED)) {
      assertFalse(schemas.has(own), own);
    }
  }

  @Test
  void eachIsClosedAndNamed() {
    schemas
        .all()
        .forEach(
            (file, schema) -> {
              assertFalse(schema.path("additionalProperties").asBoolean(true), file);
              assertEquals(
                  "https://json-schema.org/draft/2020-12/schema", schema.path("$schema").asText());
              assertEquals(EventSchemas.file(schema.path("title").asText()), file);
              String name = file.replace(".schema.json", "");
              assertTrue(
                  schema.path("$id").asText().matches("urn:blazon:event:" + name + ":[0-9]+"),
                  file);
            });
  }

  @Test
  void everyEventIsAsItsSchemaHasIt() {
    announceAll();
    assertEquals(
        Set.of(DomainEvent.Type.values()),
        events.stream().map(DomainEvent::type).collect(Collectors.toSet()));
    for (DomainEvent event : events) {
      assertEquals(
          List.of(), schemas.faults(event.type().detailType(), json(event)), event::toString);
    }
    assertEquals(
        List.of(),
        schemas.faults(
            EventPublisher.ERASURE_ASKED,
            Json.mapper().<JsonNode>valueToTree(new ErasureAsked(ID, ID))));
  }

  /** What a schema has is in some event of it, and what is always there is required. */
  @Test
  void noSchemaIsWiderThanItsEvents() {
    announceAll();
    Map<String, Set<String>> some = new TreeMap<>();
    Map<String, Set<String>> always = new TreeMap<>();
    for (DomainEvent event : events) {
      Set<String> names = new TreeSet<>();
      json(event).fieldNames().forEachRemaining(names::add);
      String file = EventSchemas.file(event.type().detailType());
      some.computeIfAbsent(file, any -> new TreeSet<>()).addAll(names);
      always.computeIfAbsent(file, any -> new TreeSet<>(names)).retainAll(names);
    }
    some.forEach(
        (file, names) -> {
          JsonNode schema = Objects.requireNonNull(schemas.all().get(file), file);
          Set<String> properties = new TreeSet<>();
          schema.path("properties").fieldNames().forEachRemaining(properties::add);
          assertEquals(names, properties, file);
          Set<String> required = new TreeSet<>();
          schema.path("required").forEach(name -> required.add(name.asText()));
          assertEquals(always.get(file), required, file);
        });
  }

  /** Whoever holds an event against its schema sees what is not of it. */
  @Test
  void whatIsNotOfAnEventIsAFault() {
    announce.announce(new RenewalAsked(ID, ID, ID, NOW, 1));
    DomainEvent event = events.getFirst();
    String type = event.type().detailType();
    for (ObjectNode broken :
        List.of(
            json(event).put("name", "Ada"),
            json(event).put("at", "yesterday"),
            json(event).put("sequence", 0),
            json(event).put("type", "Assertion Issued"),
            json(event).put("issuer", "ada@example.org"),
            json(event).without("sequence"))) {
      assertFalse(schemas.faults(type, broken).isEmpty(), broken::toString);
    }
  }

  @Test
  void thePageNamesEachInTheOrderInWhichThoseOfOneChangeCount() throws IOException {
    String page = Files.readString(Machine.project().resolve("docs/events/README.md"));
    List<String> types =
        Stream.concat(
                Arrays.stream(DomainEvent.Type.values()).map(DomainEvent.Type::detailType),
                Stream.of(EventPublisher.ERASURE_ASKED))
            .toList();
    assertEquals(
        types,
        page.lines()
            .filter(line -> line.contains("[schema]("))
            .map(line -> line.split("\\|", -1)[1].strip())
            .toList());
    for (String type : types) {
      assertTrue(page.contains("](" + EventSchemas.file(type) + ")"), type);
    }
  }

  private static ObjectNode json(DomainEvent event) {
    return (ObjectNode) Json.read(Json.write(event));
  }

  /** With all that records of each kind can have, and with as little as there can be. */
  private void announceAll() {
    for (boolean full : List.of(true, false)) {
      announceAssertions(full);
      announceEndorsements(full);
    }
    for (EndorsementState state : EndorsementState.values()) {
      for (Subject.Kind kind : Subject.Kind.values()) {
        announce.announce(
            EndorsementRequestChangeBuilder.builder()
                .subject(new Subject(kind, ID))
                .request(ID)
                .issuer(ID)
                .before(null)
                .after(state)
                .at(NOW)
                .version(3)
                .by("holder")
                .build());
      }
    }
    announce.announce(new RenewalAsked(ID, ID, ID, NOW, 2));
  }

  private void announceAssertions(boolean full) {
    for (Status status : Status.values()) {
      announce.announce(change(status, full));
    }
    PlannedStep reminder = new PlannedStep(NOW, PlannedStep.Kind.REMINDER);
    PlannedStep renewal = new PlannedStep(NOW, PlannedStep.Kind.RENEWAL);
    announce.announce(
        AssertionChangeBuilder.builder(change(Status.ACTIVE, full))
            .before(Status.ACTIVE)
            .expires(NOW)
            .done(List.of(reminder, renewal))
            .build());
    // Awarded for completing a pathway.
    announce.announce(
        AssertionChangeBuilder.builder(change(Status.ACTIVE, full))
            .completes(ID)
            .renews(null)
            .by(Trail.PATHWAY)
            .build());
    // Renewed when it was over.
    announce.announce(
        AssertionChangeBuilder.builder(change(Status.EXPIRED, full))
            .before(Status.EXPIRED)
            .successor(ID)
            .renewed(true)
            .build());
  }

  /** As {@link dev.blazon.lifecycle.AssertionRecord} makes them: what is gone has a reason. */
  private static AssertionChange change(Status status, boolean full) {
    String next = full ? ID : null;
    Instant end = full ? NOW : null;
    AssertionChangeBuilder change =
        AssertionChangeBuilder.builder()
            .sequenceNumber("1")
            .assertion(ID)
            .issuer(ID)
            .badge(ID)
            .before(null)
            .after(status)
            .reason("why")
            .changedAt(NOW)
            .expires(end)
            .renews(next)
            .successor(next)
            .completes(null)
            .renewed(false)
            .done(List.of())
            .version(2)
            .by(full ? "sweep" : null);
    return switch (status) {
      case ACTIVE -> change.reason(null).successor(null).build();
      case REVOKED -> change.build();
      case EXPIRED -> change.expires(NOW).build();
      case RENEWED -> change.reason(null).successor(ID).renewed(true).build();
      case SUPERSEDED -> change.successor(ID).build();
      case ERASED -> change.expires(null).renews(null).successor(null).build();
    };
  }

  private void announceEndorsements(boolean full) {
    announce.announce(endorsement(full, true, null));
    announce.announce(endorsement(full, false, "why"));
  }

  private static EndorsementChange endorsement(
      boolean full, boolean added, @Nullable String reason) {
    return EndorsementChangeBuilder.builder()
        .endorsement(ID)
        .issuer(ID)
        .request(full ? ID : null)
        .endorsed("urn:uuid:6f2c1a52-7a1e-4d1b-9c1e-0d6a3f2b4c5d")
        .added(added)
        .revokedBefore(false)
        .reason(reason)
        .changedAt(NOW)
        .version(1)
        .by(full ? "holder" : null)
        .build();
  }
}
