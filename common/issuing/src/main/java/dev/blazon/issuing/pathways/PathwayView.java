package dev.blazon.issuing.pathways;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.PathwayStep;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.lifecycle.Stage;
import dev.blazon.openbadges.OpenBadges;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pathway as the API answers it to its issuer. Its stages are as a request describes them, so
 * that they can be sent back.
 *
 * @param id its id
 * @param page the URL of its page for people
 * @param document the URL of its document for machines
 * @param name what it is called
 * @param description what it leads to
 * @param image the URL of its picture; null where it has none
 * @param order in which order its stages are gone through
 * @param stages its stages
 * @param completion the badge for completing it; null where there is none
 * @param counting which badges count
 * @param onLoss what becomes of that badge once a step counts no more
 * @param begunAt since when it cannot be edited, because somebody has progressed; null while it can
 * @param closedAt since when nobody completes it any more; null while it is open
 * @param previous the id of the version before; null where it is the first
 * @param next the id of the version after; null where it is the newest
 * @param createdAt since when
 * @param createdBy by whom, as {@link dev.blazon.lifecycle.Trail} has it; null where not known
 * @param changedBy by whom it was changed last; null where nobody has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record PathwayView(
    String id,
    String page,
    String document,
    String name,
    String description,
    @Nullable String image,
    String order,
    List<StageView> stages,
    @Nullable CompletionView completion,
    String counting,
    String onLoss,
    @Nullable String begunAt,
    @Nullable String closedAt,
    @Nullable String previous,
    @Nullable String next,
    String createdAt,
    @Nullable String createdBy,
    @Nullable String changedBy) {

  /** A stage, as {@link PathwayDetails.NewStage} has it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StageView(
      String name, @Nullable String description, List<StepView> of, int required) {}

  /**
   * A badge that counts.
   *
   * @param badge its id; null where it is of another host
   * @param badgeClass the URL of the BadgeClass of one of another host; null for ours
   * @param name what one of another host is called; null where nobody has said, and for ours
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record StepView(
      @Nullable String badge, @Nullable String badgeClass, @Nullable String name) {}

  /**
   * The badge for completing it.
   *
   * @param badge its id
   * @param aligned whether its BadgeClass names the pathway by {@code alignment}; null where the
   *     badge is not read
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record CompletionView(String badge, @Nullable Boolean aligned) {}

  static PathwayView of(Pathway pathway, @Nullable Boolean aligned, PublicUrls urls) {
    String completion = pathway.completion();
    return PathwayViewBuilder.builder()
        .id(pathway.id())
        .page(urls.of(new Place.PathwayPage(pathway.id())))
        .document(urls.of(new Place.PathwayDocument(pathway.id())))
        .name(pathway.name())
        .description(pathway.description())
        .image(pathway.image() == null ? null : urls.of(new Place.PathwayImage(pathway.id())))
        .order(pathway.order().toString())
        .stages(pathway.stages().stream().map(PathwayView::of).toList())
        .completion(completion == null ? null : new CompletionView(completion, aligned))
        .counting(pathway.counting().toString())
        .onLoss(pathway.onLoss().toString())
        .begunAt(dateTime(pathway.begunAt()))
        .closedAt(dateTime(pathway.closedAt()))
        .previous(pathway.previous())
        .next(pathway.next())
        .createdAt(OpenBadges.dateTime(pathway.createdAt()))
        .createdBy(pathway.trail().createdBy())
        .changedBy(pathway.trail().changedBy())
        .build();
  }

  private static StageView of(Stage stage) {
    return new StageView(
        stage.name(),
        stage.description(),
        stage.steps().stream()
            .map(
                step ->
                    switch (step) {
                      case PathwayStep.Ours ours -> new StepView(ours.badge(), null, null);
                      case PathwayStep.Elsewhere(String url, String name) ->
                          new StepView(null, url, name);
                    })
            .toList(),
        stage.required());
  }

  private static @Nullable String dateTime(@Nullable Instant at) {
    return at == null ? null : OpenBadges.dateTime(at);
  }
}
