package dev.blazon.soak;

import dev.blazon.functions.local.demo.Demo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The requests that clients send all the time during the soak test: each is sent until it is
 * answered.
 */
final class SoakLoad {
  private final Api api;
  private final Ledger ledger;
  private final String issuer;
  private final String key;
  private final byte[] artwork;
  private final List<String> hosted = new CopyOnWriteArrayList<>();
  private final List<String> signed = new CopyOnWriteArrayList<>();
  private final Map<String, AtomicLong> done = new ConcurrentHashMap<>();

  /**
   * Given whose badges it awards.
   *
   * @param key an API key of the issuer with all scopes
   */
  SoakLoad(Api api, Ledger ledger, String issuer, String key)
      throws IOException, InterruptedException {
    this.api = api;
    this.ledger = ledger;
    this.issuer = issuer;
    this.key = key;
    try (InputStream png =
        Objects.requireNonNull(Demo.class.getResourceAsStream("artwork.png"), "artwork.png")) {
      this.artwork = png.readAllBytes();
    }
    defineBadge(false);
    defineBadge(true);
  }

  /** How often each was done. */
  Map<String, AtomicLong> done() {
    return new TreeMap<>(done);
  }

  /** Does one of them. */
  void one() throws InterruptedException {
    int chance = ThreadLocalRandom.current().nextInt(100);
    if (chance < 45) {
      award(hosted, "hosted awards");
    } else if (chance < 60) {
      award(signed, "signed awards");
    } else if (chance < 75) {
      revoke();
    } else if (chance < 90) {
      lookUp();
    } else if (chance < 96) {
      defineBadge(chance % 2 == 0);
    } else if (chance < 99) {
      makeKey();
    } else {
      changeSigningKey();
    }
  }

  private void award(List<String> badges, String what) throws InterruptedException {
    String once = UUID.randomUUID().toString();
    String badge = badges.get(ThreadLocalRandom.current().nextInt(badges.size()));
    String recipient = once + "@example.org";
    var award =
        answered(
            201,
            api.post(
                "/v1/badges/" + badge + "/assertions",
                key,
                once,
                "{\"recipient\": {\"email\": \"" + recipient + "\", \"hashed\": false}}"));
    ledger.awarded(
        award.json().path("id").asText(),
        new Ledger.Award(award.json().path("badge").asText(), recipient));
    count(what);
  }

  private void revoke() throws InterruptedException {
    String assertion = ledger.takeStanding();
    if (assertion != null) {
      answered(
          200,
          api.post(
              "/v1/assertions/" + assertion + "/revocation",
              key,
              UUID.randomUUID().toString(),
              "{\"reason\": \"Awarded in error\"}"));
      ledger.revoked.add(assertion);
      count("revocations");
    }
  }

  private void lookUp() throws InterruptedException {
    String assertion = ledger.takeStanding();
    if (assertion != null) {
      answered(200, api.get("/assertions/" + assertion, ""));
      ledger.putBack(assertion);
      count("lookups");
    }
  }

  private void defineBadge(boolean isSigned) throws InterruptedException {
    String name = UUID.randomUUID().toString();
    String badge =
        answered(
                201,
                api.post(
                    "/v1/issuers/" + issuer + "/badges",
                    key,
                    name,
                    """
                    {"name": "%s", "description": "Takes them.", "criteria": {"narrative": "Take a step."},
                     "verification": "%s"}
                    """
                        .formatted(name, isSigned ? "SignedBadge" : "HostedBadge")))
            .json()
            .path("id")
            .asText();
    ledger.badges.put(badge, name);
    answered(200, api.send("PUT", "/v1/badges/" + badge + "/image", key, "", "image/png", artwork));
    (isSigned ? signed : hosted).add(badge);
    count("badges defined");
  }

  private void makeKey() throws InterruptedException {
    String name = UUID.randomUUID().toString();
    Api.Answer made =
        api.post(
            "/v1/issuers/" + issuer + "/keys",
            key,
            name,
            "{\"scopes\": [\"read\"], \"name\": \"" + name + "\"}");
    if (made.status() == 201) {
      ledger.keys.put(made.json().path("id").asText(), name);
      count("API keys made");
    }
  }

  /** Not often allowed: a refusal is an answer too. */
  private void changeSigningKey() throws InterruptedException {
    String once = UUID.randomUUID().toString();
    Api.Answer answer = api.post("/v1/issuers/" + issuer + "/signing-keys", key, once, "");
    if (answer.status() == 201) {
      ledger.signingKeys.add(once);
      count("signing keys made");
    }
  }

  private static Api.Answer answered(int expected, Api.Answer answer) {
    if (answer.status() != expected) {
      throw new IllegalStateException(
          "answered " + answer.status() + ": " + new String(answer.body(), StandardCharsets.UTF_8));
    }
    return answer;
  }

  private void count(String what) {
    done.computeIfAbsent(what, any -> new AtomicLong()).incrementAndGet();
  }
}
