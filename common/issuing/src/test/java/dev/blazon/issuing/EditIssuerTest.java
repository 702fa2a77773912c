package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.issuing.EditIssuer.Refusal;
import dev.blazon.json.Fault;
import dev.blazon.json.Patch;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.IssuerRecordBuilder;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.NoticeKind;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Related;
import dev.blazon.store.Change;
import dev.blazon.store.Results;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EditIssuerTest extends VerbScene {
  private static final Image LOGO = Image.at("https://example.org/new.svg");
  private static final Image CLEANED = Image.at("data:image/svg+xml;base64,PHN2Zy8+");
  private static final Related RELATED = new Related("Issuer", "https://example.org/en", "2", "en");

  private static final MailSetting MAIL =
      new MailSetting(
          "Badges", "answers@example.org", "de", Map.of(NoticeKind.AWARDED, Map.of("de", "Gut!")));

  private final EditIssuer edit =
      new EditIssuer(
          store,
          URLS,
          commits,
          (image, place) -> new ImageCheck.Checked.Good(image == null ? null : CLEANED));

  @Test
  void allOfItIsReplacedButItsPlaceAndItsKeys() {
    Profile old = issuerOf(issuer).profile();
    ReadIssuer.IssuerView view =
        Results.success(
            edit.edit(
                issuer,
                IssuerEditBuilder.builder()
                    .name("Another")
                    .url("https://another.example.org")
                    .email("hello@example.org")
                    .telephone(new Patch.Replace<>("+4940123456"))
                    .description(new Patch.Replace<>("Teaches otherwise"))
                    .image(new Patch.Replace<>(LOGO))
                    .version(new Patch.Replace<>("2027"))
                    .related(new Patch.Replace<>(List.of(RELATED)))
                    .additional(new AdditionalEdit(new Patch.Replace<>("de"), new Patch.Remove<>()))
                    .accentColor(new Patch.Replace<>("#000000"))
                    .banner(new Patch.Replace<>("data:image/svg+xml;base64,AAAA"))
                    .linkedInOrganizationId(new Patch.Replace<>("42"))
                    .contact(ContactPolicy.KEEP)
                    .erasure(ErasurePolicy.AT_ONCE)
                    .acceptance(AcceptancePolicy.ISSUER)
                    .mail(new Patch.Replace<>(MAIL))
                    .build(),
                BY));

    IssuerRecord edited =
        changed(
            ProfileBuilder.builder()
                .id(old.id())
                .name("Another")
                .url("https://another.example.org")
                .email("hello@example.org")
                .telephone("+4940123456")
                .description("Teaches otherwise")
                .image(CLEANED)
                .publicKey(old.publicKey())
                .revocationList(old.revocationList())
                .version("2027")
                .related(List.of(RELATED))
                .additional(new AdditionalProperties("de", List.of(), Map.of()))
                .build(),
            new Appearance("#000000", CLEANED.id(), "42"),
            ContactPolicy.KEEP,
            ErasurePolicy.AT_ONCE,
            MAIL);
    assertWritten(new Change.ReplaceIssuer(edited));
    assertEquals(ReadIssuer.IssuerView.of(edited, URLS), view);
  }

  @Test
  void whatIsNotSaidStays() {
    IssuerRecord old = store.issuer(issuer).orElseThrow();
    Results.success(edit.edit(issuer, saying(null, keeping()), BY));

    assertWritten(
        new Change.ReplaceIssuer(
            changed(
                old.profile(),
                old.appearance(),
                ContactPolicy.FORGET,
                ErasurePolicy.ASK,
                old.mail())));
  }

  @Test
  void whatIsKeptOfRecipientsStaysWhereNothingIsSaidOfIt() {
    Results.success(edit.edit(issuer, keeping(ContactPolicy.KEEP), BY));
    assertEquals(
        ContactPolicy.KEEP, Results.success(edit.edit(issuer, keeping(null), BY)).contact());
    assertEquals(
        ContactPolicy.FORGET,
        Results.success(edit.edit(issuer, keeping(ContactPolicy.FORGET), BY)).contact());
  }

  @Test
  void whatBecomesOfErasuresStaysWhereNothingIsSaidOfIt() {
    Results.success(edit.edit(issuer, erasing(ErasurePolicy.AT_ONCE), BY));
    assertEquals(
        ErasurePolicy.AT_ONCE, Results.success(edit.edit(issuer, erasing(null), BY)).erasure());
    assertEquals(
        ErasurePolicy.ASK,
        Results.success(edit.edit(issuer, erasing(ErasurePolicy.ASK), BY)).erasure());
  }

  @Test
  void whatIsSaidToBeNothingGoes() {
    Profile old = issuerOf(issuer).profile();
    Results.success(
        edit.edit(
            issuer,
            IssuerEditBuilder.builder()
                .telephone(new Patch.Remove<>())
                .description(new Patch.Remove<>())
                .image(new Patch.Remove<>())
                .version(new Patch.Remove<>())
                .related(new Patch.Remove<>())
                .additional(new AdditionalEdit(new Patch.Remove<>(), new Patch.Remove<>()))
                .accentColor(new Patch.Remove<>())
                .banner(new Patch.Remove<>())
                .linkedInOrganizationId(new Patch.Remove<>())
                .mail(new Patch.Remove<>())
                .build(),
            BY));

    assertWritten(
        new Change.ReplaceIssuer(
            changed(
                ProfileBuilder.builder()
                    .id(old.id())
                    .name(old.name())
                    .url(old.url())
                    .email(old.email())
                    .publicKey(old.publicKey())
                    .revocationList(old.revocationList())
                    .additional(AdditionalProperties.NONE)
                    .build(),
                Appearance.PLAIN,
                ContactPolicy.FORGET,
                ErasurePolicy.ASK,
                MailSetting.PLAIN)));
  }

  @Test
  void anIssuerThatIsNotThereIsUnknown() {
    assertRefused(new Refusal.UnknownIssuer(), edit.edit(ids.next(), saying("A", keeping()), BY));
    assertRefused(new Refusal.UnknownIssuer(), edit.edit("no id", saying("A", keeping()), BY));
  }

  @Test
  void extensionsThatCannotBePublishedAreRefused() {
    assertRefused(
        new Refusal.Invalid(FAULTS),
        edit.edit(issuer, saying(null, new Patch.Replace<>(BAD.extensions())), BY));
  }

  @Test
  void aLogoThatCannotBePublishedIsRefused() {
    List<Fault> faults = List.of(new Fault("/image", "is no image"));
    assertRefused(
        new Refusal.Invalid(faults),
        new EditIssuer(store, URLS, commits, (image, place) -> new ImageCheck.Checked.Bad(faults))
            .edit(issuer, saying(null, keeping()), BY));
  }

  @Test
  void aBannerThatCannotBeShownIsRefused() {
    IssuerEdit banner =
        IssuerEditBuilder.builder(saying(null, keeping()))
            .banner(new Patch.Replace<>("data:image/svg+xml;base64,AAAA"))
            .build();
    Fault fault = new Fault("/brand/banner", "is no image");
    assertRefused(
        new Refusal.Invalid(List.of(fault)),
        new EditIssuer(
                store,
                URLS,
                commits,
                (image, place) ->
                    image == null
                        ? new ImageCheck.Checked.Good(null)
                        : new ImageCheck.Checked.Bad(List.of(new Fault(place, "is no image"))))
            .edit(issuer, banner, BY));
    assertNothingWritten();
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    assertThrows(TooMuchSaid.class, () -> edit.edit(issuer, saying(ENDLESS, keeping()), BY));
    assertNothingWritten();
  }

  private IssuerRecord changed(
      Profile profile,
      Appearance look,
      ContactPolicy contact,
      ErasurePolicy erasure,
      MailSetting mails) {
    IssuerRecord old = store.issuer(issuer).orElseThrow();
    return IssuerRecordBuilder.builder()
        .id(issuer)
        .profile(profile)
        .appearance(look)
        .contact(contact)
        .erasure(erasure)
        .acceptance(
            erasure == ErasurePolicy.AT_ONCE ? AcceptancePolicy.ISSUER : AcceptancePolicy.HOLDER)
        .mail(mails)
        .createdAt(old.createdAt())
        .version(2)
        .trail(new Trail(Trail.OPERATOR, BY))
        .build();
  }

  private static Patch<Map<String, Extension>> keeping() {
    return new Patch.Keep<>();
  }

  private static IssuerEdit keeping(@Nullable ContactPolicy contact) {
    return IssuerEditBuilder.builder(saying(null, keeping())).contact(contact).build();
  }

  @Test
  void whoDecidesOnEndorsementsIsReplacedWhereItIsSaid() {
    for (AcceptancePolicy policy : AcceptancePolicy.values()) {
      IssuerEdit said =
          IssuerEditBuilder.builder(saying(null, keeping())).acceptance(policy).build();
      assertEquals(policy, Results.success(edit.edit(issuer, said, BY)).acceptance());
      assertEquals(policy, Results.success(edit.edit(issuer, erasing(null), BY)).acceptance());
    }
  }

  private static IssuerEdit erasing(@Nullable ErasurePolicy erasure) {
    return IssuerEditBuilder.builder(saying(null, keeping())).erasure(erasure).build();
  }

  private static IssuerEdit saying(
      @Nullable String name, Patch<Map<String, Extension>> extensions) {
    return IssuerEditBuilder.builder()
        .name(name)
        .telephone(new Patch.Keep<>())
        .description(new Patch.Keep<>())
        .image(new Patch.Keep<>())
        .version(new Patch.Keep<>())
        .related(new Patch.Keep<>())
        .additional(new AdditionalEdit(new Patch.Keep<>(), extensions))
        .accentColor(new Patch.Keep<>())
        .banner(new Patch.Keep<>())
        .linkedInOrganizationId(new Patch.Keep<>())
        .mail(new Patch.Keep<>())
        .build();
  }
}
