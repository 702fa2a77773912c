package dev.blazon.issuing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.Trail;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.store.Change;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadIssuerTest extends VerbScene {
  private final ReadIssuer read = new ReadIssuer(store, URLS);

  @Test
  void anIssuerIsShownWithWhatItsPagesLookLike() {
    IssuerRecord kept = store.issuer(issuer).orElseThrow();
    IssuerRecord changed =
        kept.with(
            kept.profile(),
            kept.appearance(),
            kept.contact(),
            kept.erasure(),
            kept.acceptance(),
            kept.mail(),
            BY);
    keep(new Change.ReplaceIssuer(changed));

    assertEquals(
        Optional.of(
            IssuerViewBuilder.builder()
                .id(issuer)
                .profile(URLS.issuer(issuer))
                .createdAt(OpenBadges.dateTime(kept.createdAt()))
                .createdBy(Trail.OPERATOR)
                .changedBy(BY)
                .brand(new ReadIssuer.Brand("#1d3557", URLS.of(new Place.IssuerBanner(issuer))))
                .accentColor("#1d3557")
                .linkedInOrganizationId("1337")
                .contact(ContactPolicy.FORGET)
                .erasure(ErasurePolicy.ASK)
                .acceptance(AcceptancePolicy.HOLDER)
                .document(kept.profile())
                .build()),
        read.read(issuer));
  }

  @Test
  void whatIsNotThereIsNotShown() {
    assertEquals(Optional.empty(), read.read(ids.next()));
    assertEquals(Optional.empty(), read.read("no id"));
  }
}
