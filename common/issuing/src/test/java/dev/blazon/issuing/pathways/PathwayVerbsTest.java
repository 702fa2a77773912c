package dev.blazon.issuing.pathways;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.blazon.issuing.pathways.MakePathway.Made;
import dev.blazon.issuing.pathways.PathwayDetails.NewStage;
import dev.blazon.issuing.pathways.PathwayDetails.NewStep;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.BadgeRecord;
import dev.blazon.lifecycle.BadgeRecordBuilder;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.PathwaySummary;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.openbadges.AlignmentObject;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.RequestKey;
import dev.blazon.store.Result;
import dev.blazon.store.Results;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What issuers do with pathways. */
class PathwayVerbsTest {
  private static final String ELSEWHERE = "https://elsewhere.example/badges/1";

  private final PathwayWorld world = new PathwayWorld();
  private final String issuer = world.issuer();
  private final String other = world.issuer();
  private final BadgeRecord first = world.badge(issuer);
  private final BadgeRecord second = world.badge(other);
  private final BadgeRecord done = world.badge(issuer);
  private final MakePathway make = new MakePathway(world.verbs);
  private final EditPathway edit = new EditPathway(world.verbs);
  private final VersionPathway version = new VersionPathway(world.verbs);
  private final RemovePathway remove = new RemovePathway(world.verbs);
  private final ClosePathway close = new ClosePathway(world.verbs);

  private Result<Answer<Made>, MakePathway.Refusal> made(PathwayDetailsBuilder details) {
    return make.make(issuer, details.build(), PathwayWorld.BY, null);
  }

  private Pathway read(String pathway) {
    return world.store.pathway(pathway).orElseThrow();
  }

  private List<AlignmentObject> alignment(BadgeRecord badge) {
    return world.store.badge(badge.id()).orElseThrow().badgeClass().alignment();
  }

  private void begin(String pathway) {
    world.keep(new Change.ReplacePathway(read(pathway).begun(world.clock.instant())));
  }

  @Test
  void itIsMadeOfBadgesOfAnyIssuerAndHost() {
    String next = world.badge(other).id();
    Made made =
        Results.first(
            made(world.details(done, first.id(), second.badgeClass().id(), ELSEWHERE, next)));
    Pathway pathway = read(made.id());
    assertEquals(
        List.of(
            new PathwayStep.Ours(first.id(), first.family(), issuer),
            new PathwayStep.Ours(second.id(), second.family(), other),
            new PathwayStep.Elsewhere(ELSEWHERE, null),
            new PathwayStep.Ours(next, next, other)),
        pathway.steps().toList());
    pathway.keys().forEach(key -> assertEquals(List.of(made.id()), world.store.pathwaysWith(key)));
    assertEquals(List.of(PathwaySummary.of(pathway)), world.store.open(issuer));
    assertEquals(List.of(), world.store.open(other));
    assertEquals(PathwayWorld.URLS.of(new Place.PathwayPage(made.id())), made.page());
    assertEquals(true, made.aligned());
    assertEquals(
        List.of(new AlignmentObject("Master welder", made.page(), null, "Pathways", null)),
        alignment(done));
  }

  @Test
  void oneThatIsSentTwiceIsMadeOnce() {
    RepeatableRequest request =
        new RepeatableRequest(new RequestKey("caller", "key"), "fingerprint");
    PathwayDetails details = world.details(done, first.id()).build();
    String once = Results.success(make.make(issuer, details, "key", request)).json();
    assertEquals(once, Results.success(make.make(issuer, details, "key", request)).json());
    assertEquals(1, world.store.pathways(issuer, null, 10).elements().size());
  }

  @Test
  void aBadgeThatWasAwardedIsNotAligned() {
    world.award(done, "ada@example.org");
    BadgeRecord before = world.store.badge(done.id()).orElseThrow();
    assertEquals(false, Results.first(made(world.details(done, first.id()))).aligned());
    assertEquals(before, world.store.badge(done.id()).orElseThrow());
    assertNull(Results.first(made(world.details(null, first.id()))).aligned());
  }

  @Test
  void everyFaultIsNamedWithItsPlace() {
    BadgeRecord bare =
        BadgeRecordBuilder.builder(world.badge(issuer)).artwork(null).version(2).build();
    world.keep(new Change.ReplaceBadge(bare));
    fault("/stages/0/of/1", "is the id of no badge", null, first.id(), world.ids.next());
    fault(
        "/stages/0/of/0",
        "is the URL of no BadgeClass of this deployment",
        null,
        PathwayWorld.URLS.issuer(issuer));
    fault(
        "/stages/0/of/2",
        "is the badge that stands at /stages/0/of/0",
        null,
        first.id(),
        ELSEWHERE,
        first.badgeClass().id());
    fault("/stages/0/of/0", "is no https URL", null, "http://elsewhere.example/badges/1");
    fault(
        "/stages/0/of/0",
        "is neither the id of a badge nor the absolute https URL of a BadgeClass, without a user",
        null,
        "https://user:secret@elsewhere.example/badges/1");
    fault(
        "/stages/0/of/0",
        "is longer than 300 characters, to which badges of other hosts are kept",
        null,
        ELSEWHERE + "x".repeat(300));
    fault("/completion/badge", "is the id of no badge of this issuer", second, first.id());
    fault("/completion/badge", "is a badge of a stage, in whatever version", done, done.id());
    fault(
        "/completion/badge", "has no artwork yet, so that it cannot be awarded", bare, first.id());
    assertEquals(0, world.store.pathways(issuer, null, 10).elements().size());
  }

  private void fault(
      String place, String detail, @Nullable BadgeRecord completion, String... badges) {
    invalid(world.details(completion, badges), new Fault(place, detail));
  }

  private void invalid(PathwayDetailsBuilder details, Fault... faults) {
    assertEquals(new MakePathway.Refusal.Invalid(List.of(faults)), Results.refusal(made(details)));
  }

  @Test
  void boundsAreNamed() {
    PathwayDetailsBuilder details = world.details(null, first.id());
    invalid(details.stages(List.of()), new Fault("/stages", "has no stage"));
    invalid(
        details.stages(List.of(PathwayWorld.stage(0, 1))),
        new Fault("/stages/0/of", "has no badge"));
    Fault required = new Fault("/stages/0/required", "is not 1 to 1, as many as its badges");
    invalid(details.stages(List.of(PathwayWorld.stage(0, 0, first.id()))), required);
    invalid(details.stages(List.of(PathwayWorld.stage(0, 2, first.id()))), required);
    invalid(
        details.stages(Collections.nCopies(21, PathwayWorld.stage(0, 1, first.id()))),
        new Fault("/stages", "holds more than 20 stages"));
    String[] many = IntStream.range(0, 41).mapToObj(i -> ELSEWHERE + i).toArray(String[]::new);
    invalid(
        details.stages(List.of(PathwayWorld.stage(0, 1, many))),
        new Fault("/stages", "holds more than 40 badges in all"));
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    List<NewStage> stages =
        IntStream.range(0, 20)
            .mapToObj(
                i ->
                    new NewStage(
                        "Stage",
                        "ö".repeat(10_000),
                        List.of(new NewStep(ELSEWHERE + i, null, "")),
                        1))
            .toList();
    assertThrows(TooMuchSaid.class, () -> made(world.details(null, first.id()).stages(stages)));
  }

  @Test
  void noMoreAreOpenThanOneMayHave() {
    for (int i = 0; i < Pathway.MOST - 1; i++) {
      Results.first(made(world.details(null, first.id())));
    }
    String last = Results.first(made(world.details(null, first.id()))).id();
    assertEquals(
        new MakePathway.Refusal.TooMany(), Results.refusal(made(world.details(null, first.id()))));
    Results.success(close.close(issuer, last, PathwayWorld.BY));
    Results.first(made(world.details(null, first.id())));
    assertEquals(Pathway.MOST, world.store.open(issuer).size());
    assertEquals(Pathway.MOST, world.store.pathwaysWith(first.family()).size());
  }

  @Test
  void anEditReplacesAllAndIsFoundByItsNewSteps() {
    String id = Results.first(made(world.details(done, first.id()))).id();
    BadgeRecord another = world.badge(issuer);
    PathwayView view =
        Results.success(
            edit.edit(
                issuer, id, world.details(another, second.id()).name("Other").build(), "editor"));
    assertEquals("Other", view.name());
    assertEquals(List.of(PathwaySummary.of(read(id))), world.store.open(issuer));
    assertEquals("Other", world.store.open(issuer).getFirst().name());
    assertEquals(Set.of(second.family()), world.found(id, first, second));
    assertEquals(List.of(), alignment(done));
    assertEquals("Other", alignment(another).getFirst().targetName());
    assertEquals("editor", read(id).trail().changedBy());
    assertEquals(
        new EditPathway.Refusal.UnknownPathway(),
        Results.refusal(edit.edit(other, id, world.details(null, first.id()).build(), "x")));
  }

  @Test
  void whatHasBegunIsNeitherEditedNorRemovedAndHasANextVersion() {
    String id = Results.first(made(world.details(done, first.id()))).id();
    PathwayDetails details = world.details(null, second.id()).build();
    assertEquals(
        new VersionPathway.Refusal.NotBegun(),
        Results.refusal(version.version(issuer, id, details, "key", null)));
    begin(id);
    assertEquals(
        new EditPathway.Refusal.Begun(), Results.refusal(edit.edit(issuer, id, details, "key")));
    assertEquals(
        new RemovePathway.Refusal.Begun(), Results.refusal(remove.remove(issuer, id, "key")));
    String next = Results.first(version.version(issuer, id, details, "key", null)).id();
    assertNotEquals(id, next);
    assertEquals(next, read(id).next());
    assertEquals(id, read(next).previous());
    assertEquals(
        Set.of(PathwaySummary.of(read(id)), PathwaySummary.of(read(next))),
        Set.copyOf(world.store.open(issuer)));
    assertEquals(Set.of(first.family()), world.found(id, first, second));
    assertEquals(Set.of(second.family()), world.found(next, first, second));
    assertEquals(
        new VersionPathway.Refusal.Superseded(next),
        Results.refusal(version.version(issuer, id, details, "key", null)));
    Results.success(remove.remove(issuer, next, "key"));
    assertNull(read(id).next());
    Results.first(version.version(issuer, id, details, "key", null));
  }

  @Test
  void oneThatNobodyHasBegunIsRemovedWithItsTraces() {
    String id = Results.first(made(world.details(done, first.id()))).id();
    assertEquals(
        new RemovePathway.Refusal.UnknownPathway(),
        Results.refusal(remove.remove(other, id, "key")));
    Results.success(remove.remove(issuer, id, "key"));
    assertTrue(world.store.pathway(id).isEmpty());
    assertEquals(Set.of(), world.found(id, first));
    assertEquals(List.of(), world.store.open(issuer));
    assertEquals(List.of(), alignment(done));
  }

  @Test
  void closedIsForGood() {
    String id = Results.first(made(world.details(done, first.id()))).id();
    String closedAt = Results.success(close.close(issuer, id, "key")).closedAt();
    world.clock.advance(java.time.Duration.ofDays(1));
    assertEquals(closedAt, Results.success(close.close(issuer, id, "key")).closedAt());
    assertEquals(new ClosePathway.UnknownPathway(), Results.refusal(close.close(other, id, "key")));
    assertEquals(Set.of(), world.found(id, first));
    assertEquals(List.of(), world.store.open(issuer));
    assertEquals(
        new EditPathway.Refusal.Closed(),
        Results.refusal(edit.edit(issuer, id, world.details(null, first.id()).build(), "key")));
  }

  @Test
  void itIsReadAsItCanBeSentBack() {
    String id = Results.first(made(world.details(done, first.id(), ELSEWHERE))).id();
    ReadPathways read = new ReadPathways(world.verbs);
    PathwayView view = read.one(issuer, id).orElseThrow();
    assertEquals(
        List.of(
            new PathwayView.StepView(first.id(), null, null),
            new PathwayView.StepView(null, ELSEWHERE, null)),
        view.stages().getFirst().of());
    assertEquals(new PathwayView.CompletionView(done.id(), true), view.completion());
    assertTrue(read.one(other, id).isEmpty());
    assertEquals(
        List.of(id), read.all(issuer, null).elements().stream().map(PathwayView::id).toList());
    assertFalse(view.toString().isEmpty());
  }
}
