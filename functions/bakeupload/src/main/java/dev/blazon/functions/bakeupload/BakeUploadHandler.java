package dev.blazon.functions.bakeupload;

import dev.blazon.baking.Baking;
import dev.blazon.http.AnyOrigin;
import dev.blazon.http.HttpFunction;
import dev.blazon.http.Problem;
import dev.blazon.http.PublicResponse;
import dev.blazon.http.Request;
import dev.blazon.http.Response;
import dev.blazon.http.Route;
import dev.blazon.json.Fault;
import dev.blazon.lifecycle.PageLinks;
import dev.blazon.openbadges.ImageFile;
import dev.blazon.platform.Site;
import dev.blazon.platform.cloud.Cloud;
import dev.blazon.platform.fetching.Fetching;
import dev.blazon.uploads.Multipart;
import dev.blazon.verification.baking.BakeImage;
import dev.blazon.verification.fetching.FetchBudget;
import dev.blazon.verification.fetching.FetchLimits;
import dev.blazon.verification.fetching.RemoteDocuments;
import dev.blazon.verification.fetching.http.HttpRemoteDocuments;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;

/**
 * The Lambda function that bakes an Assertion into an image that a client sends to {@code POST
 * /v1/bake}, and stores neither. It fetches what strangers host, and so is a function of its own
 * that may read and write nothing.
 */
public final class BakeUploadHandler extends HttpFunction {
  /** The function as Lambda makes it: what it needs is named by environment variables. */
  public BakeUploadHandler() {
    this(new OnAws());
  }

  /** The function on any platform that has these parts, such as the local server's or a test's. */
  public <P extends Site & Fetching> BakeUploadHandler(P platform) {
    this(
        new BakeImage(platform.remoteDocuments(), new PageLinks(platform.urls())::document),
        platform.time());
  }

  private BakeUploadHandler(BakeImage service, InstantSource time) {
    super(
        List.of(
            Route.open("POST /v1/bake", request -> bake(request, service, time)),
            AnyOrigin.preflight("/v1/bake")));
  }

  private static Response bake(Request request, BakeImage service, InstantSource time) {
    Multipart form = Multipart.read(request);
    byte[] image = form.required("image", Baking.MAX_BYTES);
    String assertion =
        new String(form.required("assertion", Request.MAXIMUM_JSON), StandardCharsets.UTF_8);
    return switch (service.bake(image, assertion, new FetchBudget(time, FetchLimits.STANDARD))) {
      case BakeImage.Outcome.Baked(ImageFile baked) ->
          Response.bytes(200, baked.mediaType(), baked.bytes())
              .with("Cache-Control", "no-store")
              .with("X-Content-Type-Options", "nosniff")
              .with("Content-Security-Policy", PublicResponse.IMAGE_POLICY);
      case BakeImage.Outcome.UnreadableImageSent(String message) -> refused("/image", message);
      case BakeImage.Outcome.UnusableAssertion(String message) -> refused("/assertion", message);
    };
  }

  private static Response refused(String place, String message) {
    return Response.problem(
        Problem.unprocessable(
            "cannot-be-baked",
            "This cannot be baked",
            "A part of the body cannot be used.",
            List.of(new Fault(place, message))));
  }

  /** What it runs on in the cloud: nothing but its settings. */
  private static final class OnAws extends Cloud implements Fetching {
    @Override
    public RemoteDocuments remoteDocuments() {
      return new HttpRemoteDocuments(
          time(), settings().developmentOrigin().orElse(null), urls().verifyPage());
    }
  }
}
