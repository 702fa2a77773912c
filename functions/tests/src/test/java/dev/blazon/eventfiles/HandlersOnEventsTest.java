package dev.blazon.eventfiles;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.events.DomainEvent;
import dev.blazon.functions.local.LocalFunctions;
import dev.blazon.functions.local.template.Deployment;
import dev.blazon.functions.local.template.Template;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.EndorserMailAsked;
import dev.blazon.lifecycle.ErasureAsked;
import dev.blazon.lifecycle.LinkAsked;
import dev.blazon.lifecycle.NoticeAsked;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.ProgressAsked;
import dev.blazon.lifecycle.Subject;
import dev.blazon.signing.jca.JcaSigner;
import dev.blazon.tiers.Machine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code events/}, given to the function of the template that it is for. */
class HandlersOnEventsTest {
  @TempDir private static Path keys;
  private static JcaSigner signer;
  private static Deployment deployment;

  @BeforeAll
  static void readTheTemplate() throws IOException {
    signer = new JcaSigner(keys);
    deployment = Deployment.of(Template.read(Machine.project().resolve("template.yaml")));
  }

  static List<EventFile> files() {
    return EventFile.all();
  }

  @ParameterizedTest
  @MethodSource("files")
  void isAnsweredAsExpected(EventFile file) {
    byte[] answer = new LocalFunctions(deployment, seeded()).invoke(file.function(), file.bytes());

    assertEquals(List.of(), Expectations.differences(file, answer));
  }

  /** As {@code sam local invoke} gives them: none may take away what a later one speaks of. */
  @Test
  void theyCanBeGivenOneAfterTheOther() {
    LocalFunctions functions = new LocalFunctions(deployment, seeded());

    for (EventFile file : files()) {
      byte[] answer = functions.invoke(file.function(), file.bytes());
      assertEquals(List.of(), Expectations.differences(file, answer), file.name());
    }
  }

  @Test
  void nothingIsExpectedOfAFileThatIsNotThere() {
    assertEquals(
        files().stream().map(EventFile::name).collect(Collectors.toCollection(TreeSet::new)),
        Expectations.names());
  }

  @Test
  void everyFunctionHasAFile() {
    assertEquals(
        new TreeSet<>(deployment.functions().keySet()),
        files().stream().map(EventFile::function).collect(Collectors.toCollection(TreeSet::new)));
  }

  /**
   * And it lies in the folder of the function that the route leads to. That of a GET is its HEAD's.
   */
  @Test
  void everyRouteHasAFile() {
    Map<String, String> functions = new HashMap<>();
    for (EventFile file : files()) {
      String route = file.json().path("routeKey").asText();
      if (!route.isEmpty() && !file.function().equals(deployment.authorizer())) {
        functions.put(route, file.function());
      }
    }
    assertEquals(
        deployment.routes().stream()
            .filter(route -> !route.key().startsWith("HEAD "))
            .collect(Collectors.toMap(Deployment.Route::key, Deployment.Route::function)),
        functions);
  }

  @Test
  void whatHappenedIsAnnounced() {
    assertEquals(List.of(DomainEvent.Type.ISSUED), announcedOn("announce/issued"));
    assertEquals(List.of(DomainEvent.Type.REVOKED), announcedOn("announce/revoked"));
    assertEquals(List.of(DomainEvent.Type.ENDORSED), announcedOn("announce/endorsed"));
    assertEquals(
        List.of(DomainEvent.Type.ENDORSEMENT_REVOKED), announcedOn("announce/endorsement-revoked"));
  }

  @Test
  void aMailThatIsToBeSentIsHandedOnOnceAndIsNoEventOfAnAssertion() {
    assertEquals(
        List.of(new NoticeAsked(EventsSeed.id("exampleassertion"), NoticeKind.AWARDED, 1)),
        after("announce/mail-asked", PlatformInMemory::handedOn));
    assertEquals(List.of(), announcedOn("announce/mail-asked"));
  }

  @Test
  void aLinkThatSomebodyAsksForIsHandedOnOnceAndIsNoEventOfAnAssertion() {
    assertEquals(
        List.of(new LinkAsked(EventsSeed.id("examplerequest"))),
        after("announce/link-asked", PlatformInMemory::handedOn));
    assertEquals(List.of(), announcedOn("announce/link-asked"));
  }

  @Test
  void whoAsksToBeErasedIsToldOnceAndIsNoEventOfAnAssertion() {
    assertEquals(
        List.of(new ErasureAsked(EventsSeed.id("exampleissuer"), EventsSeed.id("exampleerasure"))),
        after("announce/erasure-asked", PlatformInMemory::handedOn));
    assertEquals(List.of(), announcedOn("announce/erasure-asked"));
  }

  @Test
  void whoMayHaveProgressedIsHandedOnOnceAndIsNoEventOfAnAssertion() {
    assertEquals(
        List.of(new ProgressAsked(ProgressAsked.Kind.PLAN, EventsSeed.id("examplefollowingplan"))),
        after("announce/pathway-followed", PlatformInMemory::handedOn));
    assertEquals(List.of(), announcedOn("announce/pathway-followed"));
    assertEquals(
        List.of(
            new ProgressAsked(ProgressAsked.Kind.COLLECTION, EventsSeed.id("examplecollection"))),
        after("announce/collection-kept", PlatformInMemory::handedOn));
    assertEquals(List.of(), announcedOn("announce/collection-kept"));
  }

  @Test
  void whoIsAskedToEndorseIsAnnouncedAndToldOnce() {
    assertEquals(
        List.of(DomainEvent.Type.ENDORSEMENT_REQUESTED),
        announcedOn("announce/endorsement-requested"));
    assertEquals(
        List.of(
            new EndorserMailAsked(
                new Subject(Subject.Kind.ASSERTION, EventsSeed.id("exampleassertion")),
                EventsSeed.id("examplerequesttoendorse"))),
        after("announce/endorsement-requested", PlatformInMemory::handedOn));
  }

  @Test
  void whatWasAwardedIsBakedAhead() {
    assertEquals(
        List.of("assertions/" + EventsSeed.id("exampleassertion") + "/image"),
        bakedOn("bake-ahead/issued"));
    assertEquals(List.of(), bakedOn("bake-ahead/revoked"));
  }

  /** Elsewhere in these tests nobody answers the verifier, and it can say neither yes nor no. */
  @ParameterizedTest
  @CsvSource({
    "verify/url, /verdict",
    "verify/json, /verdict",
    "verify/jws, /verdict",
    "verify/png, /verdict",
    "verify/svg, /verdict",
    "verify/summary, /verdict",
    "verify/batch, /reports/0/verdict",
    "verify/batch, /reports/1/verdict"
  })
  void whatIsVerifiedIsValidWhereItsDocumentsAreHosted(String name, String verdict) {
    PlatformInMemory platform = seeded();
    SelfHosted world = new SelfHosted(deployment, new LocalFunctions(deployment, platform));
    byte[] answer =
        new LocalFunctions(deployment, platform.with(world))
            .invoke("VerifyFunction", EventFile.named(name).bytes());

    JsonNode report = Json.read(Json.read(answer).path("body").asText());
    assertEquals("VALID", report.at(verdict).asText(), report::toPrettyString);
  }

  private static List<DomainEvent.Type> announcedOn(String name) {
    return after(name, platform -> platform.published().stream().map(DomainEvent::type).toList());
  }

  private static List<String> bakedOn(String name) {
    return after(
        name,
        platform ->
            platform.images().keys().stream()
                .filter(key -> key.startsWith("assertions/"))
                .toList());
  }

  private static <T> T after(String name, Function<PlatformInMemory, T> fact) {
    PlatformInMemory platform = seeded();
    EventFile file = EventFile.named(name);
    new LocalFunctions(deployment, platform).invoke(file.function(), file.bytes());
    return fact.apply(platform);
  }

  private static PlatformInMemory seeded() {
    PlatformInMemory platform = new PlatformInMemory(signer);
    EventsSeed.plant(platform);
    return platform;
  }
}
