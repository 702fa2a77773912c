package dev.blazon.issuing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.blazon.issuing.ReadPerson.Kept;
import dev.blazon.json.Json;
import dev.blazon.lifecycle.CollectionEntry;
import dev.blazon.lifecycle.Visibility;
import dev.blazon.openbadges.OpenBadges;
import dev.blazon.register.ErasureRequest;
import dev.blazon.register.ErasureState;
import dev.blazon.register.MailStop;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a deployment keeps of a person, as the file that the person downloads.
 *
 * @param address the e-mail address that was asked for
 * @param readAt when it was read, ISO 8601 in UTC
 * @param issuers who keeps something, that of the latest award first
 * @param collections what the person has put side by side, the latest first; with the first part
 *     alone
 * @param plans what the person wants to reach, likewise
 * @param mailsStopped which mails are not sent any more; they are kept whatever is erased
 * @param cursor leads to more; null where this is all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record OwnData(
    String address,
    String readAt,
    List<OfIssuer> issuers,
    List<OwnCollection> collections,
    List<OwnPlan> plans,
    List<Stopped> mailsStopped,
    @Nullable String cursor) {
  /**
   * What one issuer keeps of a person.
   *
   * @param id the issuer's id
   * @param name what it is called
   * @param erasureRequest what the person has asked it; null for nothing
   * @param awards what it has awarded to the person, the latest first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OfIssuer(
      String id, String name, @Nullable Asked erasureRequest, List<OwnBadge> awards) {}

  /**
   * What is kept with one Assertion.
   *
   * @param held what its issuer keeps, without which of its keys did what
   * @param visibility who is shown its page
   * @param nameHidden whether its pages leave out what the person is called
   */
  public record OwnBadge(Kept held, Visibility visibility, boolean nameHidden) {}

  /**
   * A collection of badges that the person has made.
   *
   * @param url where its page is
   * @param title what the person calls it
   * @param collected its badges, in the order that was chosen
   * @param createdAt since when, ISO 8601 in UTC
   * @param changedAt when it was changed last, ISO 8601 in UTC
   */
  public record OwnCollection(
      String url, String title, List<Collected> collected, String createdAt, String changedAt) {
    /** About how many bytes it comes to in an answer. */
    int bytes() {
      return Json.write(this).getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /**
   * A plan that the person has made.
   *
   * @param url where its page is, for others while it is shared
   * @param title what the person calls it
   * @param pathway the URL of the pathway that it follows; null for none
   * @param wants the ids of the BadgeClasses that are wanted, in the order that was chosen
   * @param sharedByLink whether whoever has its link sees it
   * @param reachedBy the ids of the Assertions by which others are shown that badges are reached,
   *     while it is shared
   * @param createdAt since when, ISO 8601 in UTC
   * @param changedAt when it was changed last, ISO 8601 in UTC
   */
  @RecordBuilder
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record OwnPlan(
      String url,
      String title,
      @Nullable String pathway,
      List<Wanted> wants,
      boolean sharedByLink,
      List<String> reachedBy,
      String createdAt,
      String changedAt) {
    /** About how many bytes it comes to in an answer. */
    int bytes() {
      return Json.write(this).getBytes(StandardCharsets.UTF_8).length;
    }
  }

  /**
   * A badge of a plan.
   *
   * @param badgeClass the id of its BadgeClass
   * @param name what the person calls one of another host; null for nothing
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Wanted(String badgeClass, @Nullable String name) {}

  /**
   * A badge of a collection. Of one of this deployment nothing is kept there but which it is.
   *
   * @param iri the URL of the Assertion, or what a signed one of another host calls itself
   * @param badgeName the name of a badge of another host; this and all below are null for one of
   *     ours
   * @param issuerName the name of who issued it
   * @param profile the id of the Profile of who issued it
   * @param issuedOn since when it is awarded, ISO 8601 in UTC; null where nobody knows
   * @param checkedAt when the verifier looked at it, ISO 8601 in UTC
   * @param verdict what the verifier found
   */
  @RecordBuilder
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Collected(
      String iri,
      @Nullable String badgeName,
      @Nullable String issuerName,
      @Nullable String profile,
      @Nullable String issuedOn,
      @Nullable String checkedAt,
      CollectionEntry.@Nullable Found verdict) {}

  /**
   * What the person has asked an issuer.
   *
   * @param state what has become of it
   * @param askedAt when, ISO 8601 in UTC
   * @param reason why it is refused; null while it is open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Asked(ErasureState state, String askedAt, @Nullable String reason) {
    static Asked of(ErasureRequest request) {
      return new Asked(request.state(), OpenBadges.dateTime(request.askedAt()), request.reason());
    }
  }

  /**
   * Which mails are not sent any more.
   *
   * @param issuer the id of the issuer whose mails are meant; null for those of all
   * @param cause why
   * @param since since when, ISO 8601 in UTC
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Stopped(@Nullable String issuer, MailStop.Cause cause, String since) {}
}
