package dev.blazon.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.blazon.bounds.Bodies;
import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Filler;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.bounds.Step;
import dev.blazon.bounds.World;
import dev.blazon.lifecycle.BadgeCollection;
import dev.blazon.lifecycle.BadgeCollectionBuilder;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.openbadges.Recipient;
import dev.blazon.register.RecipientDigester;
import dev.blazon.service.CollectionPass;
import dev.blazon.service.CollectionPasses;
import dev.blazon.service.Session;
import dev.blazon.service.Sessions;
import dev.blazon.store.Change;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A collection of as many of the largest badges as one can have, no two of them alike. */
final class OwnCollections {
  private static final String ADDRESS = "learner@example.org";

  private final Functions functions;
  private final String cookie;
  private final String form;
  private final CollectionPasses passes;
  private final Session session;
  private final String full;
  private final String empty;

  OwnCollections(Functions functions) {
    this.functions = functions;
    World world = new World(functions);
    for (int i = 0; i < BadgeCollection.MOST_ENTRIES; i++) {
      world.take(new Step.Define(false, Part.ALIGNMENT, Filler.QUOTE, Bodies.LARGEST));
      world.take(new Step.Award(i, Filler.QUOTE, 118_000));
    }
    String learner =
        new RecipientDigester(functions.platform().macKeys())
            .ofDeployment(Recipient.Type.EMAIL, ADDRESS);
    Sessions sessions = new Sessions(functions.platform().sessionKeys(), functions.clock());
    Session session =
        new Session(
            ADDRESS,
            learner,
            functions.clock().instant().plus(Duration.ofDays(3_650)),
            functions.platform().ids().next());
    // Where strangers' hosts are reached, the deployment is at http, and its cookie has another
    // name.
    cookie = "__Host-blazon-my=%1$s; blazon-my=%1$s".formatted(sessions.write(session));
    form = sessions.formToken(session);
    full =
        kept(
            learner,
            world.assertions().stream()
                .<CollectionEntry>map(CollectionEntry.Ours::new)
                .limit(BadgeCollection.MOST_ENTRIES)
                .toList());
    empty = kept(learner, List.of());
    passes = new CollectionPasses(functions.platform().linkKeys(), functions.clock());
    this.session = session;
    // All that somebody can have, which lists of theirs read.
    for (int i = 2; i < BadgeCollection.MOST; i++) {
      kept(
          learner,
          Stream.concat(
                  Collections.nCopies(BadgeCollection.MOST_ELSEWHERE, elsewhere()).stream(),
                  Stream.generate(
                      () -> new CollectionEntry.Ours(functions.platform().ids().next())))
              .limit(BadgeCollection.MOST_ENTRIES)
              .toList());
    }
  }

  private CollectionEntry elsewhere() {
    String name = "\"".repeat(CollectionEntry.Elsewhere.LONGEST_NAME);
    return new CollectionEntry.Elsewhere(
        "x".repeat(CollectionEntry.Elsewhere.LONGEST_IRI),
        false,
        name,
        name,
        "x".repeat(CollectionEntry.Elsewhere.LONGEST_IRI),
        functions.clock().instant(),
        null,
        null,
        functions.clock().instant(),
        CollectionEntry.Found.UNVERIFIABLE);
  }

  private String kept(String learner, List<CollectionEntry> entries) {
    BadgeCollection collection =
        BadgeCollectionBuilder.builder()
            .id(functions.platform().ids().next())
            .learner(learner)
            .title("Bridges")
            .entries(entries)
            .createdAt(functions.clock().instant())
            .changedAt(functions.clock().instant())
            .version(1)
            .build();
    functions
        .platform()
        .transactions()
        .commit(List.of(new Change.KeepCollection(collection)), null);
    return collection.id();
  }

  /** What anybody sees of one. */
  Call shown(String route, boolean large) {
    return functions
        .call(route, "")
        .header("accept-encoding", "gzip")
        .at("collection", large ? full : empty);
  }

  /** What its owner sees and sends. */
  Call own(String route, boolean large) {
    Call call = shown(route, large).header("cookie", cookie);
    return route.startsWith("GET")
        ? call
        : call.body(
            ("version=1&title=Bridges&url=none&form="
                    + form
                    + "&pass="
                    + passes.write(CollectionPass.of(session, large ? full : empty)))
                .getBytes(UTF_8),
            "application/x-www-form-urlencoded");
  }
}
