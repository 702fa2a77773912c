package dev.blazon.verification;

import com.fasterxml.jackson.databind.JsonNode;
import dev.blazon.json.Iris;
import dev.blazon.json.Texts;
import dev.blazon.verification.documents.BadgeObject;
import dev.blazon.verification.documents.Reading;
import dev.blazon.verification.documents.Version;
import dev.blazon.verification.fetching.FetchResult;
import dev.blazon.verification.fetching.FetchResult.Fetched;
import dev.blazon.verification.rules.Document;
import dev.blazon.verification.rules.Dossier;
import dev.blazon.verification.rules.EndorsementLink;
import dev.blazon.verification.rules.Located;
import dev.blazon.verification.rules.Proof;
import dev.blazon.verification.rules.RecipientClaim;
import dev.blazon.verification.rules.Source;
import dev.blazon.verification.rules.Source.Loaded;
import dev.blazon.verification.rules.Source.NotSought;
import dev.blazon.verification.rules.Subject;
import dev.blazon.verification.signature.CompactJws;
import dev.blazon.verification.signature.SignatureCheck;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gathers what the rules judge by: from the input to the assertion, and on along its links. */
final class Gathering {
  private static final Source NOT_SOUGHT = new NotSought("what refers to it is not here");

  private final DocumentLoader loader;
  private final SignatureCheck signatures;
  private final Instant now;

  Gathering(DocumentLoader loader, SignatureCheck signatures, Instant now) {
    this.loader = loader;
    this.signatures = signatures;
    this.now = now;
  }

  Dossier gather(VerificationInput input, @Nullable RecipientClaim claim) {
    Start start = settled(withItsId(start(input)));
    return subject(start) instanceof Subject.Endorsement endorsement
        ? follow(only20(start), endorsement, claim)
        : follow(start, new Subject.Badge(), claim);
  }

  /** Gathers one of the endorsements that an entity of a badge refers to. */
  Dossier endorsement(EndorsementLink link) {
    Start start =
        BadgeObject.link(link.value())
            .filter(Iris::isHttp)
            .map(this::ask)
            .orElseGet(() -> embedded(link.value()));
    return follow(only20(settled(start)), new Subject.Endorsement(link.entity()), null);
  }

  private Start embedded(JsonNode value) {
    String id = BadgeObject.link(value).orElse("");
    Source endorsement =
        BadgeObject.of(value)
            .<Source>map(object -> loader.embedded(id, object))
            .orElseGet(() -> new Source.NotLinked("endorsement is no link that can be followed"));
    return new Start(new Located.Hosted(id), endorsement);
  }

  /**
   * No version before 2.0 has Endorsements: in 1.1, an extension of that name is something else.
   */
  private static Start only20(Start start) {
    return start.assertion() instanceof Loaded(Document document)
            && document.version() != Version.V2_0
        ? start.with(
            new Source.NotUnderstood(
                document.url(),
                Reading.Fault.OTHER_VERSION,
                "it is Open Badges " + document.version().label() + ", which has no Endorsement"))
        : start;
  }

  /** What says that it is an Endorsement, and not that it is an Assertion, is judged as one. */
  private static Subject subject(Start start) {
    return start
        .assertion()
        .loaded()
        .map(document -> document.object().types())
        .filter(types -> types.contains("Endorsement") && !types.contains("Assertion"))
        .<Subject>map(types -> new Subject.Endorsement(""))
        .orElseGet(Subject.Badge::new);
  }

  /** The case of a badge that there is no time to look at. */
  static Dossier unasked(String why, Instant now, @Nullable RecipientClaim claim) {
    return new Dossier(
        new Located.NotAsked(why),
        new Subject.Badge(),
        new Source.NotFetched("", why),
        NOT_SOUGHT,
        NOT_SOUGHT,
        List.of(),
        NOT_SOUGHT,
        new Proof.NotSigned(),
        now,
        claim,
        List.of());
  }

  private Start start(VerificationInput input) {
    return switch (input) {
      case VerificationInput.Url(var url) -> url(url.toString());
      case VerificationInput.Jws(String compact) -> token(Texts.bare(compact));
      case VerificationInput.AssertionJson(JsonNode json) -> json(json);
      case VerificationInput.Unintelligible(String why) -> nowhere(why);
      case VerificationInput.OpenBadges3() -> openBadges3();
      case VerificationInput.Baked(VerificationInput carried, List<String> oddities) ->
          start(carried).bakedWith(oddities);
    };
  }

  /** What somebody hands in may be an image's URL, but no image leads to another. */
  private Start url(String url) {
    FetchResult answer = loader.fetchBadge(url);
    Optional<byte[]> image = FetchedImage.in(answer);
    if (image.isEmpty()) {
      return atItsId(read(url, answer));
    }
    return switch (VerificationInput.ofImage(image.get())) {
      case VerificationInput.Baked(VerificationInput.Url(var inside), List<String> oddities) ->
          atItsId(ask(inside.toString())).bakedWith(oddities);
      case VerificationInput carried -> start(carried);
    };
  }

  /** What is not read can be neither good nor bad. */
  private static Start openBadges3() {
    return new Start(
        new Located.NotAsked("the image carries a credential, and no Assertion"),
        new Source.NotUnderstood("", Reading.Fault.OTHER_VERSION, "it is Open Badges 3.0"));
  }

  /**
   * A URL that serves an assertion of another address is one that it has too: ask at its own. Not
   * where it says that it is revoked, which is an answer; nor in 0.5, where the origin decides.
   */
  private Start atItsId(Start start) {
    return start
        .assertion()
        .loaded()
        .filter(document -> start.located() instanceof Located.Hosted && !document.revoked())
        .filter(document -> document.version() != Version.V0_5)
        .flatMap(
            document ->
                HostedAddress.of(document.version(), document.object())
                    .filter(address -> !document.isAt(address)))
        .map(this::ask)
        .orElse(start);
  }

  /**
   * An assertion of 1.1 may have another id than its {@code verify.url}: then that id has to lead
   * to it, by redirects or because it serves the same assertion.
   */
  private Start withItsId(Start start) {
    Optional<Document> hosted =
        start
            .assertion()
            .loaded()
            .filter(document -> document.origin() == Document.Origin.FETCHED)
            .filter(document -> document.version() == Version.V1_1 && !document.revoked());
    Optional<String> id =
        hosted.flatMap(
            document ->
                document.object().id().filter(Iris::isHttp).filter(iri -> !document.isAt(iri)));
    if (id.isEmpty()) {
      return start;
    }
    Source there = loader.assertion(id.get(), loader.fetch(id.get()));
    return switch (there) {
      case Source.NotFetched unreachable -> start.with(there);
      case Loaded(Document document) when document.revoked() -> start.with(there);
      case Loaded(Document document) when isSame(document, hosted.get(), id.get()) ->
          start.with(new Loaded(hosted.get().alsoAt(id.get())));
      default -> start;
    };
  }

  private static boolean isSame(Document atId, Document hosted, String id) {
    boolean redirected = atId.addresses().stream().anyMatch(hosted::isAt);
    return redirected || (atId.object().isNamed(id) && atId.verifyUrl().equals(hosted.verifyUrl()));
  }

  private Start settled(Start start) {
    return start.with(loader.settled(start.assertion()));
  }

  private Start ask(String url) {
    return read(url, loader.fetch(url));
  }

  private Start read(String url, FetchResult answer) {
    return token(answer)
        .map(this::token)
        .orElseGet(() -> new Start(new Located.Hosted(url), loader.assertion(url, answer)));
  }

  private Start token(String compact) {
    try {
      CompactJws jws = CompactJws.read(compact);
      return new Start(new Located.Signed(jws), loader.signed(jws.payload()));
    } catch (CompactJws.InvalidJwsException e) {
      return new Start(new Located.BadToken(e.why()), NOT_SOUGHT);
    }
  }

  private Start json(JsonNode json) {
    return switch (loader.reading(json)) {
      case Reading.NotUnderstood(Reading.Fault fault, String detail) ->
          new Start(
              new Located.Hosted(json.path("id").asText()),
              AnswerReader.notUnderstood("", fault, detail));
      case Reading.Understood(Version version, BadgeObject written, BadgeObject object) ->
          HostedAddress.of(version, object)
              .map(this::ask)
              .orElseGet(() -> nowhere(HostedAddress.missing(version)));
    };
  }

  private static Start nowhere(String why) {
    return new Start(new Located.Nowhere(why), NOT_SOUGHT);
  }

  private Dossier follow(Start start, Subject subject, @Nullable RecipientClaim claim) {
    Source badgeClass = NOT_SOUGHT;
    Source issuer = NOT_SOUGHT;
    Optional<Document> assertion = start.assertion().loaded();
    if (assertion.isPresent() && !withdrawn(start)) {
      issuer =
          switch (subject) {
            case Subject.Endorsement endorsement -> loader.linked(assertion.get(), "issuer");
            case Subject.Badge badge -> {
              badgeClass = loader.linked(assertion.get(), "badge");
              yield badgeClass.loaded().map(b -> loader.linked(b, "issuer")).orElse(NOT_SOUGHT);
            }
          };
    }
    Signing signing = Signing.NONE;
    if (start.located() instanceof Located.Signed(CompactJws jws)) {
      signing = new SigningGathering(loader, signatures).gather(jws, assertion, issuer.loaded());
    } else if (start.located() instanceof Located.BadToken(String why)) {
      signing = Signing.rejected(why);
    }
    return new Dossier(
        start.located(),
        subject,
        start.assertion(),
        badgeClass,
        issuer,
        signing.keys(),
        signing.revocationList(),
        signing.proof(),
        now,
        claim,
        start.oddities());
  }

  private static boolean withdrawn(Start start) {
    return start.assertion() instanceof Loaded(var document)
        && start.located() instanceof Located.Hosted
        && document.revoked();
  }

  private static Optional<String> token(FetchResult answer) {
    return answer instanceof Fetched fetched && fetched.status() == 200
        ? Optional.of(Texts.bare(new String(fetched.body(), StandardCharsets.UTF_8)))
            .filter(CompactJws::isForm)
        : Optional.empty();
  }

  /**
   * Where gathering begins: what was located, and the assertion there.
   *
   * @param oddities what is wrong with how it was baked into the image that it came in
   */
  private record Start(Located located, Source assertion, List<String> oddities) {
    Start(Located located, Source assertion) {
      this(located, assertion, List.of());
    }

    Start with(Source assertion) {
      return new Start(located, assertion, oddities);
    }

    Start bakedWith(List<String> oddities) {
      return new Start(located, assertion, oddities);
    }
  }

  /** What a signed badge has beside the three documents. */
  record Signing(List<Source> keys, Source revocationList, Proof proof) {
    static final Signing NONE = new Signing(List.of(), NOT_SOUGHT, new Proof.NotSigned());

    static Signing rejected(String why) {
      return new Signing(List.of(), NOT_SOUGHT, new Proof.Rejected(why));
    }

    static Signing undecided(String why) {
      return new Signing(List.of(), NOT_SOUGHT, new Proof.Undecided(why));
    }
  }
}
