package dev.blazon.service;

import dev.blazon.lifecycle.AssertionRecord;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.register.RegisterEntry;
import dev.blazon.store.AssertionStore;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RegisterStore;
import dev.blazon.store.Result;
import java.util.List;

/**
 * Stores the choice of a recipient who may see the page of their Assertion, and whether it names
 * them. Refused for an Assertion that they do not hold.
 */
public final class ChoosePresentation {
  private final AssertionStore assertions;
  private final RegisterStore register;
  private final Commits commits;

  /** Chooses for what these stores have. */
  public ChoosePresentation(AssertionStore assertions, RegisterStore register, Commits commits) {
    this.assertions = assertions;
    this.register = register;
    this.commits = commits;
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** There is none that this person holds. */
    record NotHeld() implements Refusal {}
  }

  /**
   * Keeps the choice, where it is another than before.
   *
   * @param learner who chooses, as {@link dev.blazon.register.RecipientDigests#ofDeployment}
   * @throws dev.blazon.store.StoreBusy where others were faster every time
   */
  public Result<Presentation, Refusal> choose(
      String learner, String assertion, Visibility visibility, boolean nameHidden) {
    return commits.retrying(
        () ->
            Ids.parse(assertion)
                .flatMap(register::registered)
                .filter(entry -> entry.recipient().ofDeployment().equals(learner))
                .map(RegisterEntry::assertion)
                .flatMap(assertions::assertion)
                .map(held -> decide(held, visibility, nameHidden))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.NotHeld())));
  }

  private Decision<Presentation, Refusal> decide(
      AssertionRecord held, Visibility visibility, boolean nameHidden) {
    Presentation before = assertions.presentationOf(held);
    if (before.visibility() == visibility && before.nameHidden() == nameHidden) {
      return new Decision.Unchanged<>(before);
    }
    Presentation chosen = before.as(visibility, nameHidden);
    // What is erased meanwhile is not shown again.
    return new Decision.Commit<>(
        List.of(new Change.RequireRegisterEntry(held.id()), new Change.KeepPresentation(chosen)),
        chosen);
  }
}
