package dev.blazon.lifecycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link PublicUrls#of} makes {@link PublicUrls#at} reads, and nothing that is like it. */
class PlaceTest {
  private static final String ID = "2ab2ngbixkzvfflu4vfhmnn5ei";
  private static final String HOME = "https://badges.example.org";

  /** Every kind of Place, and its path. */
  static final Map<Place, String> PATHS = paths();

  static final List<String> BASES =
      List.of(
          HOME, HOME + "/open/badges", "http://localhost:8080", "https://badges.example.org:8443");

  /** What turns the URL of a Place into that of none. */
  static final List<Map.Entry<String, String>> SPOILT =
      List.of(
          Map.entry("$", "/"),
          Map.entry("$", "//"),
          Map.entry("$", "?"),
          Map.entry("$", "?lang=de"),
          Map.entry("$", "#top"),
          Map.entry("$", " "),
          Map.entry("$", "\n"),
          Map.entry("$", "%20"),
          Map.entry("$", "/."),
          Map.entry("$", "/.."),
          Map.entry("$", "/../" + ID),
          Map.entry("$", "/" + ID),
          Map.entry("$", "/" + "x".repeat(100_000)),
          Map.entry("$", "/".repeat(100_000)),
          Map.entry("^", " "),
          Map.entry("^", "x"),
          Map.entry("example[.]org", "example.com"),
          Map.entry("example[.]org", "example.org.example.com"),
          Map.entry("example[.]org", "example.org:444"),
          Map.entry("example[.]org", "example.org@example.com"),
          Map.entry("example[.]org", "EXAMPLE.org"),
          Map.entry("badges[.]", "user@badges."),
          Map.entry("https:", "http:"),
          Map.entry("https:", "HTTPS:"),
          Map.entry("https:", ""),
          Map.entry("(?<=org)/", ""),
          Map.entry("(?<=org)/", "//"),
          Map.entry("(?<=org)/", "/./"),
          Map.entry("(?<=org)/", "/x/../"),
          Map.entry("(?<=org)/", "/%2F"),
          Map.entry("(?<=org)/", "\\\\"),
          Map.entry("/(?=[^/]*$)", "//"),
          Map.entry("/(?=[^/]*$)", "%2F"),
          Map.entry("/(?=[^/]*$)", "/./"));

  /** What is no id or no span, in the place of one. */
  static final Map<String, List<String>> NEITHER =
      Map.of(
          ID,
          List.of(
              "",
              ".",
              "..",
              "short",
              ID + "a",
              "1" + ID.substring(1),
              "A" + ID.substring(1),
              "%32" + ID.substring(1),
              ID.substring(1) + "\u0131",
              "{assertion}",
              "x".repeat(100_000)),
          "2.3",
          List.of(
              "", "0", "01", "1.1", "2.", ".3", "2.3.4", "-2", "1000000", "%32", "٢", "{span}"));

  @ParameterizedTest
  @FieldSource("BASES")
  void aUrlAndItsPlaceAreOneAnothersInverse(String base) {
    PublicUrls urls = new PublicUrls(URI.create(base));
    PATHS.forEach(
        (place, path) -> {
          assertEquals(path, place.path());
          assertEquals(base + path, urls.of(place));
          assertEquals(Optional.of(place), urls.at(base + path), path);
        });
  }

  @Test
  void everyKindIsHere() {
    assertEquals(
        kinds(Place.class).collect(Collectors.toSet()),
        PATHS.keySet().stream().map(Object::getClass).collect(Collectors.toSet()));
    Set<String> templates =
        PATHS.values().stream()
            .map(path -> path.replaceAll("/[0-9.]+$", "/SPAN").replace(ID, "ID"))
            .collect(Collectors.toSet());
    assertEquals(
        Stream.of(PublicRoute.values())
            .map(route -> route.template().replace("{span}", "SPAN").replaceAll("\\{\\w+}", "ID"))
            .collect(Collectors.toSet()),
        templates);
  }

  @ParameterizedTest
  @FieldSource("SPOILT")
  void aUrlThatIsWrittenOtherwiseIsAnother(Map.Entry<String, String> change) {
    PublicUrls urls = new PublicUrls(URI.create(HOME));
    PATHS.keySet().stream()
        .map(urls::of)
        .map(url -> url.replaceFirst(change.getKey(), change.getValue()))
        .forEach(url -> assertEquals(Optional.empty(), urls.at(url), url));
  }

  @Test
  void whatIsNoIdAndNoSpanIsNoPlace() {
    NEITHER.forEach(
        (good, bad) ->
            PATHS.values().stream()
                .filter(path -> path.contains(good))
                .flatMap(path -> bad.stream().map(text -> path.replace(good, text)))
                .filter(path -> !PATHS.containsValue(path))
                .forEach(path -> assertEquals(Optional.empty(), Place.ofPath(path), path)));
  }

  /** Its path is the issuer's own. */
  @ParameterizedTest
  @ValueSource(strings = {"profiles", "revocations"})
  void theFirstSpanHasOnePath(String what) {
    assertEquals(Optional.empty(), Place.ofPath("/issuers/" + ID + "/" + what + "/1"));
    assertTrue(Place.ofPath("/issuers/" + ID + "/" + what + "/2").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "//", "x", "/x", "/v1/badges/" + ID, "/badges", "/view/view"})
  void nothingElseIsAPlace(String path) {
    assertEquals(Optional.empty(), Place.ofPath(path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "?", "?lang=de", "/?lang=de&x=y#z", "#share", "/#", "?a?b#c#d"})
  void whatPeopleShareHasMoreAtItsEnd(String more) {
    PublicUrls urls = new PublicUrls(URI.create(HOME));
    PATHS
        .keySet()
        .forEach(place -> assertEquals(Optional.of(place), urls.atShared(urls.of(place) + more)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"//", " ", "?x\ny", "/.", "%2F", "&lang=de", "x"})
  void andNothingElse(String more) {
    PublicUrls urls = new PublicUrls(URI.create(HOME));
    PATHS
        .keySet()
        .forEach(place -> assertEquals(Optional.empty(), urls.atShared(urls.of(place) + more)));
  }

  @Test
  void whatCanBeEndorsedHasAPlace() {
    for (Subject.Kind kind : Subject.Kind.values()) {
      Subject subject = new Subject(kind, ID);
      assertEquals(Optional.of(subject), Subject.at(subject.place()));
    }
    assertEquals(
        Set.of(
            new Place.Profile(ID, Span.FIRST), new Place.BadgeClass(ID), new Place.Assertion(ID)),
        PATHS.keySet().stream()
            .filter(place -> Subject.at(place).isPresent())
            .collect(Collectors.toSet()));
  }

  private static Stream<Class<?>> kinds(Class<?> type) {
    Class<?>[] kinds = type.getPermittedSubclasses();
    return kinds == null ? Stream.of(type) : Stream.of(kinds).flatMap(PlaceTest::kinds);
  }

  private static Map<Place, String> paths() {
    Span later = new Span(2, 3);
    Map<Place, String> paths = new LinkedHashMap<>();
    paths.put(new Place.Profile(ID, Span.FIRST), "/issuers/ID");
    paths.put(new Place.Profile(ID, later), "/issuers/ID/profiles/2.3");
    paths.put(new Place.Profile(ID, Span.first(12)), "/issuers/ID/profiles/12");
    paths.put(new Place.Key(ID, Span.FIRST), "/issuers/ID/keys/1");
    paths.put(new Place.Key(ID, later), "/issuers/ID/keys/2.3");
    paths.put(new Place.RevocationList(ID, Span.FIRST), "/issuers/ID/revocations");
    paths.put(new Place.RevocationList(ID, later), "/issuers/ID/revocations/2.3");
    paths.put(new Place.BadgeClass(ID), "/badges/ID");
    paths.put(new Place.Assertion(ID), "/assertions/ID");
    paths.put(new Place.AssertionEndorsements(ID), "/assertions/ID/endorsements");
    paths.put(new Place.Endorsement(ID), "/endorsements/ID");
    paths.put(new Place.Endorser(ID), "/endorsements/ID/endorser");
    paths.put(new Place.EndorsementPage(ID), "/endorsements/ID/view");
    paths.put(new Place.Artwork(ID), "/badges/ID/image");
    paths.put(new Place.IssuerBanner(ID), "/issuers/ID/banner");
    paths.put(new Place.FrontPage(), "/");
    paths.put(new Place.BakedImage(ID), "/assertions/ID/image");
    paths.put(new Place.AssertionPage(ID), "/view/ID");
    paths.put(new Place.BadgePage(ID), "/badges/ID/view");
    paths.put(new Place.IssuerPage(ID), "/issuers/ID/view");
    paths.put(new Place.Embed(ID), "/embed/ID");
    paths.put(new Place.VerifyPage(), "/verify");
    paths.put(new Place.StudioPage(), "/studio");
    paths.put(new Place.AssertionCard(ID), "/view/ID/card.png");
    paths.put(new Place.BadgeCard(ID), "/badges/ID/card.png");
    paths.put(new Place.IssuerCard(ID), "/issuers/ID/card.png");
    paths.put(new Place.CollectionPage(ID), "/collections/ID");
    paths.put(new Place.CollectionAssertions(ID), "/collections/ID/assertions");
    paths.put(new Place.PathwayDocument(ID), "/pathways/ID/document");
    paths.put(new Place.PathwayPage(ID), "/pathways/ID");
    paths.put(new Place.PathwayImage(ID), "/pathways/ID/image");
    paths.put(new Place.PlanPage(ID), "/plans/ID");
    paths.put(new Place.CollectionEmbed(ID), "/collections/ID/embed");
    paths.put(new Place.CollectionCard(ID), "/collections/ID/card.png");
    paths.put(new Place.OEmbed(), "/oembed");
    paths.replaceAll((place, path) -> path.replace("ID", ID));
    return paths;
  }
}
