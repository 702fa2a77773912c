package dev.blazon.functions.page;

import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.lifecycle.Appearance;
import dev.blazon.lifecycle.Ids;
import dev.blazon.lifecycle.IssuerRecord;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.store.CatalogStore;
import java.util.Base64;

/** Answers requests for the banner of an issuer, which its pages show. */
final class BannerRoute {
  private static final String DATA = "data:";
  private static final String BASE64 = ";base64,";

  private final CatalogStore catalog;

  BannerRoute(CatalogStore catalog) {
    this.catalog = catalog;
  }

  /** The image as it was checked when it came; a browser asks anew whether it is another by now. */
  Response show(Request request) {
    return Ids.parse(request.parameter("issuer"))
        .flatMap(catalog::issuer)
        .map(IssuerRecord::appearance)
        .map(Appearance::banner)
        .map(BannerRoute::image)
        .map(image -> PublicResponse.image(request, image, PublicResponse.BRIEFLY))
        .orElseGet(() -> PublicResponse.unknown(request, "banner"));
  }

  private static ImageFile image(String uri) {
    int end = uri.indexOf(BASE64);
    return new ImageFile(
        Base64.getDecoder().decode(uri.substring(end + BASE64.length())),
        uri.substring(DATA.length(), end));
  }
}
