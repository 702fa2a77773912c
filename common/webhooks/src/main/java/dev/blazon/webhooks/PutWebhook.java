package dev.blazon.webhooks;

import dev.blazon.json.Fault;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.store.Answer;
import dev.blazon.store.Change;
import dev.blazon.store.Commits;
import dev.blazon.store.Decision;
import dev.blazon.store.RepeatableRequest;
import dev.blazon.store.Result;
import dev.blazon.store.WebhookStore;
import dev.blazon.verification.fetching.RemoteReceivers;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sets a webhook of an issuer: makes it, changes it, gives it another secret, or has one told again
 * that was disabled.
 */
public final class PutWebhook {
  private final WebhookStore webhooks;
  private final WebhookSecrets secrets;
  private final RemoteReceivers receivers;
  private final Commits commits;
  private final Ids ids;
  private final InstantSource time;

  /**
   * @param receivers knows to which addresses nothing is ever sent
   */
  public PutWebhook(
      WebhookStore webhooks,
      WebhookSecrets secrets,
      RemoteReceivers receivers,
      Commits commits,
      Ids ids,
      InstantSource time) {
    this.webhooks = webhooks;
    this.secrets = secrets;
    this.receivers = receivers;
    this.commits = commits;
    this.ids = ids;
    this.time = time;
  }

  /**
   * What is said of a webhook.
   *
   * @param url where its requests go
   * @param secret what they are signed with, as {@link WebhookSecrets#isSecret} has it; null to
   *     keep the one that there is, or to have one made
   * @param types the {@code detail-type} of the events that it is told, each once; none for all
   */
  public record Setting(URI url, @Nullable String secret, List<String> types) {
    /** Without the address and the secret, so that no log has them. */
    @Override
    public String toString() {
      return "Setting" + types;
    }
  }

  /** Why it is not done; callers answer every case. */
  public sealed interface Refusal {
    /** No webhook can be called so. */
    record NoName() implements Refusal {}

    /** Nothing is sent to such an address. */
    record Invalid(List<Fault> faults) implements Refusal {}

    /** The issuer has as many as it can have. */
    record TooMany(int most) implements Refusal {}
  }

  /**
   * Sets it, as {@code by} says: as {@link dev.blazon.lifecycle.Trail} has it.
   *
   * @param name any text
   * @throws dev.blazon.signing.KeyUnavailable where the key of secrets cannot be had
   */
  public Result<Answer<WebhookView>, Refusal> put(
      String issuer, String name, Setting setting, String by, @Nullable RepeatableRequest request) {
    return commits.once(request, () -> decide(issuer, name, setting, by));
  }

  private Decision<WebhookView, Refusal> decide(
      String issuer, String name, Setting setting, String by) {
    if (!Names.isName(name)) {
      return new Decision.Refuse<>(new Refusal.NoName());
    }
    Optional<String> refusal = receivers.refusal(setting.url());
    if (refusal.isPresent()) {
      return new Decision.Refuse<>(new Refusal.Invalid(List.of(new Fault("/url", refusal.get()))));
    }
    List<Webhook> all = webhooks.webhooks(issuer);
    Optional<Webhook> before = all.stream().filter(one -> one.name().equals(name)).findFirst();
    if (before.isPresent()) {
      return change(before.get(), setting, by);
    }
    return all.size() < Webhook.MOST
        ? make(issuer, name, setting, by)
        : new Decision.Refuse<>(new Refusal.TooMany(Webhook.MOST));
  }

  private Decision<WebhookView, Refusal> make(
      String issuer, String name, Setting setting, String by) {
    Instant now = time.instant();
    String secret = setting.secret() == null ? secrets.next() : setting.secret();
    Webhook made =
        Webhook.made(
            issuer,
            ids.next(),
            name,
            setting.url().toString(),
            setting.types().stream().sorted().toList(),
            secrets.encrypted(issuer, name, secret),
            now,
            by);
    WebhookView view = WebhookView.of(made, now);
    return new Decision.Commit<>(
        List.of(new Change.KeepWebhook(made)), setting.secret() == null ? view.with(secret) : view);
  }

  private Decision<WebhookView, Refusal> change(Webhook before, Setting setting, String by) {
    Instant now = time.instant();
    List<String> types = setting.types().stream().sorted().toList();
    String url = setting.url().toString();
    Optional<String> secret =
        Optional.ofNullable(setting.secret()).filter(said -> !secrets.isSame(before, said));
    if (secret.isEmpty()
        && before.disabled() == null
        && before.url().equals(url)
        && before.types().equals(types)) {
      return new Decision.Unchanged<>(WebhookView.of(before, now));
    }
    Webhook put = before.put(url, types, now, by);
    Webhook changed =
        secret
            .map(said -> put.rotated(secrets.encrypted(before.issuer(), before.name(), said), now))
            .orElse(put);
    return new Decision.Commit<>(
        List.of(new Change.KeepWebhook(changed)), WebhookView.of(changed, now));
  }
}
