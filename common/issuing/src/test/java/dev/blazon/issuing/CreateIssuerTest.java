package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.issuing.CreateIssuer.NewIssuer;
import dev.blazon.issuing.CreateIssuer.Refusal;
import dev.blazon.json.Fault;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.ApiKeyBuilder;
import dev.blazon.lifecycle.ApiKeyToken;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.KeyEpoch;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.Scope;
import dev.blazon.lifecycle.Span;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Related;
import dev.blazon.openbadges.Sha256;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreateIssuerTest extends VerbScene {
  private static final Image LOGO = Image.at("https://example.org/logo.svg");
  private static final Image CLEANED = Image.at("data:image/svg+xml;base64,PHN2Zy8+");
  private static final List<Related> RELATED =
      List.of(new Related("Issuer", "https://example.org/en", "2", "en"));
  private static final Appearance LOOK = new Appearance("#1d3557", CLEANED.id(), "1337");
  private static final MailSetting MAIL = new MailSetting("Badges", null, "de", Map.of());

  private final CreateIssuer create =
      creating((image, place) -> new ImageCheck.Checked.Good(image == null ? null : CLEANED));

  @Test
  void allThatIsSaidIsKeptWithAKeyEpochAndAnApiKey() {
    CreateIssuer.Created created = Results.first(create.create(input("A school", GOOD), null));

    String id = created.id();
    assertEquals(URLS.issuer(id), created.profile());
    ApiKeyToken token =
        ApiKeyToken.parse(Json.read(Json.writeWithSecrets(created.apiKey())).asText())
            .orElseThrow();
    assertEquals(id, token.issuer());
    Profile profile =
        ProfileBuilder.builder()
            .id(URLS.issuer(id))
            .name("A school")
            .url("https://example.org")
            .email("badges@example.org")
            .telephone("+4930123456")
            .description("Teaches")
            .image(CLEANED)
            .publicKey(URLS.key(id, Span.FIRST))
            .revocationList(URLS.revocations(id, Span.FIRST))
            .version("2026")
            .related(RELATED)
            .additional(GOOD)
            .build();
    Trail operator = Trail.of(Trail.OPERATOR);
    assertWritten(
        new Change.AddIssuer(
            IssuerRecordBuilder.builder()
                .id(id)
                .profile(profile)
                .appearance(LOOK)
                .contact(ContactPolicy.KEEP)
                .erasure(ErasurePolicy.AT_ONCE)
                .acceptance(AcceptancePolicy.ISSUER)
                .mail(MAIL)
                .createdAt(now())
                .version(1)
                .trail(operator)
                .build()),
        new Change.AddKeyEpoch(new KeyEpoch(id, 1, "signer", "pem of signer", now(), operator)),
        new Change.AddApiKey(
            ApiKeyBuilder.builder()
                .issuer(id)
                .id(token.id())
                .secretSha256(Sha256.hex(token.secret()))
                .scopes(Set.of(Scope.values()))
                .name("first")
                .createdAt(now())
                .trail(operator)
                .build()));
  }

  @Test
  void aRepeatedRequestMakesOneIssuerAndItsKeyIsNotRemembered() {
    assertDoneOnce(() -> create.create(input("A school", GOOD), REQUEST));
  }

  @Test
  void extensionsThatCannotBePublishedAreRefused() {
    assertRefused(new Refusal.Invalid(FAULTS), create.create(input("A school", BAD), REQUEST));
  }

  @Test
  void aLogoThatCannotBePublishedIsRefused() {
    List<Fault> faults = List.of(new Fault("/image", "is no image"));
    assertRefused(
        new Refusal.Invalid(faults),
        creating((image, place) -> new ImageCheck.Checked.Bad(faults))
            .create(input("A school", GOOD), REQUEST));
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    assertThrows(TooMuchSaid.class, () -> create.create(input(ENDLESS, GOOD), REQUEST));
    assertNothingWritten();
  }

  private CreateIssuer creating(ImageCheck images) {
    return new CreateIssuer(
        commits, ids, URLS, key -> "pem of " + key, "signer", store, clock, images);
  }

  private static NewIssuer input(String name, AdditionalProperties additional) {
    return NewIssuerBuilder.builder()
        .name(name)
        .url("https://example.org")
        .email("badges@example.org")
        .telephone("+4930123456")
        .description("Teaches")
        .image(LOGO)
        .version("2026")
        .related(RELATED)
        .additional(additional)
        .appearance(LOOK)
        .contact(ContactPolicy.KEEP)
        .erasure(ErasurePolicy.AT_ONCE)
        .acceptance(AcceptancePolicy.ISSUER)
        .mail(MAIL)
        .build();
  }
}
