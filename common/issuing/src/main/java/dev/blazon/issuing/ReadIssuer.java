package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.lifecycle.Place;
import dev.blazon.lifecycle.PublicUrls;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.openbadges.Profile;
import dev.blazon.store.CatalogStore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads an issuer's Profile and settings, for the issuer itself and for the operator. */
public final class ReadIssuer {
  private final CatalogStore catalog;
  private final PublicUrls urls;

  /** Reads issuers of this catalog. */
  public ReadIssuer(CatalogStore catalog, PublicUrls urls) {
    this.catalog = catalog;
    this.urls = urls;
  }

  /**
   * How an issuer's pages look.
   *
   * @param accent their colour, as {@code #rrggbb}; null for none
   * @param banner the URL of the image at their head; null for none
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Brand(@Nullable String accent, @Nullable String banner) {
    static Brand of(IssuerRecord issuer, PublicUrls urls) {
      return new Brand(
          issuer.appearance().accentColor(),
          issuer.appearance().banner() == null
              ? null
              : urls.of(new Place.IssuerBanner(issuer.id())));
    }
  }

  /**
   * An issuer as its own clients see it.
   *
   * @param id its id
   * @param profile its public URL
   * @param createdAt since when
   * @param createdBy by whom, as {@link dev.blazon.lifecycle.Trail} has it; null where not known
   * @param changedBy by whom it was changed last; null where nobody has
   * @param brand how its pages look
   * @param accentColor the accent of {@code brand}, as it was called before
   * @param linkedInOrganizationId the number of its page at LinkedIn; null for none
   * @param contact what is kept of how its recipients are reached
   * @param erasure what becomes of it when a recipient asks to be erased
   * @param acceptance who decides on what people say for its Assertions
   * @param mail how its mails to recipients look; null where it has said nothing
   * @param document its public document, but for its Endorsements
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @RecordBuilder
  public record IssuerView(
      String id,
      String profile,
      String createdAt,
      @Nullable String createdBy,
      @Nullable String changedBy,
      Brand brand,
      @Nullable String accentColor,
      @Nullable String linkedInOrganizationId,
      ContactPolicy contact,
      ErasurePolicy erasure,
      AcceptancePolicy acceptance,
      @Nullable MailSetting mail,
      Profile document) {
    static IssuerView of(IssuerRecord issuer, PublicUrls urls) {
      return IssuerViewBuilder.builder()
          .id(issuer.id())
          .profile(issuer.profile().id())
          .createdAt(OpenBadges.dateTime(issuer.createdAt()))
          .createdBy(issuer.trail().createdBy())
          .changedBy(issuer.trail().changedBy())
          .brand(Brand.of(issuer, urls))
          .accentColor(issuer.appearance().accentColor())
          .linkedInOrganizationId(issuer.appearance().linkedInOrganizationId())
          .contact(issuer.contact())
          .erasure(issuer.erasure())
          .acceptance(issuer.acceptance())
          .mail(issuer.mail().equals(MailSetting.PLAIN) ? null : issuer.mail())
          .document(issuer.profile())
          .build();
    }
  }

  /** What the issuer itself may read of it; empty where there is none of this id. */
  public Optional<IssuerView> read(String issuer) {
    return Ids.parse(issuer).flatMap(catalog::issuer).map(found -> IssuerView.of(found, urls));
  }
}
