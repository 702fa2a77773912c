package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.blazon.issuing.EditIssuer.Refusal;
import dev.blazon.json.Fault;
import dev.blazon.json.Patch;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.TooMuchSaid;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.AdditionalProperties;
import dev.blazon.openbadges.Extension;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
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

  private final EditIssuer edit =
      new EditIssuer(
          store, commits, image -> new LogoCheck.Checked.Good(image == null ? null : CLEANED));

  @Test
  void allOfItIsReplacedButItsPlaceAndItsKeys() {
    Profile old = issuerOf(issuer).profile();
    ReadIssuer.IssuerView view =
        Results.success(
            edit.edit(
                issuer,
                new IssuerEdit(
                    "Another",
                    "https://another.example.org",
                    "hello@example.org",
                    new Patch.Replace<>("+4940123456"),
                    new Patch.Replace<>("Teaches otherwise"),
                    new Patch.Replace<>(LOGO),
                    new Patch.Replace<>("2027"),
                    new Patch.Replace<>(List.of(RELATED)),
                    new AdditionalEdit(new Patch.Replace<>("de"), new Patch.Remove<>()),
                    new Patch.Replace<>("#000000"),
                    new Patch.Replace<>("42")),
                BY));

    IssuerRecord edited =
        changed(
            new Profile(
                old.id(),
                "Another",
                "https://another.example.org",
                "hello@example.org",
                "+4940123456",
                "Teaches otherwise",
                CLEANED,
                old.publicKey(),
                old.revocationList(),
                "2027",
                List.of(RELATED),
                new AdditionalProperties("de", List.of(), Map.of())),
            new Appearance("#000000", "42"));
    assertWritten(new Change.ReplaceIssuer(edited));
    assertEquals(ReadIssuer.IssuerView.of(edited), view);
  }

  @Test
  void whatIsNotSaidStays() {
    IssuerRecord old = store.issuer(issuer).orElseThrow();
    Results.success(edit.edit(issuer, saying(null, keeping()), BY));

    assertWritten(new Change.ReplaceIssuer(changed(old.profile(), old.appearance())));
  }

  @Test
  void whatIsSaidToBeNothingGoes() {
    Profile old = issuerOf(issuer).profile();
    Results.success(
        edit.edit(
            issuer,
            new IssuerEdit(
                null,
                null,
                null,
                new Patch.Remove<>(),
                new Patch.Remove<>(),
                new Patch.Remove<>(),
                new Patch.Remove<>(),
                new Patch.Remove<>(),
                new AdditionalEdit(new Patch.Remove<>(), new Patch.Remove<>()),
                new Patch.Remove<>(),
                new Patch.Remove<>()),
            BY));

    assertWritten(
        new Change.ReplaceIssuer(
            changed(
                new Profile(
                    old.id(),
                    old.name(),
                    old.url(),
                    old.email(),
                    null,
                    null,
                    null,
                    old.publicKey(),
                    old.revocationList(),
                    null,
                    List.of(),
                    AdditionalProperties.NONE),
                Appearance.PLAIN)));
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
        new EditIssuer(store, commits, image -> new LogoCheck.Checked.Bad(faults))
            .edit(issuer, saying(null, keeping()), BY));
  }

  @Test
  void moreThanCanBeKeptIsRefused() {
    assertThrows(TooMuchSaid.class, () -> edit.edit(issuer, saying(ENDLESS, keeping()), BY));
    assertNothingWritten();
  }

  private IssuerRecord changed(Profile profile, Appearance look) {
    IssuerRecord old = store.issuer(issuer).orElseThrow();
    return new IssuerRecord(
        issuer, profile, look, old.createdAt(), 2, new Trail(Trail.OPERATOR, BY));
  }

  private static Patch<Map<String, Extension>> keeping() {
    return new Patch.Keep<>();
  }

  private static IssuerEdit saying(
      @Nullable String name, Patch<Map<String, Extension>> extensions) {
    return new IssuerEdit(
        name,
        null,
        null,
        new Patch.Keep<>(),
        new Patch.Keep<>(),
        new Patch.Keep<>(),
        new Patch.Keep<>(),
        new Patch.Keep<>(),
        new AdditionalEdit(new Patch.Keep<>(), extensions),
        new Patch.Keep<>(),
        new Patch.Keep<>());
  }
}
