package dev.blazon.webhooks;

import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.Result;
import dev.blazon.store.WebhookStore;
import java.util.List;

/**
 * Removes a webhook of an issuer, with its secret. What was to be delivered to it is not any more.
 */
public final class RemoveWebhook {
  private final WebhookStore webhooks;
  private final Commits commits;

  /** Removes webhooks from this store. */
  public RemoveWebhook(WebhookStore webhooks, Commits commits) {
    this.webhooks = webhooks;
    this.commits = commits;
  }

  /** That it is removed. */
  public record Removed() {}

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** The issuer has none of this name. */
    record UnknownWebhook() implements Refusal {}
  }

  /**
   * Removes it.
   *
   * @param name any text
   */
  public Result<Removed, Refusal> remove(String issuer, String name) {
    return commits.retrying(
        () ->
            Names.webhook(webhooks, issuer, name)
                .<Decision<Removed, Refusal>>map(
                    found ->
                        new Decision.Commit<>(
                            List.of(new Change.RemoveWebhook(issuer, name, found.version())),
                            new Removed()))
                .orElseGet(() -> new Decision.Refuse<>(new Refusal.UnknownWebhook())));
  }
}
