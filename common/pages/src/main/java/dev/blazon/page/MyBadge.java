package dev.blazon.page;

import dev.blazon.lifecycle.Presentation;
import dev.blazon.lifecycle.Visibility;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A badge as the page of its holder lists it.
 *
 * @param assertion the Assertion's id
 * @param badge the name of the badge
 * @param issuer the name of who issued it
 * @param issuedOn since when it is awarded
 * @param until until when it is good; null for ever, and where it is good no more
 * @param standing how it stands
 * @param renewal what there is to say of its renewal
 * @param name what its page calls the holder unless that is hidden; null where it names nobody
 * @param artworkPath the path of the badge's artwork; null for none
 * @param imagePath the path of the baked image; null where there is none
 * @param path the path of its page
 * @param presentation how its holder lets it be shown
 */
@RecordBuilder
public record MyBadge(
    String assertion,
    String badge,
    String issuer,
    Instant issuedOn,
    @Nullable Instant until,
    Standing standing,
    MyRenewal renewal,
    @Nullable String name,
    @Nullable String artworkPath,
    @Nullable String imagePath,
    String path,
    Presentation presentation) {
  /** Whether the holder has chosen this. */
  public boolean is(Visibility visibility) {
    return presentation.visibility() == visibility;
  }
}
