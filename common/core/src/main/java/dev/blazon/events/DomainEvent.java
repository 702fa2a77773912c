package dev.blazon.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event that tells other systems that an Assertion was awarded or changed its status, or that an
 * Endorsement was made or revoked. It is published at least once; {@code id} tells repetitions.
 *
 * @param id the same however often the event is published
 * @param type what happened
 * @param at when, as the standard's DateTime
 * @param issuer the id of the issuer whose it is
 * @param badge the badge's id; null for an Endorsement
 * @param assertionId the Assertion's id; null for an Endorsement
 * @param assertion the Assertion's public URL; null for an Endorsement
 * @param endorsementId the Endorsement's id; null for an Assertion
 * @param endorsement the Endorsement's public URL; null for an Assertion
 * @param endorsed the {@code id} of the document that is endorsed; null for an Assertion
 * @param renews the public URL of the Assertion that it renewed; null where it renewed none
 * @param successor the public URL of the Assertion that renewed it or stands in its place; null for
 *     none
 * @param expires until when it is good, as the standard's DateTime; null for ever, and for what is
 *     gone
 * @param reason why it is gone, or that it expired; null where it was issued
 * @param by who did it: the id of an API key, {@code operator} or {@code sweep}; null where it was
 *     done before that was kept
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record DomainEvent(
    String id,
    Type type,
    String at,
    String issuer,
    @Nullable String badge,
    @Nullable String assertionId,
    @Nullable String assertion,
    @Nullable String endorsementId,
    @Nullable String endorsement,
    @Nullable String endorsed,
    @Nullable String renews,
    @Nullable String successor,
    @Nullable String expires,
    @Nullable String reason,
    @Nullable String by) {

  /** The public URL of what it happened to: the Assertion's or the Endorsement's. */
  public String resource() {
    return assertion == null ? Objects.requireNonNull(endorsement) : assertion;
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
