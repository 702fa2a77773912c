package dev.blazon.issuing;

import dev.blazon.json.Patch;
import dev.blazon.lifecycle.AcceptancePolicy;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.ContactPolicy;
import dev.blazon.lifecycle.ErasurePolicy;
import dev.blazon.lifecycle.MailSetting;
import dev.blazon.openbadges.Image;
import dev.blazon.openbadges.Profile;
import dev.blazon.openbadges.ProfileBuilder;
import dev.blazon.openbadges.Related;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request to edit an issuer: its Profile, pages, mails and contact policy; null leaves what every
 * issuer has as it is.
 *
 * @param name its name
 * @param url its home page
 * @param email its address
 * @param telephone in E.164
 * @param description a few words
 * @param image its logo
 * @param version which edition of the Profile it is
 * @param related its other editions
 * @param additional what else is said of it
 * @param accentColor the colour of its pages, as {@code #rrggbb}
 * @param banner what stands at the head of its pages, as a {@code data:} URI
 * @param linkedInOrganizationId the number of its page at LinkedIn, in digits
 * @param contact what is kept of how its recipients are reached, from now on
 * @param erasure what becomes of it when a recipient asks to be erased, from now on
 * @param acceptance who decides on what people say for its Assertions, from now on
 * @param mail how its mails look, all of it
 */
@RecordBuilder
public record IssuerEdit(
    @Nullable String name,
    @Nullable String url,
    @Nullable String email,
    Patch<String> telephone,
    Patch<String> description,
    Patch<Image> image,
    Patch<String> version,
    Patch<List<Related>> related,
    AdditionalEdit additional,
    Patch<String> accentColor,
    Patch<String> banner,
    Patch<String> linkedInOrganizationId,
    @Nullable ContactPolicy contact,
    @Nullable ErasurePolicy erasure,
    @Nullable AcceptancePolicy acceptance,
    Patch<MailSetting> mail) {

  /** {@code old} with these changes; its place and its keys are not to be changed here. */
  Profile appliedTo(Profile old) {
    return ProfileBuilder.builder(old)
        .name(name == null ? old.name() : name)
        .url(url == null ? old.url() : url)
        .email(email == null ? old.email() : email)
        .telephone(telephone.appliedTo(old.telephone()))
        .description(description.appliedTo(old.description()))
        .image(image.appliedTo(old.image()))
        .version(version.appliedTo(old.version()))
        .related(related.appliedTo(old.related(), List.of()))
        .additional(additional.appliedTo(old.additional()))
        .build();
  }

  /** {@code old} with these changes. */
  Appearance appliedTo(Appearance old) {
    return new Appearance(
        accentColor.appliedTo(old.accentColor()),
        banner.appliedTo(old.banner()),
        linkedInOrganizationId.appliedTo(old.linkedInOrganizationId()));
  }

  /** {@code old}, or what is to be in its place. */
  ContactPolicy appliedTo(ContactPolicy old) {
    return contact == null ? old : contact;
  }

  /** {@code old}, or what is to be in its place. */
  ErasurePolicy appliedTo(ErasurePolicy old) {
    return erasure == null ? old : erasure;
  }

  /** {@code old}, or what is to be in its place. */
  AcceptancePolicy appliedTo(AcceptancePolicy old) {
    return acceptance == null ? old : acceptance;
  }

  /** {@code old} with these changes. */
  MailSetting appliedTo(MailSetting old) {
    return mail.appliedTo(old, MailSetting.PLAIN);
  }

  /** The same with other images in the place of those that it brings. */
  IssuerEdit with(IssuerImages safe) {
    return IssuerEditBuilder.builder(this)
        .image(safe.logo() == null ? image : new Patch.Replace<>(safe.logo()))
        .banner(safe.banner() == null ? banner : new Patch.Replace<>(safe.banner()))
        .build();
  }
}
