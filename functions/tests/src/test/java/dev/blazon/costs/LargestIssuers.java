package dev.blazon.costs;

import dev.blazon.bounds.Bodies;
import dev.blazon.bounds.Bodies.Part;
import dev.blazon.bounds.Filler;
import dev.blazon.bounds.Functions;
import dev.blazon.bounds.Functions.Call;
import dev.blazon.bounds.Step;
import dev.blazon.bounds.World;
import dev.blazon.issuing.Spans;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.Subject;
import dev.blazon.lifecycle.Trail;
import dev.blazon.store.Change;
import dev.blazon.store.Transactions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Sets up issuers with the largest of everything that is accepted, each in another way, and one
 * with little, and lists the requests for their public pages.
 */
final class LargestIssuers {
  /** Of each kind of thing so many Endorsements are accepted at the most. */
  private static final int ENDORSEMENTS = 40;

  /** More than a page shows. */
  private static final int BADGES = 26;

  private final Functions functions;
  private final World plain;
  private final Map<String, World> large = new LinkedHashMap<>();
  private final Map<String, String> artwork = new LinkedHashMap<>();

  LargestIssuers(Functions functions) {
    this.functions = functions;
    plain = new World(functions);
    plain.take(new Step.Define(false, Part.TAGS, Filler.PLAIN, 0));
    plain.take(new Step.Award(0, Filler.PLAIN, 0));
    plain.take(new Step.Endorse(2, 1, Filler.PLAIN, 0));
    plain.take(new Step.Accept(2, 1));
    large.put("Markdown, all quotations", large(Part.NARRATIVE, Filler.MARKDOWN, ENDORSEMENTS, 1));
    large.put("Markdown, all links", large(Part.NARRATIVE, Filler.LINKS, ENDORSEMENTS, 1));
    large.put("quotation marks", large(Part.ALIGNMENT, Filler.QUOTE, 1, BADGES));
    large.put("many values", large(Part.NUMBERS, Filler.PLAIN, 1, 1));
    CostlyImages.all().forEach(this::keep);
    keep("a PNG of 4 MB", CostlyImages.noisePng(1_170));
    revoke(large.values().iterator().next().issuer());
    large.values().forEach(world -> banner(world.issuer()));
  }

  /** With the largest of everything, and so many accepted Endorsements of each, and badges. */
  private World large(Part part, Filler filler, int endorsements, int badges) {
    World world = new World(functions);
    world.take(new Step.ChangeIssuer(part, filler, 200_000));
    world.take(new Step.Define(false, part, filler, Bodies.LARGEST));
    world.take(new Step.Award(0, filler, 118_000));
    for (int subject = 0; subject < 3; subject++) {
      world.take(new Step.Endorse(subject, endorsements, filler, 60_000));
      world.take(new Step.Accept(subject, endorsements));
    }
    for (int i = 1; i < badges; i++) {
      world.take(new Step.Define(false, part, filler, Bodies.LARGEST));
    }
    return world;
  }

  /** Keeps an artwork that is taken, with a badge of its own. */
  private void keep(String name, byte[] image) {
    World world = new World(functions);
    world.take(new Step.Define(false, Part.TAGS, Filler.PLAIN, 0));
    String type = name.contains("SVG") ? "image/svg+xml" : "image/png";
    int status =
        functions
            .call("PUT /v1/badges/{badge}/image", world.issuer())
            .at("badge", world.badges().getFirst())
            .send(image, type)
            .status();
    if (status == 200) {
      world.take(new Step.Award(0, Filler.PLAIN, 0));
      artwork.put(
          "artwork: " + name, world.badges().getFirst() + " " + world.assertions().getFirst());
    }
  }

  /** A full RevocationList, with the longest reasons. */
  private void revoke(String issuer) {
    List<Change> changes =
        IntStream.range(0, Spans.AWARDS)
            .<Change>mapToObj(
                i ->
                    new Change.ListRevocation(
                        issuer,
                        Span.FIRST,
                        "urn:uuid:%08d-4f5a-4a6e-9d0b-0c5d2f6b7a11".formatted(i),
                        Filler.HAN.text(1_000)))
            .toList();
    int most = Transactions.MAXIMUM_CHANGES;
    for (int from = 0; from < changes.size(); from += most) {
      int to = Math.min(changes.size(), from + most);
      functions.platform().transactions().commit(changes.subList(from, to), null);
    }
  }

  /** The issuer whose RevocationList is full. */
  String revoker() {
    return large.values().iterator().next().issuer();
  }

  /** The largest Assertion that there can be. */
  Subject assertion() {
    World first = large.values().iterator().next();
    return new Subject(Subject.Kind.ASSERTION, first.assertions().getFirst());
  }

  /** Gives an issuer the largest banner that there can be. */
  private void banner(String id) {
    IssuerRecord issuer = functions.platform().catalog().issuer(id).orElseThrow();
    String head = "data:image/svg+xml;base64,";
    String banner = head + "A".repeat((Bounds.BANNER - head.length()) / 4 * 4);
    IssuerRecord with =
        issuer.with(
            issuer.profile(),
            issuer.appearance().withBanner(banner),
            issuer.contact(),
            issuer.erasure(),
            issuer.acceptance(),
            issuer.mail(),
            Trail.OPERATOR);
    functions.platform().transactions().commit(List.of(new Change.ReplaceIssuer(with)), null);
  }

  /** A call about the things that say little. */
  Call plain(String route) {
    return about(route, plain);
  }

  /** The same call about each of the things that say much, by what they say. */
  Map<String, Call> large(String route) {
    Map<String, Call> calls = new LinkedHashMap<>();
    large.forEach((name, world) -> calls.put(name, about(route, world)));
    return calls;
  }

  /** The same call about each artwork, by what it is. */
  Map<String, Call> artwork(String route) {
    Map<String, Call> calls = new LinkedHashMap<>();
    artwork.forEach(
        (name, ids) -> {
          List<String> both = new ArrayList<>(List.of(ids.split(" ")));
          calls.put(
              name,
              functions
                  .call(route, "")
                  .at("badge", both.getFirst())
                  .at("assertion", both.getLast()));
        });
    return calls;
  }

  private Call about(String route, World world) {
    Call call =
        functions
            .call(route, "")
            .header("accept-encoding", "gzip")
            .at("issuer", world.issuer())
            .at("badge", world.badges().getFirst())
            .at("assertion", world.assertions().getFirst())
            .at("endorsement", world.endorsements().getFirst())
            .at("span", "1");
    return route.equals("GET /oembed")
        ? call.query("url", Functions.URL + "/view/" + world.assertions().getFirst())
        : call;
  }
}
