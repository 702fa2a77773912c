package dev.blazon.issuing.pathways;

import dev.blazon.lifecycle.Pathway;
import dev.blazon.store.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads pathways for the issuer that owns them: one by its id, or all page by page. */
public final class ReadPathways {
  /** A pathway may have 320 KB, so that few are read at once: an answer has room for 6 MB. */
  private static final int READ = 10;

  private final PathwayVerbs verbs;

  /** Reads pathways where these verbs do. */
  public ReadPathways(PathwayVerbs verbs) {
    this.verbs = verbs;
  }

  /** A pathway of an issuer. */
  public Optional<PathwayView> one(String issuer, String pathway) {
    return verbs.ownedBy(issuer, pathway).map(verbs::view);
  }

  /** The pathways of an issuer, the newest first; whether their badges name them is not told. */
  public Page<PathwayView> all(String issuer, @Nullable String cursor) {
    Page<Pathway> page = verbs.pathways().pathways(issuer, cursor, READ);
    return new Page<>(
        page.elements().stream()
            .map(pathway -> PathwayView.of(pathway, null, verbs.urls()))
            .toList(),
        page.cursor());
  }
}
