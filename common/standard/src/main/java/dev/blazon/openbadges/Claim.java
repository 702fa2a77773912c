package dev.blazon.openbadges;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * What an Endorsement claims of what it endorses (section "Endorsement"): that it stands behind it,
 * and if its issuer likes, that what is said here of it is true.
 *
 * @param id the id of what is endorsed: an Assertion, a BadgeClass or a Profile
 * @param name its name
 * @param description what it is
 * @param url its home page
 * @param email its address
 * @param telephone in E.164
 * @param endorsementComment why it is endorsed; Markdown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
public record Claim(
    String id,
    @Nullable String name,
    @Nullable String description,
    @Nullable String url,
    @Nullable String email,
    @Nullable String telephone,
    @Nullable String endorsementComment) {
  /** Claims of what has this id that its issuer stands behind it, and says nothing of it. */
  public static Claim wordless(String id) {
    return new Claim(id, null, null, null, null, null, null);
  }
}
