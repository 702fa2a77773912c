package dev.blazon.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event that tells other systems what happened to an Assertion, to an Endorsement, or to a
 * request by which somebody is asked to endorse. It is published at least once; {@code id} tells
 * repetitions. Each kind has a schema in {@code docs/events}.
 *
 * @param id the same however often the event is published
 * @param type what happened
 * @param at when, as the standard's DateTime
 * @param sequence which change of its record it tells: of the Assertion, of the request for its
 *     renewal, of the Endorsement, or of the request for that. Those of one change have the same,
 *     and count in the order of {@link Type}
 * @param issuer the id of the issuer whose it is; of a request, and of what a person says, the
 *     issuer of what is endorsed
 * @param badge the badge's id; null for an Endorsement, and for a request about anything but a
 *     badge
 * @param assertionId the Assertion's id; null for an Endorsement, and for a request about anything
 *     but an Assertion
 * @param assertion the Assertion's public URL; null where the id is
 * @param endorsementId the Endorsement's id; null for anything else
 * @param endorsement the Endorsement's public URL; null for anything else
 * @param endorsed the {@code id} of the document that is endorsed; for a request the URL of what is
 *     to be endorsed; null for an Assertion
 * @param requestId the id of the request by which a person was asked to endorse; null for an
 *     Assertion, and where an issuer endorses
 * @param renews the public URL of the Assertion that it renewed; null where it renewed none
 * @param successor the public URL of the Assertion that renewed it or stands in its place; null for
 *     none
 * @param pathway the public URL of the pathway that was completed; null for anything else
 * @param expires until when it is good, as the standard's DateTime; null for ever, and for what is
 *     gone
 * @param reason why it is gone, or that it expired; null where it was issued
 * @param by who did it, as {@link dev.blazon.lifecycle.Trail} has it; null where it was done before
 *     that was kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record DomainEvent(
    String id,
    Type type,
    String at,
    long sequence,
    String issuer,
    @Nullable String badge,
    @Nullable String assertionId,
    @Nullable String assertion,
    @Nullable String endorsementId,
    @Nullable String endorsement,
    @Nullable String endorsed,
    @Nullable String requestId,
    @Nullable String renews,
    @Nullable String successor,
    @Nullable String pathway,
    @Nullable String expires,
    @Nullable String reason,
    @Nullable String by) {

  /**
   * The public URL of what it happened to: the Endorsement's or the Assertion's; of a request, that
   * of what is to be endorsed.
   */
  public String resource() {
    return Stream.of(endorsement, assertion, endorsed)
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  /** The kinds of events, each named as its {@code detail-type}. */
  public enum Type {
    /** It was awarded. */
    @JsonProperty("Assertion Issued")
    ISSUED("Assertion Issued"),

    /** It was revoked. */
    @JsonProperty("Assertion Revoked")
    REVOKED("Assertion Revoked"),

    /** The sweep found that it has expired. */
    @JsonProperty("Assertion Expired")
    EXPIRED("Assertion Expired"),

    /** It was awarded because its holder has completed a pathway. */
    @JsonProperty("Pathway Completed")
    PATHWAY_COMPLETED("Pathway Completed"),

    /** Its holder was reminded, or would have been, that it expires. */
    @JsonProperty("Assertion Expiring")
    EXPIRING("Assertion Expiring"),

    /** It can be renewed from now on, and somebody has to decide that. */
    @JsonProperty("Assertion Renewal Due")
    RENEWAL_DUE("Assertion Renewal Due"),

    /** Its holder asks for its renewal. */
    @JsonProperty("Assertion Renewal Requested")
    RENEWAL_REQUESTED("Assertion Renewal Requested"),

    /** The next Assertion of its holder has followed it. */
    @JsonProperty("Assertion Renewed")
    RENEWED("Assertion Renewed"),

    /** Another Assertion stands in its place. */
    @JsonProperty("Assertion Superseded")
    SUPERSEDED("Assertion Superseded"),

    /** Nothing is left of it, because its holder has asked for that. */
    @JsonProperty("Assertion Erased")
    ERASED("Assertion Erased"),

    /** Somebody is asked to endorse something. */
    @JsonProperty("Endorsement Requested")
    ENDORSEMENT_REQUESTED("Endorsement Requested"),

    /** Whoever was asked has endorsed; whether that is published is to be decided. */
    @JsonProperty("Endorsement Confirmed")
    ENDORSEMENT_CONFIRMED("Endorsement Confirmed"),

    /** Whoever was asked does not endorse, or what they say is not published. */
    @JsonProperty("Endorsement Declined")
    ENDORSEMENT_DECLINED("Endorsement Declined"),

    /** Something was endorsed. */
    @JsonProperty("Endorsement Issued")
    ENDORSED("Endorsement Issued"),

    /** An Endorsement was revoked. */
    @JsonProperty("Endorsement Revoked")
    ENDORSEMENT_REVOKED("Endorsement Revoked");

    private final String detailType;

    Type(String detailType) {
      this.detailType = detailType;
    }

    /** The event's {@code detail-type}. */
    public String detailType() {
      return detailType;
    }
  }
}
