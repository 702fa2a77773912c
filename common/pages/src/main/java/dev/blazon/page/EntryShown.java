package dev.blazon.page;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A badge of a collection as pages show it: one of this deployment as it stands now, or one of
 * another host as it was checked last.
 *
 * @param place its place among all entries of the collection, from 0
 * @param iri the Assertion's id: a URL, or what a signed one of another host calls itself
 * @param badge the name of the badge
 * @param issuer the name of who issued it
 * @param issuerId the id of who issued one of another host, as verified; null for one of ours
 * @param linked whether its id may be linked: a signed one of another host may call itself by what
 *     is not its issuer's
 * @param issuedOn since when it is awarded; null where nobody knows
 * @param standing how it stands
 * @param status the same for machines: an Assertion's status, or what the verifier found
 * @param recipient whom it names; null where it names nobody
 * @param nameHidden whether its holder hides whom it names
 * @param artworkPath the path of its artwork; null where none is shown
 * @param path the path of its page here; null where it is of another host
 * @param checkedAt when the verifier looked at one of another host; null for one of ours
 * @param hidden whether nobody but the holder is shown it
 */
@RecordBuilder
public record EntryShown(
    int place,
    String iri,
    String badge,
    String issuer,
    @Nullable String issuerId,
    boolean linked,
    @Nullable Instant issuedOn,
    Standing standing,
    String status,
    @Nullable String recipient,
    boolean nameHidden,
    @Nullable String artworkPath,
    @Nullable String path,
    @Nullable Instant checkedAt,
    boolean hidden) {
  /** Its id, where that is a URL that a page may link to. */
  public Optional<String> link() {
    return linked && Links.leads(iri) ? Optional.of(iri) : Optional.empty();
  }

  /**
   * The host of who issued one of another host, in ASCII: the name that they did not choose by
   * themselves. Empty for one of ours.
   */
  public Optional<String> issuerHost() {
    return Optional.ofNullable(issuerId).flatMap(Links::host);
  }

  /** The path of the page that checks one of another host anew; empty where it has no URL. */
  public Optional<String> verifyPath() {
    return path == null
        ? link().map(url -> "/verify?badge=" + PercentEncoding.of(url))
        : Optional.empty();
  }

  /** Whether it is one of another host that can be asked for it again. */
  public boolean canBeChecked() {
    return verifyPath().isPresent();
  }
}
