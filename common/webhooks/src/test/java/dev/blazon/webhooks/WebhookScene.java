package dev.blazon.webhooks;

import dev.blazon.events.DeliveryQueue;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.Delivery;
import dev.blazon.lifecycle.DeliveryAsked;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.Webhook;
import dev.blazon.signing.SecretCipher;
import dev.blazon.store.Answer;
import dev.blazon.store.Commits;
import dev.blazon.store.InMemoryStore;
import dev.blazon.store.Result;
import dev.blazon.store.TestClock;
import dev.blazon.verification.fetching.RemoteReceivers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Webhooks in memory: what was sent is kept, and what is answered is as a test has it. */
final class WebhookScene implements RemoteReceivers, DeliveryQueue {
  static final String ISSUER = "mfrggzdfmztwq2lknnwg23tpoa";
  static final String EVENT = "kb4ws3dpfvuw4zltoqxgs3lbmu-active";

  /** Secrets of 24 bytes. */
  static final String FIRST = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz";

  static final String SECOND = "whsec_YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4";

  final TestClock clock = new TestClock();
  final InMemoryStore store = new InMemoryStore(clock);
  final Commits commits = new Commits(store, clock);

  /** What was sent to receivers, in order. */
  final List<Sent> sent = new ArrayList<>();

  /** What is in the queue. */
  final Deque<DeliveryAsked> queue = new ArrayDeque<>();

  /** What is answered next; 204 where nothing is said. */
  final Deque<Receipt> answers = new ArrayDeque<>();

  /** What happens just before the next answer; null for nothing. */
  @Nullable Runnable meanwhile;

  /** Why nothing may be sent there, or null. */
  @Nullable String refusal;

  private final WebhookSecrets secrets =
      new WebhookSecrets(new ReversedSecrets(), new SecureRandom());
  private final Ids ids = new Ids(new SecureRandom());
  final PutWebhook put = new PutWebhook(store, secrets, this, commits, ids, clock);
  final Deliver deliver = new Deliver(store, secrets, this, commits, clock);
  final FanOut fanOut = new FanOut(store, store, this, clock);
  final Redeliver redeliver = new Redeliver(store, store, commits, this, clock);
  final SendTest test = new SendTest(store, store, commits, this, ids, clock);

  /** A request as it arrived. */
  record Sent(URI url, Map<String, String> headers, String body, Instant at) {}

  @Override
  public Optional<String> refusal(URI url) {
    return Optional.ofNullable(refusal);
  }

  @Override
  public Receipt post(URI url, Map<String, String> headers, byte[] body) {
    sent.add(new Sent(url, headers, new String(body, StandardCharsets.UTF_8), clock.instant()));
    Runnable happens = meanwhile;
    meanwhile = null;
    if (happens != null) {
      happens.run();
    }
    Receipt answer = answers.poll();
    return answer == null ? new Receipt.Answered(204) : answer;
  }

  @Override
  public void send(DeliveryAsked delivery) {
    queue.add(delivery);
  }

  @Override
  public void putOff(String receipt, Duration wait) {
    throw new UnsupportedOperationException("the function does that");
  }

  WebhookView put(String name, String url, @Nullable String secret, String... types) {
    return value(
        put.put(
            ISSUER,
            name,
            new PutWebhook.Setting(URI.create(url), secret, List.of(types)),
            "key",
            null));
  }

  /** What is answered first. */
  static <T, R> T value(Result<Answer<T>, R> result) {
    if (result instanceof Result.Success<Answer<T>, R>(Answer.First<T>(T value))) {
      return value;
    }
    throw new AssertionError(result);
  }

  /** An event of a type, as it is published. */
  static String event(String id, String type) {
    return "{\"id\": \"%s\", \"type\": \"%s\", \"at\": \"2026-11-24T10:00:00Z\", \"issuer\": \"%s\"}"
        .formatted(id, type, ISSUER);
  }

  void happens(String id, String type) {
    fanOut.take(Json.read(event(id, type)));
  }

  Webhook webhook(String name) {
    return store.webhook(ISSUER, name).orElseThrow();
  }

  Delivery delivery(String name, String event) {
    return store.delivery(ISSUER, name, event).orElseThrow();
  }

  /** Handles the message of a delivery until it is done or waits. */
  Optional<Duration> attempt(String name, String event) {
    return deliver.attempt(new DeliveryAsked(ISSUER, name, event));
  }

  /** Encrypts by turning round: enough to tell what is kept from what is known. */
  private static final class ReversedSecrets implements SecretCipher {
    @Override
    public String encryptSecret(String purpose, String of, String text) {
      return new StringBuilder(purpose + "|" + of + "|" + text).reverse().toString();
    }

    @Override
    public String decryptSecret(String purpose, String of, String encrypted) {
      String text = new StringBuilder(encrypted).reverse().toString();
      String before = purpose + "|" + of + "|";
      if (!text.startsWith(before)) {
        throw new IllegalArgumentException("it is another thing's");
      }
      return text.substring(before.length());
    }
  }
}
