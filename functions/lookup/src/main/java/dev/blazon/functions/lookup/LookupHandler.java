package dev.blazon.functions.lookup;

import dev.blazon.http.HttpFunction;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.platform.ImageReads;
import dev.blazon.platform.PublicTable;
import dev.blazon.platform.cloud.ReadingCloud;
import dev.blazon.platform.dynamodb.ReadingTable;
import dev.blazon.platform.s3.ReadingImages;
import dev.blazon.service.LookUp;
import dev.blazon.service.LookUpArtwork;
import dev.blazon.service.LookUpPathway;
import java.util.List;

/**
 * The Lambda function behind the HTTP routes of every public Open Badges document, and of the
 * artwork of badges.
 */
public final class LookupHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public LookupHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends PublicTable & ImageReads> LookupHandler(P platform) {
    this(
        new LookUp(platform.records(), platform.urls()),
        new LookUpPathway(platform.pathways(), platform.catalog(), platform.urls()),
        new LookUpArtwork(platform.catalog(), platform.images()));
  }

  private LookupHandler(LookUp lookUp, LookUpPathway pathways, LookUpArtwork artwork) {
    this(lookUp, new IssuerDocuments(lookUp), pathways, artwork);
  }

  private LookupHandler(
      LookUp lookUp, IssuerDocuments issuers, LookUpPathway pathways, LookUpArtwork artwork) {
    super(
        List.of(
            Route.open("GET /health", request -> Response.json(200, "{\"status\":\"UP\"}")),
            Route.open("GET /issuers/{issuer}", issuers::own),
            Route.open("GET /issuers/{issuer}/profiles/{span}", issuers::profile),
            Route.open("GET /issuers/{issuer}/keys/{span}", issuers::key),
            Route.open("GET /issuers/{issuer}/revocations", issuers::firstRevocations),
            Route.open("GET /issuers/{issuer}/revocations/{span}", issuers::revocations),
            Route.open(
                "GET /badges/{badge}", r -> Documents.json(r, lookUp.badge(r.parameter("badge")))),
            Route.open("GET /badges/{badge}/image", r -> ArtworkResponse.of(r, artwork)),
            Route.open(
                "GET /assertions/{assertion}",
                r -> Documents.found(r, "assertion", lookUp.assertion(r.parameter("assertion")))),
            Route.open(
                "GET /assertions/{assertion}/endorsements",
                r -> Documents.json(r, lookUp.assertionEndorsements(r.parameter("assertion")))),
            Route.open(
                "GET /endorsements/{endorsement}",
                r ->
                    Documents.found(
                        r, "endorsement", lookUp.endorsement(r.parameter("endorsement")))),
            Route.open(
                "GET /endorsements/{endorsement}/endorser",
                r -> Documents.json(r, lookUp.endorser(r.parameter("endorsement")))),
            Route.open(
                "GET /pathways/{pathway}/document",
                r -> Documents.json(r, pathways.document(r.parameter("pathway"))))));
  }

  /** What it runs on in the cloud. */
  private static final class OnAws extends ReadingCloud implements ReadingTable, ReadingImages {}
}
