package dev.blazon.functions.catalog;

import dev.blazon.forms.ImageFields;
import dev.blazon.issuing.pathways.PathwayDetails;
import dev.blazon.issuing.pathways.PathwayDetails.NewStage;
import dev.blazon.issuing.pathways.PathwayDetails.NewStep;
import dev.blazon.issuing.pathways.PathwayDetailsBuilder;
import dev.blazon.json.Form;
import dev.blazon.lifecycle.Bounds;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Lengths;
import dev.blazon.lifecycle.LossPolicy;
import dev.blazon.lifecycle.Pathway;
import dev.blazon.lifecycle.StageOrder;
import dev.blazon.lifecycle.StepPolicy;

/** Reads the JSON of a request that makes or edits a pathway, or makes its next version. */
final class PathwayForm {
  private static final int LONGEST_URL = 2_048;

  private PathwayForm() {}

  /** Reads all that is said of a pathway. */
  static PathwayDetails whole(Form form) {
    form.requireSome("stages");
    return PathwayDetailsBuilder.builder()
        .name(form.requiredName("name", Lengths.NAME))
        .description(form.requiredText("description", Lengths.DESCRIPTION))
        .image(ImageFields.data(form, "image", Bounds.BANNER))
        .order(form.choice("order", StageOrder.class, StageOrder.IN_ORDER))
        .stages(form.objects("stages", Pathway.MOST_STAGES, PathwayForm::stage))
        .completion(form.object("completion", PathwayForm::completion))
        .counting(form.choice("counting", StepPolicy.class, StepPolicy.CURRENT))
        .onLoss(form.choice("onLoss", LossPolicy.class, LossPolicy.KEEP))
        .build();
  }

  private static String completion(Form form) {
    form.require("badge");
    return id(form);
  }

  private static NewStage stage(Form form) {
    form.requireSome("of");
    return new NewStage(
        form.requiredName("name", Lengths.NAME),
        form.text("description", Lengths.DESCRIPTION),
        form.textsOrObjects(
            "of",
            Pathway.MOST_STEPS,
            LONGEST_URL,
            (text, place) -> new NewStep(text, null, place),
            PathwayForm::step),
        form.requiredInteger("required", 1, Pathway.MOST_STEPS));
  }

  /**
   * As an answer has it: by its id, or by the URL of its BadgeClass and, of another host, a name.
   */
  private static NewStep step(Form form) {
    return form.has("badge")
        ? new NewStep(id(form), null, form.pointerTo("badge"))
        : new NewStep(
            form.requiredUrl("badgeClass"),
            form.name("name", Lengths.NAME),
            form.pointerTo("badgeClass"));
  }

  private static String id(Form form) {
    return String.valueOf(form.matching("badge", Ids::isId, "is no id"));
  }
}
